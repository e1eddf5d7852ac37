import { expect, test } from 'vitest';
import { pieceReader } from './pieceReader.ts';

/** A file that counts how often it is read, and how much. */
class Counted extends Blob {
  readonly reads: number[] = [];

  override slice(start?: number, end?: number): Blob {
    const piece = super.slice(start, end);
    this.reads.push(piece.size);
    return piece;
  }
}

const SIZE = 12_000_000;
const HUGE = 9_000_000;
const bytes = Buffer.alloc(SIZE, Buffer.from(Array.from({ length: 251 }, (_, at) => at)));

test.each<[string, readonly (readonly [start: number, length: number])[]]>([
  ['one after the other', Array.from({ length: 1200 }, (_, index) => [index * 10_000, 10_000])],
  ['backwards', Array.from({ length: 20 }, (_, index) => [SIZE - (index + 1) * 600_000, 600_000])],
  ['here and there', Array.from({ length: 50 }, (_, index) => [(index * 7_919_993) % (SIZE - 100), 100])],
  ['a large one', [[5, HUGE]]],
  ['nothing', [[7, 0]]],
  ['beyond the end', [[SIZE - 10, 100]]],
  ['far beyond the end', [[SIZE + 10, 100]]],
  ['before the beginning', [[-5, 10]]],
])('gives the bytes of the file: %s', async (_, pieces) => {
  const read = pieceReader(new Blob([bytes]));
  for (const [start, length] of pieces) {
    const due = bytes.subarray(Math.max(0, start), Math.max(0, start + length));
    expect(Buffer.compare(Buffer.from(await read(start, length)), due)).toBe(0);
  }
});

test('thousands of rows and where they lie are a few readings', async () => {
  const blob = new Counted([bytes]);
  const read = pieceReader(blob);
  for (let row = 0; row < 1100; row++) {
    await read(SIZE - 20_000 + row * 4, 4);
    await read(SIZE - 10_000 + row * 4, 4);
    await read(row * 10_000, 10_000);
  }
  expect(blob.reads.length).toBeLessThan(20);
});

test('of pieces that lie apart little is read in vain', async () => {
  const blob = new Counted([bytes]);
  const read = pieceReader(blob);
  for (let tile = 0; tile < 10; tile++) await read(tile * 1_000_000, 1000);
  expect(Math.max(...blob.reads)).toBeLessThanOrEqual(65_536);
});
