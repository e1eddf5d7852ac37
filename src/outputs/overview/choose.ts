import { measureIn, type ListedInput } from './listed.ts';
import { NO_MARK, type InputMark } from './inputMark.ts';

export const SORTINGS = ['given', 'name', 'class', 'most', 'least', 'marks'] as const;
export type Order = (typeof SORTINGS)[number];

export const MARKINGS = ['any', 'right', 'wrong', 'unmarked', 'noted'] as const;
export type Marking = (typeof MARKINGS)[number];

/** What somebody wants to see of many inputs. */
export interface Wanted {
  /** A class; undefined for all. */
  readonly label: string | undefined;
  /** In the name, the class or the note. */
  readonly text: string;
  readonly measure: string;
  /** As typed, perhaps only half. */
  readonly from: string;
  readonly to: string;
  readonly marking: Marking;
  readonly order: Order;
}

/** The number that was typed; undefined as long as it is none, as `-`, `1e` and `.` on their way to one. */
export function boundOf(typed: string): number | undefined {
  const text = typed.trim().replace(',', '.');
  const [, digits = '', percent = ''] = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*(%?)$/i.exec(text) ?? [];
  return digits === '' ? undefined : Number(digits) / (percent === '' ? 1 : 100);
}

/** Whether something was typed that is no number yet. */
export const isHalfTyped = (typed: string): boolean => typed.trim() !== '' && boundOf(typed) === undefined;

/** Places of those that are wanted whatever their number is. */
export function withoutBounds(inputs: readonly ListedInput[], wanted: Wanted, marks: ReadonlyMap<string, InputMark>): readonly number[] {
  const words = wanted.text.trim().toLowerCase();
  const has = (text: string | undefined) => text?.toLowerCase().includes(words) === true;
  const found: number[] = [];
  inputs.forEach((input, at) => {
    const mark = marks.get(input.id) ?? NO_MARK;
    if (wanted.label !== undefined && !input.labels.includes(wanted.label)) return;
    if (!fits(mark, wanted.marking)) return;
    if (words === '' || has(input.name) || has(input.label) || has(input.error) || has(mark.note)) found.push(at);
  });
  return found;
}

function fits({ verdict, note = '' }: InputMark, marking: Marking): boolean {
  if (marking === 'any') return true;
  if (marking === 'noted') return note !== '';
  return marking === 'unmarked' ? verdict === undefined : verdict === marking;
}

/** Those within the bounds, in the wanted order. What has no number is out as soon as there is a bound. */
export function choose(
  inputs: readonly ListedInput[],
  among: readonly number[],
  wanted: Wanted,
  marks: ReadonlyMap<string, InputMark>,
): readonly number[] {
  const [from, to] = [boundOf(wanted.from), boundOf(wanted.to)];
  const numberAt = (at: number) => {
    const input = inputs[at];
    return input === undefined ? NaN : measureIn(input, wanted.measure);
  };
  const inside = (at: number) => {
    const value = numberAt(at);
    return (from === undefined || value >= from) && (to === undefined || value <= to);
  };
  const found = from === undefined && to === undefined ? among : among.filter(inside);
  if (wanted.order === 'given') return found;
  if (wanted.order === 'most' || wanted.order === 'least') {
    const sign = wanted.order === 'most' ? -1 : 1;
    return found.toSorted((a, b) => numbersApart(numberAt(a), numberAt(b), sign) || a - b);
  }
  if (wanted.order === 'marks') {
    const rankAt = (at: number) => rankOf(marks.get(inputs[at]?.id ?? '') ?? NO_MARK);
    return found.toSorted((a, b) => rankAt(a) - rankAt(b) || a - b);
  }
  const textAt = (at: number) => (wanted.order === 'name' ? inputs[at]?.name : inputs[at]?.label) ?? '';
  const collator = new Intl.Collator('en', { numeric: true });
  return found.toSorted((a, b) => textsApart(collator, textAt(a), textAt(b)) || a - b);
}

