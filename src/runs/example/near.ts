import type { Tolerance } from '../../api/exampleAnswer.ts';

export type Nearness = 'equal' | 'near' | 'apart';

/** Decimals that lie right at the bound are moved over it by their binary form. */
const ROUNDING = 1 + 1e-9;

/** How far apart a recorded number and another one may be. */
function allowed(recorded: number, { relative, absolute }: Tolerance): number {
  return Math.max(absolute, relative * Math.abs(recorded)) * ROUNDING;
}

/** Two numbers. NaN is as good as NaN, and whole numbers of many digits are compared by all of them. */
export function nearness(recorded: number | bigint, now: number | bigint, tolerance: Tolerance): Nearness {
  const unknown = [recorded, now].filter((number) => Number.isNaN(number)).length;
  if (unknown > 0) return unknown === 2 ? 'equal' : 'apart';
  // By size, since no whole number of many digits is identical to a number.
  const [low, high] = recorded < now ? [recorded, now] : [now, recorded];
  if (low >= high) return 'equal';
  if (tolerance.isWholeExact === true && isWhole(recorded) && isWhole(now)) return 'apart';
  const [from, to] = [Number(recorded), Number(now)];
  if (!Number.isFinite(from) || !Number.isFinite(to)) return 'apart';
  const distance = typeof recorded === 'bigint' && typeof now === 'bigint' ? Math.abs(Number(recorded - now)) : Math.abs(from - to);
  return distance <= allowed(from, tolerance) ? 'near' : 'apart';
}

function isWhole(number: number | bigint): boolean {
  return typeof number === 'bigint' || Number.isInteger(number);
}

/** Whether colours, from 0 to 255, that are `most` apart are within the tolerance: what is relative is so to the brightest. */
export function isNearColour(most: number, tolerance: Tolerance): boolean {
  return most <= allowed(255, tolerance);
}
