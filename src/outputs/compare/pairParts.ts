import type { Json } from '../../spec/model.ts';
import { same } from '../../spec/value.ts';
import type { ClassRow } from '../../answers/shapes/classes/rows.ts';
import type { DetectionSet } from '../../answers/shapes/detections/detection.ts';
import { readDetections } from '../../answers/shapes/detections/readDetections.ts';
import { classesOf } from '../summary/gist.ts';
import { imageIn } from '../image/index.ts';
import { valueOf, type Part } from '../../answers/part.ts';
import { chooseOutput } from '../registry.ts';
import { tableIn } from '../table/index.ts';
import type { TableProps } from '../table/props.ts';
import { NPY, type PictureSource } from './pictureSource.ts';

/** The same place in two answers, and how its two values are best compared. */
export type Pair = {
  readonly key: string;
  /** Undefined where an answer has no such place. */
  readonly parts: readonly [Part | undefined, Part | undefined];
} & (
  | { readonly as: 'classes'; readonly rows: readonly PairedRow[] }
  | { readonly as: 'numbers'; readonly left: number; readonly right: number }
  | { readonly as: 'pictures'; readonly left: PictureSource; readonly right: PictureSource }
  | { readonly as: 'detections'; readonly left: DetectionSet; readonly right: DetectionSet }
  | { readonly as: 'tables'; readonly left: TableProps['source']; readonly right: TableProps['source'] }
  | { readonly as: 'json'; readonly left: Json; readonly right: Json }
  | { readonly as: 'blocks' }
);

/** A class with its score in both answers; undefined where an answer doesn't name it. */
export interface PairedRow {
  readonly label: string;
  readonly left: number | undefined;
  readonly right: number | undefined;
}

/** Parts of two answers, those of one key together: first as the left answer has them, then what only the right one has. */
export function pairParts(left: readonly Part[], right: readonly Part[]): Pair[] {
  const others = new Map(right.map((part) => [part.key, part]));
  const pairs = left.map((part) => {
    const other = others.get(part.key);
    others.delete(part.key);
    return pairUp(part, other);
  });
  return [...pairs, ...[...others.values()].map((part) => pairUp(undefined, part))];
}

/** Whether both answers say the same at this place; two blobs when only their bytes can tell. */
export function sameness(pair: Pair): boolean | readonly [Blob, Blob] {
  const [left, right] = pair.parts;
  if (pair.as === 'classes') return pair.rows.every((row) => Object.is(row.left, row.right));
  if (left?.from === 'bytes' && right?.from === 'bytes') return left.blob.size === right.blob.size && [left.blob, right.blob];
  // What a schema promised and neither answer has.
  if (left?.from !== 'json' || right?.from !== 'json')
    return [left, right].every((part) => part?.from === 'json' && part.value === undefined);
  // A large value is only its beginning.
  return left.large === undefined && right.large === undefined && same(left.value, right.value);
}

function pairUp(left: Part | undefined, right: Part | undefined): Pair {
  const place = { key: left?.key ?? right?.key ?? 'body', parts: [left, right] as const };
  if (left === undefined || right === undefined) return { ...place, as: 'blocks' };
  // What is drawn as a table is compared as one, though it could be a picture; so are places that may be anything.
  const drawnAs = (id: string) => [left, right].some((part) => part.from !== 'json' || chooseOutput(part).rule.id === id);
  const pictures = drawnAs('image') ? both(left, right, pictureIn) : undefined;
  if (pictures !== undefined) return { ...place, as: 'pictures', ...pictures };
  if (left.from === 'json' && right.from === 'json') {
    const classes = both(left, right, classesOf);
    if (classes !== undefined) return { ...place, as: 'classes', rows: pairRows(classes.left, classes.right) };
    const numbers = both(left, right, numberIn);
    if (numbers !== undefined) return { ...place, as: 'numbers', ...numbers };
    const placesIn = (part: Part) => (isWhole(part) ? readDetections(valueOf(part), part.key) : undefined);
    const detections = drawnAs('detections') ? both(left, right, placesIn) : undefined;
    if (detections !== undefined) return { ...place, as: 'detections', ...detections };
  }
  const tables = both(left, right, (part) => (isWhole(part) ? tableIn(part) : undefined));
  if (tables !== undefined) return { ...place, as: 'tables', ...tables };
  if (left.from !== 'json' || right.from !== 'json' || left.value === undefined || right.value === undefined)
    return { ...place, as: 'blocks' };
  return { ...place, as: 'json', left: left.value, right: right.value };
}

/** What two parts hold, when both hold it. */
function both<T>(a: Part, b: Part, read: (part: Part) => T | undefined): { readonly left: T; readonly right: T } | undefined {
  const left = read(a);
  const right = left === undefined ? undefined : read(b);
  return left === undefined || right === undefined ? undefined : { left, right };
}

function isWhole(part: Part): boolean {
  return part.from !== 'json' || part.large === undefined;
}

function numberIn(part: Part): number | undefined {
  const value = valueOf(part);
  return typeof value === 'number' ? value : undefined;
}

/** Of a picture that moves only its beginning could be laid over another. */
function pictureIn(part: Part): PictureSource | undefined {
  if (!isWhole(part)) return undefined;
  const found = imageIn(part);
  if (found !== undefined) return 'blob' in found && found.type.mime === 'image/gif' ? undefined : found;
  return part.from === 'bytes' && part.type.mime === NPY ? part : undefined;
}

/** Classes of both answers, the one with the best score anywhere first. */
function pairRows(left: readonly ClassRow[], right: readonly ClassRow[]): PairedRow[] {
  const scores = (rows: readonly ClassRow[]) => new Map(rows.map(({ label, score }) => [label, score]));
  const [a, b] = [scores(left), scores(right)];
  const rows = [...new Set([...a.keys(), ...b.keys()])].map((label) => ({ label, left: a.get(label), right: b.get(label) }));
  const best = (row: PairedRow) => Math.max(row.left ?? -Infinity, row.right ?? -Infinity);
  return rows.toSorted((one, two) => best(two) - best(one) || 0);
}
