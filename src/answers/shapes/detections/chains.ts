import type { Json } from '../../../spec/model.ts';
import { isPair } from './readGeometry.ts';

const SAMPLE = 20;

/** Chains of points, each a list of pairs. */
export function areChains(lists: readonly Json[][]): boolean {
  return lists.every((list) => list.length >= 2 && list.slice(0, SAMPLE).every(isPair));
}

/** Without a name that says so, chains of one length may be a grid with two values in each cell, or a table of 2 × 2 counts. */
export function areUneven(lists: readonly Json[][]): boolean {
  const lengths = new Set(lists.map((list) => list.length));
  const [only = 0] = lengths;
  return lengths.size > 1 || only === 4;
}

/** A value for each time: the first numbers only ever grow, in every one. Outlines turn back; lines across a picture needn't. */
export function areSeries(lists: readonly Json[][]): boolean {
  return lists.every((list) => {
    const first = list.slice(0, SAMPLE).map((pair) => (Array.isArray(pair) ? Number(pair[0]) : NaN));
    return first.every((value, at) => at === 0 || value > (first[at - 1] ?? NaN));
  });
}
