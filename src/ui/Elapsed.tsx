import { formatDuration } from '../files/amounts.ts';
import { useNow } from './useNow.ts';

/** A running clock. Hidden from screen readers, which would read every second of it. */
export function Elapsed({ since }: { since: number }) {
  const now = useNow(1000);
  return (
    <span aria-hidden style={{ fontVariantNumeric: 'tabular-nums' }}>
      {formatDuration(Math.max(0, now - since))}
    </span>
  );
}
