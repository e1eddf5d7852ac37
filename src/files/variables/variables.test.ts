import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openVariables, type OpenedVariables } from './openVariables.ts';
import type { SliceValues, Variable } from './variables.ts';

const bytesOf = async (name: string) => new Uint8Array(await readFile(path.join(import.meta.dirname, 'testdata', name)));
const open = async (name: string) => openVariables.open(new Blob([await bytesOf(name)]));

interface Expected {
  readonly shape: readonly number[];
  readonly dimensions?: readonly string[];
  readonly attributes?: Readonly<Record<string, unknown>>;
  readonly values: readonly (number | string | boolean)[];
}

interface OfNetcdf {
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly variables: Readonly<Record<string, Expected>>;
}

/** What netCDF4 and h5py read in the same files. */
const expected = JSON.parse(await readFile(path.join(import.meta.dirname, 'testdata/expected.json'), 'utf8')) as {
  readonly [file in 'sea3' | 'sea64' | 'sea4' | 'single' | 'many']: OfNetcdf;
} & { readonly [file in 'kinds' | 'latest']: Readonly<Record<string, Expected>> };

const whole = ({ shape }: Variable) => ({ start: shape.map(() => 0), count: shape });
const listed = ({ numbers, exact, texts }: SliceValues) => (texts ? [...texts] : exact ? [...exact] : [...(numbers ?? [])]);
const named = (file: OpenedVariables, name: string) => {
  const found = file.variables.find((variable) => variable.path === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
};
/** Of a number too large for JSON its digits; of a truth its number. */
const comparable = (value: number | bigint | string | boolean) => (typeof value === 'boolean' ? String(Number(value)) : String(value));

describe('values are those that netCDF4 and h5py read', () => {
  test.each<[file: string, of: 'sea3' | 'sea64' | 'sea4' | 'single' | 'many']>([
    ['sea3.nc', 'sea3'],
    ['sea64.nc', 'sea64'],
    ['sea4.nc', 'sea4'],
    ['single.nc', 'single'],
    ['many.nc', 'many'],
  ])('%s', async (name, of) => {
    const file = await open(name);
    const variables = expected[of].variables;
    expect(file.variables.map((variable) => variable.path).toSorted()).toEqual(Object.keys(variables).toSorted());
    for (const variable of file.variables) {
      const theirs = variables[variable.path];
      expect(variable.shape).toEqual(theirs?.shape);
      expect(variable.dimensions.map((dimension) => dimension?.split('/').pop())).toEqual(theirs?.dimensions);
      const read = await openVariables.read(file.key, variable.index, whole(variable));
      expect([variable.path, read.lost, listed(read).map(comparable)]).toEqual([variable.path, 0, theirs?.values.map(comparable)]);
    }
  });

  test.each<[file: string, of: 'kinds' | 'latest', unread: string[]]>([
    ['kinds.h5', 'kinds', ['records', 'blosc']],
    ['latest.h5', 'latest', ['many']],
  ])('%s', async (name, of, unread) => {
    const file = await open(name);
    for (const [own, theirs] of Object.entries(expected[of])) {
      if (unread.includes(own)) continue;
      const variable = named(file, own);
      expect(variable.shape).toEqual(theirs.shape);
      const read = await openVariables.read(file.key, variable.index, whole(variable));
      expect([own, read.lost, listed(read).map(comparable)]).toEqual([own, 0, theirs.values.map(comparable)]);
    }
  });

  test('attributes, those too that are kept apart', async () => {
    const file = await open('many.nc');
    const theirs = Object.entries(expected.many.attributes);
    expect(theirs).toHaveLength(40);
    const ours = new Map(file.root.attributes.map(({ name, text }) => [name, text]));
    expect(theirs.map(([name]) => ours.get(name))).toEqual(
      theirs.map(([, value]) => (typeof value === 'number' ? String(Math.round(value * 10) / 10) : value)),
    );
    expect(named(file, 'inner/n').attributes.map(({ text }) => text)).toEqual(Array.from({ length: 12 }, (_, index) => String(index)));
    expect([file.format, file.remarks]).toEqual(['NetCDF-4 (HDF5)', []]);
  });

  test.each(['sea3.nc', 'sea4.nc'])('attributes of %s', async (name) => {
    const file = await open(name);
    expect(file.root.attributes.filter(({ name: own }) => !own.startsWith('_')).map(({ text }) => text)).toEqual([
      'Sea at Kiel: Förde',
      'CF-1.8',
    ]);
    const sst = Object.fromEntries(named(file, 'sst').attributes.map((attribute) => [attribute.name, attribute]));
    expect(sst.scale_factor).toEqual({ name: 'scale_factor', text: '0.01', numbers: [Math.fround(0.01)], type: 'float32' });
    expect([named(file, 'sst').attributes.find(({ name: own }) => own === '_FillValue')?.numbers, sst.units?.text]).toEqual([
      [-32768],
      'degree_Celsius',
    ]);
    expect(named(file, 'flag').attributes[0]?.numbers).toEqual([-5, 100]);
  });
});

describe('parts of variables', () => {
  test.each(['sea3.nc', 'sea4.nc', 'kinds.h5', 'latest.h5'])('any part of any variable of %s is that part of the whole', async (name) => {
    const file = await open(name);
    const readable = file.variables.filter(({ problem, shape }) => problem === undefined && shape.length > 0 && !shape.includes(0));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...readable), fc.infiniteStream(fc.nat(1000)), async (variable, numbers) => {
        const next = () => Number(numbers.next().value);
        const start = variable.shape.map((side) => next() % side);
        const count = variable.shape.map((side, axis) => 1 + (next() % (side - (start[axis] ?? 0))));
        const all = listed(await openVariables.read(file.key, variable.index, whole(variable)));
        const part = listed(await openVariables.read(file.key, variable.index, { start, count }));
        const places = count.reduce<number[]>(
          (before, side, axis) =>
            before.flatMap((at) =>
              Array.from({ length: side }, (_, index) => at * (variable.shape[axis] ?? 1) + (start[axis] ?? 0) + index),
            ),
          [0],
        );
        expect(part).toEqual(places.map((at) => all[at]));
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    [
      [0, 0, 0],
      [1, 1, 14],
    ],
    [
      [3, 0, 0],
      [1, 1, 1],
    ],
    [
      [0, 0],
      [1, 1],
    ],
    [
      [-1, 0, 0],
      [1, 1, 1],
    ],
  ])('from %j so many: %j is no part', async (start, count) => {
    const file = await open('sea3.nc');
    await expect(openVariables.read(file.key, named(file, 'sst').index, { start, count })).rejects.toThrow('no such part');
  });
});

describe('what isn’t read is said', () => {
  test.each([
    ['kinds.h5', 'blosc', 'compressed with Blosc'],
    ['kinds.h5', 'records', 'records of several members'],
    ['latest.h5', 'many', 'index of the newest version'],
  ])('%s, %s', async (name, variable, reason) => {
    const file = await open(name);
    expect(named(file, variable).problem).toContain(reason);
    await expect(openVariables.read(file.key, named(file, variable).index, whole(named(file, variable)))).rejects.toThrow(reason);
  });

  test('links', async () => {
    expect((await open('kinds.h5')).remarks).toEqual(['Links, which aren’t followed: soft.']);
  });

  test.each<[string, () => Promise<Uint8Array<ArrayBuffer>>, RegExp]>([
    ['CDF-5', () => Promise.resolve(new TextEncoder().encode(`CDF\u0005${'\0'.repeat(40)}`)), /CDF-5/],
    ['a header that goes on behind the end', async () => (await bytesOf('sea3.nc')).slice(0, 300), /ends before the list/],
    ['half of an HDF5', async () => (await bytesOf('kinds.h5')).slice(0, 600), /damaged/],
    ['something else', () => Promise.resolve(new TextEncoder().encode('text')), /damaged/],
  ])('%s', async (_, bytes, reason) => {
    await expect(openVariables.open(new Blob([await bytes()]))).rejects.toThrow(reason);
  });

  test('values behind the end of the file are counted', async () => {
    const bytes = await bytesOf('sea3.nc');
    const file = await openVariables.open(new Blob([bytes.slice(0, -100)]));
    const sst = named(file, 'sst');
    const read = await openVariables.read(file.key, sst.index, whole(sst));
    expect(read.lost).toBeGreaterThan(40);
  });
});

test('cut and changed at any place, it is read or refused with a reason', async () => {
  const files = new Map(
    await Promise.all(['sea3.nc', 'sea4.nc', 'many.nc', 'kinds.h5'].map(async (name) => [name, await bytesOf(name)] as const)),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files.keys()),
      fc.option(fc.nat(50_000)),
      fc.array(fc.tuple(fc.nat(8000), fc.nat(255)), { maxLength: 12 }),
      async (name, end, changes) => {
        const bytes = files.get(name)?.slice(0, end ?? undefined) ?? new Uint8Array();
        for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
        const outcome = await readAll(new Blob([bytes])).catch((error: unknown) => (error instanceof Error ? error.name : 'thrown'));
        expect(['read', 'VariablesError']).toContain(outcome);
      },
    ),
    { numRuns: 150 },
  );
});

async function readAll(blob: Blob): Promise<string> {
  const file = await openVariables.open(blob);
  for (const variable of file.variables.slice(0, 40)) {
    const count = variable.shape.map((side) => Math.min(side, 9));
    await openVariables.read(file.key, variable.index, { start: variable.shape.map(() => 0), count }).catch((error: unknown) => {
      if (!(error instanceof Error) || error.name !== 'VariablesError') throw error;
    });
  }
  openVariables.close(file.key);
  return 'read';
}
