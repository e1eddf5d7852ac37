import type { Arg, Shape } from '../spec/model.ts';

export interface Bounds {
  readonly low: number | undefined;
  readonly high: number | undefined;
  /** The bound itself isn't allowed. */
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/** The tighter of the inclusive and the exclusive bound, on each side. */
export function boundsOf(shape: Shape): Bounds {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = shape;
  const lowOpen = exclusiveMinimum !== undefined && (minimum === undefined || exclusiveMinimum >= minimum);
  const highOpen = exclusiveMaximum !== undefined && (maximum === undefined || exclusiveMaximum <= maximum);
  return { low: lowOpen ? exclusiveMinimum : minimum, high: highOpen ? exclusiveMaximum : maximum, lowOpen, highOpen };
}

export function isNumeric(shape: Shape): boolean {
  return shape.kind === 'integer' || shape.kind === 'number';
}

/** A range of more whole numbers than a slider has pixels is walked in larger steps; the number box takes any. */
const FINE_RANGE = 10_000;

/** What an arrow key or a slider adds: 1, 2 or 5 times a power of ten where the document names no step of its own. */
export function stepOf(shape: Shape): number {
  const { low, high } = boundsOf(shape);
  const range = low !== undefined && high !== undefined ? high - low : undefined;
  // Between bounds near the largest numbers there is more than a number can say.
  const known = range !== undefined && Number.isFinite(range);
  if (shape.kind === 'integer') {
    const own = Math.max(1, Math.round(shape.multipleOf ?? 1));
    return known && range > FINE_RANGE && range / own > FINE_RANGE ? own * Math.max(1, round125(range / own / 1000)) : own;
  }
  if (shape.multipleOf !== undefined) return shape.multipleOf;
  if (known && range > 0) return round125(range / 100);
  return range === undefined && typeof (shape as Partial<Arg>).default === 'number' ? stepAround((shape as Arg).default as number) : 0.1;
}

/** The nearest of 1, 2, 5 × 10^n that isn't larger, e.g. 0.01 for 0.0199. */
function round125(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value) + 1e-9);
  const digit = value / power + 1e-9;
  const step = tidy((digit >= 5 ? 5 : digit >= 2 ? 2 : 1) * power);
  // Close to the smallest and largest numbers there is no such step.
  return step > 0 && Number.isFinite(step) ? step : Math.max(value, Number.MIN_VALUE);
}

/** For an unbounded number: a tenth of its default's magnitude, so that 0.001 doesn't jump to 0.101. */
function stepAround(value: number): number {
  return value === 0 ? 0.1 : tidy(10 ** (Math.floor(Math.log10(Math.abs(value)) + 1e-9) - 1));
}

/** Removes the noise of binary fractions: 0.1 + 0.2 is 0.3. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** A value moved by so many steps, kept inside the bounds. */
export function moved(shape: Shape, from: number | bigint, steps: number): number | bigint {
  const step = stepOf(shape);
  if (typeof from === 'bigint') return clampBig(shape, from + BigInt(Math.round(step * steps)));
  const next = from + step * steps;
  return clamp(shape, shape.kind === 'integer' ? Math.round(next) : tidy(next));
}

function clampBig(shape: Shape, value: bigint): bigint | number {
  const { low, high } = boundsOf(shape);
  return (low !== undefined && value < low) || (high !== undefined && value > high) ? clamp(shape, Number(value)) : value;
}

export function clamp(shape: Shape, value: number): number {
  const { low, high } = slidable(shape);
  return Math.min(Math.max(value, low ?? -Infinity), high ?? Infinity);
}

/** The lowest and highest values that may be taken: an exclusive bound is left by one step. */
export function slidable(shape: Shape): { low: number | undefined; high: number | undefined } {
  const { low, high, lowOpen, highOpen } = boundsOf(shape);
  const whole = shape.kind === 'integer';
  const step = whole ? 1 : stepOf(shape);
  const first = low === undefined ? undefined : whole ? (lowOpen ? Math.floor(low) + 1 : Math.ceil(low)) : lowOpen ? tidy(low + step) : low;
  const last =
    high === undefined ? undefined : whole ? (highOpen ? Math.ceil(high) - 1 : Math.floor(high)) : highOpen ? tidy(high - step) : high;
  return { low: first, high: last };
}
