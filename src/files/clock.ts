/**
 * `plants-mask-2026-11-26-143005.png`: what it is of, when, and what it is. Every file that this page names is named so. The
 * time is the visitor's, who remembers it; without colons, which Windows refuses.
 * @param at milliseconds since 1970
 */
export function downloadName(words: readonly string[], at: number, extension: string): string {
  return `${[...words.map(safeWord), timeInName(at)].join('-')}.${extension}`;
}

export function timeInName(at: number): string {
  const date = new Date(at);
  const two = (number: number) => String(number).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day}-${two(date.getHours())}${two(date.getMinutes())}${two(date.getSeconds())}`;
}

/** Of a name of a file: without what some systems refuse. */
export function safeWord(word: string): string {
  return (
    word
      .replace(/[^\p{L}\p{N}._-]+/gu, '_')
      .replace(/^\.+/, '')
      .slice(0, 80) || 'answer'
  );
}

/** A moment in data that programs read: ISO 8601 in UTC. */
export function isoMoment(at: number): string {
  return new Date(at).toISOString();
}

/** What the two halves of a moment can say in a ZIP: from 1980 on, in steps of two seconds, by the visitor's clock. */
export function dosMoment(at: number): { readonly time: number; readonly day: number } {
  const date = new Date(at);
  const year = date.getFullYear() - 1980;
  // Computers without a battery believe that it is 1970.
  if (!(year >= 0 && year < 128)) return { time: 0, day: (1 << 5) | 1 };
  return {
    time: (date.getHours() << 11) | (date.getMinutes() << 5) | (date.getSeconds() >> 1),
    day: (year << 9) | ((date.getMonth() + 1) << 5) | date.getDate(),
  };
}

/** What the calendar of no place reaches. */
const LAST_MOMENT = 8.64e15;

/**
 * A moment in a table, without a zone: `2024-05-17 13:45:30`; the fraction of a second as far as it goes. Undefined beyond the calendar.
 * @param nanoseconds beyond the milliseconds
 */
export function momentInTable(at: number, nanoseconds = 0): string | undefined {
  if (!(Math.abs(at) <= LAST_MOMENT)) return undefined;
  const iso = new Date(Math.floor(at)).toISOString();
  const fraction = `${iso.slice(-4, -1)}${String(nanoseconds).padStart(6, '0')}`.replace(/0+$/, '');
  return `${iso.slice(0, -5).replace('T', ' ')}${fraction === '' ? '' : `.${fraction}`}`;
}

/** A day in a table: `2024-05-17`; undefined beyond the calendar. */
export function dayInTable(at: number): string | undefined {
  return momentInTable(at)?.replace(/ .*/, '');
}
