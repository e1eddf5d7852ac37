const TIME = { hour: '2-digit', minute: '2-digit' } as const;

/** `22:41` for today, `26 Nov, 22:41` for this year, `26 Nov 2025, 22:41` before. */
export function formatWhen(at: number, now: number): string {
  const date = new Date(at);
  const today = new Date(now);
  if (date.toDateString() === today.toDateString()) return date.toLocaleTimeString('en-GB', TIME);
  const sameYear = date.getFullYear() === today.getFullYear();
  return date.toLocaleString('en-GB', { day: 'numeric', month: 'short', ...(!sameYear && { year: 'numeric' }), ...TIME });
}