/** What is to be looked at again comes first. */
function rankOf({ verdict, note = '' }: InputMark): number {
  if (verdict === undefined) return note === '' ? 3 : 2;
  return verdict === 'wrong' ? 0 : 1;
}

/** What has no number comes last, in either direction. */
function numbersApart(a: number, b: number, sign: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return a === b ? 0 : sign * (a < b ? -1 : 1);
}

function textsApart(collator: Intl.Collator, a: string, b: string): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  return collator.compare(a, b);
}

export interface Histogram {
  readonly from: number;
  readonly to: number;
  readonly counts: readonly number[];
  /** The largest number in each bar; NaN in an empty one. */
  readonly highest: readonly number[];
  /** Inputs without such a number. */
  readonly without: number;
}

export const BINS = 20;

/** How numbers are spread; undefined where there are none, or only one value. Shares are seen on their whole scale. */
export function histogramOf(numbers: readonly number[]): Histogram | undefined {
  const finite = numbers.filter(Number.isFinite);
  const [least, most] = finite.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [Infinity, -Infinity]);
  if (finite.length === 0) return undefined;
  const isShare = least >= 0 && most <= 1;
  const [from, to] = isShare ? [0, 1] : [least, most];
  if (from === to) return undefined;
  const counts = Array.from({ length: BINS }, () => 0);
  const highest = Array.from({ length: BINS }, () => NaN);
  for (const value of finite) {
    const bin = Math.min(BINS - 1, Math.floor(((value - from) / (to - from)) * BINS));
    counts[bin] = (counts[bin] ?? 0) + 1;
    if (!(value <= (highest[bin] ?? NaN))) highest[bin] = value;
  }
  return { from, to, counts, highest, without: numbers.length - finite.length };
}

/** The bounds of one bar, without digits that nobody needs. */
export function barBounds({ from, to }: Histogram, bin: number): readonly [string, string] {
  const width = (to - from) / BINS;
  const tidy = (value: number) => String(Number(value.toPrecision(6)));
  return [tidy(from + bin * width), tidy(from + (bin + 1) * width)];
}

/**
 * The bounds that leave just what is in some bars: a bar ends before the number at which the next one begins, bounds hold theirs.
 * Nothing is typed at either end of the scale.
 */
export function boundsOfBars(histogram: Histogram, first: number, last: number): readonly [from: string, to: string] {
  const most = Math.max(...histogram.highest.slice(first, last + 1).filter((value) => !Number.isNaN(value)));
  const [from] = barBounds(histogram, first);
  const [, end] = barBounds(histogram, last);
  return [first === 0 ? '' : from, last >= BINS - 1 ? '' : Number.isFinite(most) ? shortestBetween(most, Number(end)) : end];
}

/** The number with the fewest digits that isn't below the one and is below the other. */
function shortestBetween(least: number, end: number): string {
  for (let digits = 1; digits <= 15; digits += 1) {
    const rounded = Number(least.toPrecision(digits));
    const step = 10 ** (Math.floor(Math.log10(Math.abs(least) || 1)) - digits + 1);
    const candidate = Number((rounded >= least ? rounded : rounded + step).toPrecision(digits + 1));
    if (candidate >= least && candidate < end) return String(candidate);
  }
  return String(least);
}

/** The bars that hold the bounds: the first and the last of those of which something is left. */
export function barsWithin(
  { from, to }: Histogram,
  low: number | undefined,
  high: number | undefined,
): readonly [first: number, last: number] {
  const width = (to - from) / BINS;
  const inside = (bin: number) => Math.max(0, Math.min(BINS - 1, bin));
  const first = low === undefined ? 0 : inside(Math.floor(Number(((low - from) / width).toPrecision(9))));
  const last = high === undefined ? BINS - 1 : inside(Math.floor(Number(((high - from) / width).toPrecision(9))));
  return [first, Math.max(first, last)];
}
