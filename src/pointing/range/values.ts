import type { Arg } from '../../spec/model.ts';
import type { ArgValue } from '../../spec/value.ts';
import { isBlank, numbersIn, takesWhole, valueOfNumbers } from '../numbers.ts';
import type { RangeTarget, Unit } from './target.ts';

/** A part of a recording, in seconds. Either side may be missing: the recording's own. */
export interface Span {
  readonly start: number | undefined;
  readonly end: number | undefined;
}

type Values = ReadonlyMap<Arg, ArgValue>;

export function argsOfRange(target: RangeTarget): readonly Arg[] {
  return target.in === 'one' ? [target.arg] : [target.start, target.length];
}

/** What the fields hold. @returns undefined for what is no time, such as half a number */
export function readSpan(target: RangeTarget, values: Values, unit: Unit): Span | undefined {
  const numbers =
    target.in === 'one' ? pairOf(values.get(target.arg)) : [single(values.get(target.start)), single(values.get(target.length))];
  const [first, second] = numbers ?? [NaN, NaN];
  if (Number.isNaN(first) || Number.isNaN(second)) return undefined;
  const start = first === undefined ? undefined : inSeconds(first, unit);
  const other = second === undefined ? undefined : inSeconds(second, unit);
  const end = other === undefined || target.second === 'end' ? other : tidy((start ?? 0) + other);
  return (start !== undefined && start < 0) || (end !== undefined && end < (start ?? 0)) ? undefined : { start, end };
}

/** `NaN` for what is no number. */
function single(value: ArgValue): number | undefined {
  if (isBlank(value)) return undefined;
  const number = numbersIn(value);
  return typeof number === 'number' ? number : NaN;
}

function pairOf(value: ArgValue): readonly (number | undefined)[] | undefined {
  if (isBlank(value)) return [undefined, undefined];
  const numbers = numbersIn(value);
  if (!Array.isArray(numbers)) return undefined;
  if (numbers.length === 0) return [undefined, undefined];
  const [first, second] = numbers as readonly unknown[];
  return numbers.length === 2 && typeof first === 'number' && typeof second === 'number' ? [first, second] : undefined;
}

function inSeconds(number: number, unit: Unit): number {
  return unit === 'ms' ? number / 1000 : number;
}

/** What typing this part would put into the fields, to a millisecond. */
export function writeSpan(
  target: RangeTarget,
  { start, end }: { readonly start: number; readonly end: number },
  unit: Unit,
): ReadonlyMap<Arg, ArgValue> {
  const inUnit = (seconds: number) => (unit === 'ms' ? Math.round(seconds * 1000) : tidy(seconds));
  const [from, until] = target.in === 'one' ? [target.arg, target.arg] : [target.start, target.length];
  // In whole seconds the part gets longer rather than lost: 3.2 to 3.4 is 3 to 4.
  const first = isWhole(from) ? Math.floor(inUnit(start)) : inUnit(start);
  const second = tidy(inUnit(end) - (target.second === 'end' ? 0 : first));
  const last = isWhole(until) ? Math.ceil(second) : second;
  if (target.in === 'one') return new Map([[target.arg, valueOfNumbers(target.arg, [first, last])]]);
  return new Map([
    [target.start, valueOfNumbers(target.start, first)],
    [target.length, valueOfNumbers(target.length, last)],
  ]);
}

function isWhole(arg: Arg): boolean {
  return takesWhole(arg) && arg.kind !== 'string';
}

/** Without the dust of binary fractions, and to a thousandth. */
function tidy(number: number): number {
  return Math.round(number * 1000) / 1000;
}
