import { formatDate } from '../../files/amounts.ts';

const TIME = { hour: '2-digit', minute: '2-digit' } as const;

/** `22:41` for today, `26 Nov, 22:41` for this year, `26 Nov 2025, 22:41` before. */
export function formatWhen(at: number, now: number): string {
  const date = new Date(at);
  const today = new Date(now);
  if (date.toDateString() === today.toDateString()) return formatDate(at, TIME);
  const sameYear = date.getFullYear() === today.getFullYear();
  return formatDate(at, { day: 'numeric', month: 'short', ...(!sameYear && { year: 'numeric' }), ...TIME });
}
