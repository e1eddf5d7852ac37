import type { Json } from '../../spec/model.ts';
import { same } from '../../spec/value.ts';
import { classesOf } from '../gist.ts';
import type { ClassRow } from '../classification/rows.ts';
import { valueOf, type BytesPart, type Part } from '../part.ts';

/** The same place in two answers, and how its two values are best compared. */
export type Pair =
  | { readonly as: 'classes'; readonly key: string; readonly rows: readonly PairedRow[] }
  | { readonly as: 'numbers'; readonly key: string; readonly left: number; readonly right: number }
  | { readonly as: 'images'; readonly key: string; readonly left: BytesPart; readonly right: BytesPart }
  | { readonly as: 'json'; readonly key: string; readonly left: Json; readonly right: Json; readonly parts: readonly [Part, Part] }
  | { readonly as: 'blocks'; readonly key: string; readonly left: Part | undefined; readonly right: Part | undefined };

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

/** Whether both answers certainly say the same at this place. Bytes aren't read for it. */
export function isSame(pair: Pair): boolean {
  switch (pair.as) {
    case 'classes':
      return pair.rows.every(({ left, right }) => Object.is(left, right));
    case 'numbers':
      return Object.is(pair.left, pair.right);
    case 'json':
      // A large value is only its beginning.
      return (
        pair.parts.every((part) => part.from === 'json' && part.large === undefined && part.file === undefined) &&
        same(pair.left, pair.right)
      );
    case 'blocks':
      return [pair.left, pair.right].every((part) => part?.from === 'json' && part.value === undefined);
    case 'images':
      return false;
  }
}

function pairUp(left: Part | undefined, right: Part | undefined): Pair {
  const key = left?.key ?? right?.key ?? 'body';
  if (left === undefined || right === undefined) return { as: 'blocks', key, left, right };
  if (isImage(left) && isImage(right)) return { as: 'images', key, left, right };
  if (left.from !== 'json' || right.from !== 'json') return { as: 'blocks', key, left, right };
  const [leftRows, rightRows] = [classesOf(left), classesOf(right)];
  if (leftRows !== undefined && rightRows !== undefined) return { as: 'classes', key, rows: pairRows(leftRows, rightRows) };
  const [a, b] = [valueOf(left), valueOf(right)];
  if (typeof a === 'number' && typeof b === 'number') return { as: 'numbers', key, left: a, right: b };
  if (left.value === undefined || right.value === undefined) return { as: 'blocks', key, left, right };
  return { as: 'json', key, left: left.value, right: right.value, parts: [left, right] };
}

function isImage(part: Part): part is BytesPart {
  return part.from === 'bytes' && /^image\/(?:png|apng|jpeg|gif|webp|avif|bmp|svg\+xml)$/.test(part.type.mime);
}

/** Classes of both answers, the one with the best score anywhere first. */
function pairRows(left: readonly ClassRow[], right: readonly ClassRow[]): PairedRow[] {
  const scores = (rows: readonly ClassRow[]) => new Map(rows.map(({ label, score }) => [label, score]));
  const [a, b] = [scores(left), scores(right)];
  const rows = [...new Set([...a.keys(), ...b.keys()])].map((label) => ({ label, left: a.get(label), right: b.get(label) }));
  const best = (row: PairedRow) => Math.max(row.left ?? -Infinity, row.right ?? -Infinity);
  return rows.toSorted((one, two) => best(two) - best(one) || 0);
}
