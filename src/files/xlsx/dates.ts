import { dayInTable, momentInTable } from '../clock.ts';

/** What a number stands for, by the format of its cell. */
export type Moment = 'date' | 'time' | 'datetime' | 'duration';

/** Formats that every program knows by their number. */
const BUILT_IN: Readonly<Record<number, Moment>> = {
  14: 'date',
  15: 'date',
  16: 'date',
  17: 'date',
  18: 'time',
  19: 'time',
  20: 'time',
  21: 'time',
  22: 'datetime',
  // As East Asian programs number them.
  ...Object.fromEntries([27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'date' as const])),
  ...Object.fromEntries([32, 33, 34, 35, 55, 56].map((id) => [id, 'time' as const])),
  45: 'duration',
  46: 'duration',
  47: 'duration',
};

/** `0.5` is shown as `50%`: the sign stands in the part for positive numbers, unless it is quoted or escaped. */
export function isPercent(id: number, code: string | undefined): boolean {
  if (code === undefined) return id === 9 || id === 10;
  return (code.split(';')[0] ?? '').replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').includes('%');
}

/** Undefined for the format of a plain number. */
export function momentOfFormat(id: number, code: string | undefined): Moment | undefined {
  if (code === undefined) return BUILT_IN[id];
  // The part for positive numbers, without what is shown as it stands: quoted, escaped, colours, languages and conditions.
  const [positive = ''] = code.split(';');
  if (/\[(?:h+|m+|s+)\]/i.test(positive)) return 'duration';
  const bare = positive.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').replace(/general|am\/pm|a\/p/gi, '');
  if (/[#?]|e[+-]/i.test(bare)) return undefined;
  const hasDate = /[dy]/i.test(bare) || /^[^hs]*m+[^hs]*$/i.test(bare);
  const hasTime = /[hs]/i.test(bare);
  if (hasDate) return hasTime ? 'datetime' : 'date';
  return hasTime ? 'time' : undefined;
}

const DAY = 86_400_000;
/** The first day of the calendar that began in 1900, as it counts from March 1900 on. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** The end of the year 9999, behind which no program counts. */
const LAST_DAY = 2_958_466;

/** `45429.57` → `2024-05-17 13:45:30`; undefined where the number is no day of a calendar. */
export function momentText(serial: number, moment: Moment, from1904: boolean): string | undefined {
  if (!Number.isFinite(serial) || serial < 0 || serial >= LAST_DAY) return undefined;
  if (moment === 'duration') return lengthText(serial);
  // As precise as the number can be: a millionth of a day is a tenth of a second.
  const milliseconds = Math.round(serial * DAY);
  if (moment === 'time' && serial < 1) return timeOf(milliseconds);
  // Programs show a day of the number 0, which no calendar has.
  if (!from1904 && serial < 1) return undefined;
  // Until February 1900 the calendar counts a day too much, and knows a 29th of February that there wasn't.
  if (!from1904 && serial >= 60 && serial < 61) return undefined;
  const shift = from1904 ? EPOCH_1904 : serial < 60 ? EPOCH_1900 + DAY : EPOCH_1900;
  const at = shift + milliseconds;
  // A date with a time of day is told with it, though its format hides it.
  return moment === 'date' && milliseconds % DAY === 0 ? dayInTable(at) : momentInTable(at);
}

function timeOf(milliseconds: number): string {
  return momentInTable(milliseconds)?.slice(11) ?? '';
}

/** `1.5` days → `36:00:00` */
function lengthText(serial: number): string {
  const milliseconds = Math.round(serial * DAY);
  const minutesAndSeconds = timeOf(milliseconds).slice(3);
  return `${String(Math.floor(milliseconds / 3_600_000)).padStart(2, '0')}:${minutesAndSeconds}`;
}
