import { dayInTable, momentInTable } from '../clock.ts';
import { singleText } from '../raster/half.ts';
import type { Samples } from '../raster/raster.ts';
import type { Attribute, SliceValues, Variable } from './variables.ts';

/** What the conventions for climate and forecast (CF) say of the stored numbers of a variable. */
export interface Conventions {
  readonly scale: number;
  readonly offset: number;
  /** Stand for "nothing measured here", as stored. */
  readonly missing: readonly number[];
  /** What lies outside is missing too, as stored. */
  readonly valid: readonly [low: number, high: number] | undefined;
  /** Single or double precision, as whoever wrote the scale had it. */
  readonly isSingle: boolean;
}

/** Undefined where nothing is said, so that the numbers are what they are. */
export function conventionsOf({ type, attributes }: Variable): Conventions | undefined {
  if (!/^u?int|^float/.test(type)) return undefined;
  const of = (name: string) => attributes.find((attribute) => attribute.name === name);
  const [scale, offset] = [of('scale_factor'), of('add_offset')];
  // No number is missing anyway.
  const missing = [...(of('_FillValue')?.numbers ?? []), ...(of('missing_value')?.numbers ?? [])].filter((value) => !Number.isNaN(value));
  const valid = validOf(of('valid_range'), of('valid_min'), of('valid_max'));
  const isPacked = scale?.numbers?.length === 1 || offset?.numbers?.length === 1;
  if (!isPacked && missing.length === 0 && valid === undefined) return undefined;
  const isSingle =
    type === 'float32' || (isPacked && [scale, offset].every((one) => one === undefined || one.type === 'float32') && !/32|64/.test(type));
  return { scale: scale?.numbers?.[0] ?? 1, offset: offset?.numbers?.[0] ?? 0, missing, valid, isSingle };
}

function validOf(range: Attribute | undefined, low: Attribute | undefined, high: Attribute | undefined): Conventions['valid'] {
  const [from = low?.numbers?.[0], to = high?.numbers?.[0]] = range?.numbers?.length === 2 ? range.numbers : [];
  return from === undefined && to === undefined ? undefined : [from ?? -Infinity, to ?? Infinity];
}

/** What the stored numbers stand for; NaN where something is missing. */
export function applied(
  stored: Samples,
  { scale, offset, missing, valid, isSingle }: Conventions,
): Float32Array<ArrayBuffer> | Float64Array<ArrayBuffer> {
  const numbers = isSingle ? new Float32Array(stored.length) : new Float64Array(stored.length);
  const [low, high] = valid ?? [-Infinity, Infinity];
  // On the page's own thread: a picture has millions of them, and so one loop for each step.
  if (scale === 1 && offset === 0) numbers.set(stored);
  else for (let index = 0; index < stored.length; index++) numbers[index] = (stored[index] ?? 0) * scale + offset;
  if (valid !== undefined) {
    for (let index = 0; index < stored.length; index++) {
      const value = stored[index] ?? 0;
      if (value < low || value > high) numbers[index] = NaN;
    }
  }
  // Files have one or two; a list of thousands is asked for each value once.
  const gaps = new Set(missing);
  if (gaps.size <= 4) {
    for (const gap of gaps) for (let at = stored.indexOf(gap); at >= 0; at = stored.indexOf(gap, at + 1)) numbers[at] = NaN;
  } else {
    for (let index = 0; index < stored.length; index++) if (gaps.has(stored[index] ?? 0)) numbers[index] = NaN;
  }
  return numbers;
}

/** A value with every digit that it has; of 32 bits those that tell it from its neighbours. */
export function valueText({ numbers, exact, texts }: Pick<SliceValues, 'numbers' | 'exact' | 'texts'>, index: number): string {
  if (texts !== undefined) return texts[index] ?? '';
  if (exact !== undefined) return String(exact[index] ?? '');
  const value = numbers?.[index];
  if (value === undefined) return '';
  return numbers instanceof Float32Array ? singleText(value) : String(value);
}

const UNITS: Readonly<Record<string, number>> = { second: 1000, sec: 1000, s: 1000, minute: 60_000, min: 60_000, hour: 3_600_000, hr: 3_600_000, h: 3_600_000, day: 86_400_000, d: 86_400_000 }; // prettier-ignore

const SINCE =
  /^\s*([a-z]+?)s?\s+since\s+(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.\d*)?)?)?\s*(?:Z|UTC|GMT|\+?00:?00)?\s*$/i;

/** Calendars in which days are those of everybody, from the year in which all had them. */
const USUAL: ReadonlySet<string> = new Set(['', 'standard', 'gregorian', 'proleptic_gregorian']);

/** `hours since 2024-02-28 12:00:00` → a reader of such numbers; undefined for other units, zones and calendars. */
export function momentReader(attributes: readonly Attribute[]): ((value: number) => string | undefined) | undefined {
  const found = SINCE.exec(textOf(attributes, 'units'));
  const unit = UNITS[found?.[1]?.toLowerCase() ?? ''];
  if (found === null || unit === undefined || !USUAL.has(textOf(attributes, 'calendar').toLowerCase())) return undefined;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = found
    .slice(2)
    .map((part: string | undefined) => Number(part ?? 0));
  if (year < 1583) return undefined;
  const start = Date.UTC(year, month - 1, day, hour, minute, second);
  const isDays = unit === 86_400_000 && start % 86_400_000 === 0;
  return (value) => {
    const at = Math.round(start + value * unit);
    return isDays && Number.isInteger(value) ? dayInTable(at) : momentInTable(at);
  };
}

/** Its rows are drawn with the north at the top: a latitude, or a length to the north on a map. */
export function growsNorth({ path, attributes }: Pick<Variable, 'path' | 'attributes'>): boolean {
  const name = textOf(attributes, 'standard_name');
  return NORTH.test(textOf(attributes, 'units')) || name === 'latitude' || name === 'projection_y_coordinate' || /(?:^|\/)lat(?:itude)?$/i.test(path); // prettier-ignore
}

const NORTH = /^degrees?_?n(?:orth)?$/i;
const EAST = /^degrees?_?e(?:ast)?$/i;

/** What numbers are measured in, as it is written beside them; undefined where that isn't said, and for what is read as moments. */
export function unitIn(attributes: readonly Attribute[]): string | undefined {
  const unit = textOf(attributes, 'units').trim();
  if (unit === '' || unit === '1' || momentReader(attributes) !== undefined) return undefined;
  return NORTH.test(unit) ? '°N' : EAST.test(unit) ? '°E' : unit.slice(0, LONGEST_UNIT);
}

const LONGEST_UNIT = 40;

function textOf(attributes: readonly Attribute[], name: string): string {
  return attributes.find((attribute) => attribute.name === name)?.text ?? '';
}
