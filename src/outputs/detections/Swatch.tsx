import type { Ink } from './palette.ts';

/** The line that stands for a class. */
export function Swatch({ ink, off = false }: { ink: Ink; off?: boolean }) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden style={{ flexShrink: 0, alignSelf: 'center', opacity: off ? 0.35 : 1 }}>
      <rect x="1" y="1" width="10" height="10" rx="2" fill={ink.colour} fillOpacity="0.35" stroke="#0008" strokeWidth="2" />
      <rect
        x="1"
        y="1"
        width="10"
        height="10"
        rx="2"
        fill="none"
        stroke={ink.colour}
        strokeWidth="1.5"
        strokeDasharray={ink.dash.length > 0 ? '3 2' : undefined}
      />
    </svg>
  );
}
