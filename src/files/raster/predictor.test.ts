import fc from 'fast-check';
import { expect, test } from 'vitest';
import { undoPredictor } from './predictor.ts';
import { BIG_ENDIAN_PREDICTOR } from './testdata/bigEndianPredictor.ts';
import { openTiff } from './tiff.ts';

const ramp = (first: number, step: number, count = 18) => Array.from({ length: count }, (_, index) => first + step * index);

test.each<[string, number[]]>([
  ['uint8', ramp(0, 13)],
  ['uint16', ramp(0, 3500)],
  ['int16', ramp(-7000, 1000)],
  ['uint32', ramp(0, 70_000)],
  ['int32', ramp(-500_000, 70_000)],
  ['float16', ramp(-1.5, 0.25)],
  ['float32', ramp(-1.5, 0.317).map(Math.fround)],
  ['float64', ramp(-1.5, 0.317)],
  ['uint16 colours', ramp(0, 5400, 12)],
])('a file of %s with its highest byte first and a predictor gives the numbers that were written', async (name, expected) => {
  const bytes = Uint8Array.from(atob(BIG_ENDIAN_PREDICTOR[name] ?? ''), (letter) => letter.charCodeAt(0));
  const { raster } = await (await openTiff(new Blob([bytes]))).read(0);
  const values = Array.from(raster.bands[0] ?? []);
  expect(values).toHaveLength(expected.length);
  for (const [index, value] of values.entries()) expect(value).toBeCloseTo(expected[index] ?? NaN, 6);
});

/** What a writer does, for any width of the numbers and any order of their bytes. */
function withDifferences(values: bigint[], { width, stride, bytes, bigEndian }: Parameters<typeof undoPredictor>[1]): ArrayBuffer {
  const view = new DataView(new ArrayBuffer(values.length * bytes));
  const modulus = 1n << BigInt(bytes * 8);
  for (const [index, value] of values.entries()) {
    const column = index % (width * stride);
    const difference = (value - (column < stride ? 0n : (values[index - stride] ?? 0n)) + modulus) % modulus;
    for (let place = 0; place < bytes; place++) {
      const shift = BigInt(8 * (bigEndian ? bytes - 1 - place : place));
      view.setUint8(index * bytes + place, Number((difference >> shift) & 255n));
    }
  }
  return view.buffer;
}

test('differences of whole numbers come back, whatever their width and order of bytes', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(1, 2, 4, 8),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 4 }),
      fc.boolean(),
      fc.array(fc.bigInt({ min: 0n, max: (1n << 64n) - 1n }), { maxLength: 60 }),
      (bytes, width, stride, bigEndian, any) => {
        const values = any.map((value) => BigInt.asUintN(bytes * 8, value));
        const block = { predictor: 2, width, stride, bytes, bigEndian };
        const view = new DataView(undoPredictor(withDifferences(values, block), block));
        const read = values.map((_, index) =>
          BigInt.asUintN(
            bytes * 8,
            Array.from({ length: bytes }, (__, place) => BigInt(view.getUint8(index * bytes + place)) << BigInt(8 * place)).reduce(
              (sum, part) => sum + part,
            ),
          ),
        );
        expect(read).toEqual(values);
      },
    ),
  );
});

test('half a row of floating point numbers is left alone', () => {
  const half = Uint8Array.of(1, 2, 3, 4, 5);
  expect(new Uint8Array(undoPredictor(half.buffer, { predictor: 3, width: 4, stride: 1, bytes: 4, bigEndian: true }))).toEqual(half);
});
