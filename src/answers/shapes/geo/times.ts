import { wordsOfName } from '../../../spec/places/names.ts';
import type { Pieces } from '../../../files/turns/pieces.ts';
import { cellText, type Grid } from '../grid.ts';
import type { MapFeatures } from './features.ts';

/** Moments that rows, or points of ways, carry; in their order. */
export interface GeoTimes {
  /** As the answer writes them. */
  readonly said: readonly string[];
  /** Of each feature the number of its moment, or -1. */
  readonly ofFeature: Int32Array;
  /** Of each feature the numbers of its points' moments, where it has them. */
  readonly along: ReadonlyMap<number, Int32Array>;
  /** The column that has them; undefined for those along a way. */
  readonly column: string | undefined;
}

const TIME = /^(?:times?|dates?|datetimes?|timestamps?|hours?|days?|years?|moment|when|epoch|utc)$/;
/** How long something took, and other facts about time that are no moment. */
const NO_MOMENT = /^(?:taken|duration|elapsed|inference|processing|prediction|zone|format|unit|units|of|count|n|num|step)$/;
/** Moments of one slider. */
const MOST = 100_000;

/** Undefined where nothing changes with time. */
export function* geoTimesOf({ grid, features }: MapFeatures): Pieces<GeoTimes | undefined> {
  const moving = features.some(({ moments }) => moments !== undefined);
  if (moving) return timesAlong(features);
  for (const [column, { name }] of grid.columns.entries()) {
    const words = wordsOfName(name);
    if (!words.some((word) => TIME.test(word)) || words.some((word) => NO_MOMENT.test(word))) continue;
    const keys = yield* momentsIn(grid, column, features);
    if (keys === undefined) continue;
    const { said, numbers } = ranked(keys);
    if (said.length < 2 || said.length > MOST) continue;
    return {
      said,
      ofFeature: Int32Array.from(keys, (key) => (key === undefined ? -1 : (numbers.get(key.order) ?? -1))),
      along: new Map(),
      column: name,
    };
  }
  return undefined;
}

interface Moment {
  readonly order: number;
  readonly said: string;
}

/** Rows in a piece. */
const PORTION = 1024;

/** A date, and a time if there is one. Without a zone all of them are in the same one, whichever that is. */
const ISO = /^\d{4}-\d\d(?:-\d\d(?:[T ]\d\d:?\d\d(?::?\d\d(?:[.,]\d+)?)?\s*(?:Z|[-+]\d\d:?\d\d)?)?)?$/i;

function momentOf(text: string): number | undefined {
  const trimmed = text.trim();
  if (!ISO.test(trimmed)) return undefined;
  const at = Date.parse(trimmed.replace(' ', 'T').replace(',', '.'));
  return Number.isNaN(at) ? undefined : at;
}

function* momentsIn(grid: Grid, column: number, features: MapFeatures['features']): Pieces<(Moment | undefined)[] | undefined> {
  const isNumeric = grid.columns[column]?.numeric === true;
  const keys: (Moment | undefined)[] = [];
  for (const { row } of features) {
    if (keys.length % PORTION === PORTION - 1) yield;
    const cell = grid.cell(row, column);
    if (cell === undefined || cell === null || cell === '') {
      keys.push(undefined);
      continue;
    }
    const order = isNumeric ? grid.number(row, column) : typeof cell === 'string' ? momentOf(cell) : undefined;
    if (order === undefined || Number.isNaN(order)) return undefined;
    keys.push({ order, said: cellText(cell) });
  }
  return keys;
}

function ranked(keys: readonly (Moment | undefined)[]): {
  readonly said: readonly string[];
  readonly numbers: ReadonlyMap<number, number>;
} {
  const byOrder = new Map<number, string>();
  for (const key of keys) if (key !== undefined && !byOrder.has(key.order)) byOrder.set(key.order, key.said);
  const sorted = [...byOrder].toSorted(([a], [b]) => a - b);
  return { said: sorted.map(([, said]) => said), numbers: new Map(sorted.map(([order], at) => [order, at])) };
}

function timesAlong(features: MapFeatures['features']): GeoTimes | undefined {
  const keys = new Map<number, Moment[]>();
  for (const [at, { moments }] of features.entries()) {
    const own = moments?.map((said) => ({ order: momentOf(said) ?? NaN, said }));
    // A track with a hole in its clock is drawn as a whole.
    if (own !== undefined && !own.some(({ order }) => Number.isNaN(order))) keys.set(at, own);
  }
  const { said, numbers } = ranked([...keys.values()].flat());
  if (said.length < 2 || said.length > MOST) return undefined;
  const along = new Map([...keys].map(([at, own]) => [at, Int32Array.from(own, ({ order }) => numbers.get(order) ?? -1)]));
  return { said, ofFeature: new Int32Array(features.length).fill(-1), along, column: undefined };
}
