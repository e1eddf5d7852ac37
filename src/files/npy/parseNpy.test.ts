import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseNpyHeader, readNpy } from './parseNpy.ts';

const bytesOf = (name: string) => new Uint8Array(readFileSync(path.join(import.meta.dirname, 'testdata', `${name}.npy`)));
const read = (name: string) => readNpy(new Blob([bytesOf(name)]));

describe('reads numbers', () => {
  test.each(['u1', 'i1', 'u2', 'i2', 'u4', 'i4', 'u8', 'i8', 'f2', 'f4', 'f8'])('%s', async (name) => {
    const { header, values, truncated } = await read(name);
    expect([header.shape, [...values], truncated]).toEqual([[2, 3], [0, 1, 2, 3, 4, 5], false]);
  });

  test.each(['big-u2', 'big-i4', 'big-i8', 'big-f2', 'big-f4', 'big-f8', 'version2', 'version3'])('%s', async (name) => {
    expect([...(await read(name)).values]).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test('true and false', async () => {
    expect([...(await read('bool')).values]).toEqual([0, 1, 1, 1, 1, 1]);
  });

  test('first index fastest', async () => {
    const { header, values } = await read('fortran');
    expect([header.fortran, header.shape, [...values]]).toEqual([true, [2, 3, 4], Array.from({ length: 24 }, (_, index) => index)]);
  });

  test('a single number', async () => {
    const { header, values } = await read('scalar');
    expect([header.shape, [...values]]).toEqual([[], [7]]);
  });
});

test.each([
  ['complex', /<c8/],
  ['words', /<U2/],
  ['objects', /\|O/],
])('%s: says why not', async (name, words) => {
  await expect(read(name)).rejects.toThrow(words);
});

test.each<[string, string, boolean, bigint[]]>([
  ['signed', '<i8', false, [1253261109769874438n, 1253261109769874439n, -9007199254740993n, 4n]],
  ['without a sign, highest byte first', '>u8', false, [18446744073709551615n, 18446744073709551614n, 2n, 3n]],
  ['first index fastest', '<i8', true, [9007199254740993n, 2n, 9007199254740995n, 4n]],
])('whole numbers of 64 bits keep their digits: %s', async (_, dtype, fortran, numbers) => {
  const text = `{'descr': '${dtype}', 'fortran_order': ${fortran ? 'True' : 'False'}, 'shape': (2, 2), }`.padEnd(117, ' ');
  const bytes = new Uint8Array(128 + 32);
  bytes.set([0x93, ...new TextEncoder().encode('NUMPY'), 1, 0, 118, 0, ...new TextEncoder().encode(`${text}\n`)]);
  const view = new DataView(bytes.buffer);
  for (const [index, number] of numbers.entries()) view.setBigInt64(128 + index * 8, BigInt.asIntN(64, number), dtype.startsWith('<'));
  const [a, b, c, d] = numbers;
  expect([...((await readNpy(new Blob([bytes]))).exact ?? [])]).toEqual(fortran ? [a, c, b, d] : numbers);
});

test('what never arrived is zero', async () => {
  const bytes = bytesOf('f4');
  const { values, truncated } = await readNpy(new Blob([bytes.slice(0, bytes.length - 6)]));
  expect([[...values], truncated]).toEqual([[0, 1, 2, 3, 0, 0], true]);
});

test('any bytes are read or refused', async () => {
  const whole = bytesOf('f4');
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(127), fc.nat(255)), { maxLength: 8 }), async (edits) => {
      const bytes = new Uint8Array(whole);
      for (const [at, value] of edits) bytes[at] = value;
      parseNpyHeader(bytes);
      const outcome = await readNpy(new Blob([bytes])).then(
        () => true,
        (error: unknown) => error instanceof Error && error.name === 'NpyError',
      );
      expect(outcome).toBe(true);
    }),
  );
});
