/** `under 0.1 s`, `0.8 s`, `12 s`, `3:07 min`, `1:02:30 h`. */
export function formatDuration(milliseconds: number, precise = false): string {
  const seconds = milliseconds / 1000;
  if (precise && seconds < 0.1) return 'under 0.1 s';
  if (seconds < 60) return precise && seconds < 10 ? `${seconds.toFixed(1)} s` : `${Math.floor(seconds)} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)}:${two(seconds % 60)} min`;
  return `${Math.floor(seconds / 3600)}:${two((seconds % 3600) / 60)}:${two(seconds % 60)} h`;
}

/** `312 B`, `1.8 MB`: powers of ten, as files are sold and browsers show them. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const units = ['kB', 'MB', 'GB', 'TB'];
  const power = Math.min(Math.floor(Math.log10(bytes) / 3), units.length);
  const value = bytes / 1000 ** power;
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${units[power - 1]}`;
}

function two(n: number): string {
  return String(Math.floor(n)).padStart(2, '0');
}

/** A date or a time by the visitor's clock, in the language of the words around it. */
export function formatDate(at: number, parts: Intl.DateTimeFormatOptions): string {
  return new Date(at).toLocaleString('en-GB', parts);
}

/** `26 Nov 2026, 22:41`. */
export function formatMoment(at: number): string {
  return formatDate(at, { dateStyle: 'medium', timeStyle: 'short' });
}

/** `12,345`, as all numbers in sentences are written. */
export function grouped(n: number): string {
  return n.toLocaleString('en');
}

/** The noun that goes with a number. */
export function plural(n: number, one: string, many: string): string {
  return n === 1 ? one : many;
}
