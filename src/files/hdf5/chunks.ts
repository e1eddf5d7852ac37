import { VariablesError, type Slice } from '../variables/variables.ts';
import * as say from '../variables/words.ts';
import type { StoredLayout } from './layout.ts';

export interface Chunk {
  readonly address: number;
  /** Bytes in the file. */
  readonly packed: number;
  /** A bit for each filter that was left out. */
  readonly mask: number;
  /** Of its first value. */
  readonly offset: readonly number[];
}

/** Nodes and chunks that are looked at: a tree that leads into itself has no end. */
const MOST_NODES_OF_TREE = 100_000;

/** The chunks that a part of a variable touches. */
export function* chunksIn(
  buffer: ArrayBuffer,
  layout: StoredLayout,
  shape: readonly number[],
  slice: Slice,
  chunkBytes: number,
): Generator<Chunk> {
  const { kind, address = 0, chunk = [], packed } = layout;
  const touches = (offset: readonly number[]) => shape.every((_, axis) => isTouched(offset[axis] ?? 0, chunk[axis] ?? 0, slice, axis));
  if (kind === 'one-chunk') yield { address, packed: packed?.size ?? chunkBytes, mask: packed?.mask ?? 0, offset: shape.map(() => 0) };
  else if (kind === 'row-of-chunks') yield* inARow(address, shape, chunk, chunkBytes, touches);
  else yield* inTree(new DataView(buffer), { address, touches, sides: shape.length, left: MOST_NODES_OF_TREE }, undefined);
}

function isTouched(offset: number, side: number, { start, count }: Slice, axis: number): boolean {
  const from = start[axis] ?? 0;
  return offset < from + (count[axis] ?? 0) && offset + side > from;
}

function* inARow(
  address: number,
  shape: readonly number[],
  chunk: readonly number[],
  bytes: number,
  touches: (offset: readonly number[]) => boolean,
): Generator<Chunk> {
  const counts = shape.map((side, axis) => Math.ceil(side / (chunk[axis] ?? 1)));
  const total = counts.reduce((product, count) => product * count, 1);
  if (!(total <= MOST_NODES_OF_TREE)) throw new VariablesError(say.tooLarge);
  for (let index = 0; index < total; index++) {
    let rest = index;
    const offset = counts
      .toReversed()
      .map((count, axis) => {
        const own = rest % count;
        rest = Math.floor(rest / count);
        return own * (chunk.at(-1 - axis) ?? 1);
      })
      .toReversed();
    if (touches(offset)) yield { address: address + index * bytes, packed: bytes, mask: 0, offset };
  }
}

interface Tree {
  readonly address: number;
  readonly touches: (offset: readonly number[]) => boolean;
  readonly sides: number;
  left: number;
}

/** A B-tree of version 1, whose levels count down to the chunks. */
function* inTree(view: DataView, tree: Tree, level: number | undefined): Generator<Chunk> {
  const { address: at, sides } = tree;
  if (view.getUint32(at) !== 0x5452_4545 || view.getUint8(at + 4) !== 1) throw new VariablesError(say.damagedValues);
  const own = view.getUint8(at + 5);
  if (level !== undefined && own !== level) throw new VariablesError(say.damagedValues);
  const used = view.getUint16(at + 6, true);
  const step = 8 + 8 * (sides + 1) + 8;
  for (let index = 0; index < used; index++) {
    if (--tree.left < 0) throw new VariablesError(say.tooLarge);
    const key = at + 24 + index * step;
    const address = Number(view.getBigUint64(key + step - 8, true));
    if (own > 0) {
      const inner = { ...tree, address };
      yield* inTree(view, inner, own - 1);
      tree.left = inner.left;
      continue;
    }
    const offset = Array.from({ length: sides }, (_, axis) => Number(view.getBigUint64(key + 8 + 8 * axis, true)));
    if (tree.touches(offset)) yield { address, packed: view.getUint32(key, true), mask: view.getUint32(key + 4, true), offset };
  }
}
