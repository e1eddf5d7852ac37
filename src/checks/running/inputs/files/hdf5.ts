import { joinedBytes, little, type BytePiece } from './bytes.ts';

const NOWHERE = new Uint8Array(8).fill(0xff);
/** Entries of a group, and of the tree above it, less than half of what there is room for. */
const [LEAF, TREE] = [4, 16];
const MARK = [0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a];
const ENTRY = 40;

/** HDF5 as its first version lays it: one group with one matrix of 64-bit numbers, in one piece. */
export function encodeHdf5(
  name: string,
  [rows, columns]: readonly [number, number],
  valueAt: (index: number) => number,
): Uint8Array<ArrayBuffer> {
  const values = new Float64Array(rows * columns).map((_, index) => valueAt(index));
  const link = joinedBytes(new Uint8Array(8), name, new Uint8Array(8 - (name.length % 8)));
  // Each thing follows the one before.
  const root = 96;
  const tree = root + 16 + 24;
  const heap = tree + 24 + (2 * TREE + 1) * 8 + 2 * TREE * 8;
  const names = heap + 32;
  const group = names + link.length;
  const matrix = group + 8 + 2 * LEAF * ENTRY;
  const messages = [
    message(1, [1, 2, 0, 0, 0, 0, 0, 0], little(rows, 8), little(columns, 8)),
    // Of IEEE 754, lowest byte first: where sign, exponent and fraction are, and how many bits they have.
    message(3, [0x11, 0x20, 63, 0], little(8, 4), little(0, 2), little(64, 2), [52, 11, 0, 52], little(1023, 4)),
    message(5, [2, 2, 2, 0]),
  ];
  const place = message(8, [3, 1], new Uint8Array(8), little(values.byteLength, 8));
  const length = messages.reduce((sum, one) => sum + one.length, place.length);
  const data = matrix + 16 + length;
  place.set(little(data, 8), 10);
  return joinedBytes(
    MARK,
    [0, 0, 0, 0, 0, 8, 8, 0],
    little(LEAF, 2),
    little(TREE, 2),
    little(0, 4),
    little(0, 8),
    NOWHERE,
    little(data + values.byteLength, 8),
    NOWHERE,
    symbol(0, root, 1, little(tree, 8), little(heap, 8)),
    header(1, 24),
    message(0x11, little(tree, 8), little(heap, 8)),
    'TREE',
    [0, 0, 1, 0],
    NOWHERE,
    NOWHERE,
    little(0, 8),
    little(group, 8),
    little(8, 8),
    new Uint8Array((2 * TREE + 1) * 8 + 2 * TREE * 8 - 24),
    'HEAP',
    [0, 0, 0, 0],
    little(link.length, 8),
    little(1, 8),
    little(names, 8),
    link,
    'SNOD',
    [1, 0, 1, 0],
    symbol(8, matrix, 0),
    new Uint8Array((2 * LEAF - 1) * ENTRY),
    header(messages.length + 1, length),
    ...messages,
    place,
    new Uint8Array(values.buffer),
  );
}

/** A name by its place among the names, and where what it names is. */
function symbol(name: number, at: number, kind: number, ...scratch: readonly BytePiece[]): Uint8Array {
  const start = joinedBytes(little(name, 8), little(at, 8), little(kind, 4), little(0, 4), ...scratch);
  return joinedBytes(start, new Uint8Array(ENTRY - start.length));
}

function header(messages: number, length: number): Uint8Array {
  return joinedBytes([1, 0], little(messages, 2), little(1, 4), little(length, 4), little(0, 4));
}

/** Filled up to eight bytes. */
function message(kind: number, ...pieces: readonly BytePiece[]): Uint8Array {
  const content = joinedBytes(...pieces);
  const length = Math.ceil(content.length / 8) * 8;
  return joinedBytes(little(kind, 2), little(length, 2), [0, 0, 0, 0], content, new Uint8Array(length - content.length));
}
