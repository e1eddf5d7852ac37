import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typeByBytes } from '../sniff.ts';
import { dicomSizeOf, openDicom } from './openDicom.ts';
import { EXPLICIT } from './syntaxes.ts';
import readByPydicom from './testdata/expected.json' with { type: 'json' };
import { dicomOf, IMPLICIT, words, type Variant } from './testDicom.ts';

// Two rows of three.
const STORED = [0, 1, 2, 1000, 4000, 4095];
const BIG = '1.2.840.10008.1.2.2';
const DEFLATED = '1.2.840.10008.1.2.1.99';
const bytes = (...values: number[]) => Uint8Array.from(values);

async function summary(variant: Variant, frame = 0) {
  const { pages, facts, read } = await openDicom(dicomOf(variant));
  const { raster, lost } = await read(frame);
  return { pages, facts, raster, lost, bands: raster.bands.map((band) => [...band]) };
}

const BITS = 0x0028_0101;
const HIGH = 0x0028_0102;
const SIGNED = 0x0028_0103;
const ALLOCATED = 0x0028_0100;
const FRAMES = 0x0028_0008;
const COLOURS = 0x0028_0004;
const SAMPLES = 0x0028_0002;
const PLANAR = 0x0028_0006;

describe('values are those that pydicom reads', () => {
  test.each(Object.entries(readByPydicom))('%s', async (name, values) => {
    const { pages, read } = await openDicom(new Blob([await readFile(path.join(import.meta.dirname, 'testdata', `${name}.dcm`))]));
    const frames = await Promise.all(pages.map((_, frame) => read(frame)));
    const found = frames.flatMap(({ raster: { bands } }) => Array.from(bands[0] ?? [], (__, at) => bands.map((band) => band[at])));
    expect(found.flat()).toEqual((values as unknown[]).flat(Infinity));
  });
});

describe('numbers', () => {
  test.each<[string, Variant, number[][], string]>([
    ['implicit', { syntax: IMPLICIT, pixels: words(STORED) }, [STORED], 'uint16'],
    ['explicit', { pixels: words(STORED) }, [STORED], 'uint16'],
    ['highest byte first', { syntax: BIG, pixels: words(STORED, false) }, [STORED], 'uint16'],
    ['deflated', { syntax: DEFLATED, pixels: words(STORED) }, [STORED], 'uint16'],
    ['behind a long head', { pixels: words(STORED), filler: 300_000 }, [STORED], 'uint16'],
    [
      'twelve bits with others above them',
      { pixels: words(STORED.map((value) => value | 0xf000)), fields: [[BITS, 'US', 12]] },
      [STORED],
      'uint12',
    ],
    [
      'twelve bits with a sign',
      {
        pixels: words([0, 1, 0x7ff, 0x800, 0xfff, 0xffe]),
        fields: [
          [BITS, 'US', 12],
          [SIGNED, 'US', 1],
        ],
      },
      [[0, 1, 2047, -2048, -1, -2]],
      'int12',
    ],
    [
      'twelve bits at the upper end',
      {
        pixels: words(STORED.map((value) => value << 4)),
        fields: [
          [BITS, 'US', 12],
          [HIGH, 'US', 15],
        ],
      },
      [STORED],
      'uint12',
    ],
    [
      'sixteen with a sign',
      { pixels: words([0, -1, 5, -32768, 32767, 2]), fields: [[SIGNED, 'US', 1]] },
      [[0, -1, 5, -32768, 32767, 2]],
      'int16',
    ],
    ['bytes', { pixels: bytes(1, 2, 3, 4, 5, 255), fields: [[ALLOCATED, 'US', 8]] }, [[1, 2, 3, 4, 5, 255]], 'uint8'],
    [
      'bytes in words, highest first',
      { syntax: BIG, pixels: bytes(2, 1, 4, 3, 255, 5), fields: [[ALLOCATED, 'US', 8]] },
      [[1, 2, 3, 4, 5, 255]],
      'uint8',
    ],
    ['single bits', { pixels: bytes(0b101101, 0), fields: [[ALLOCATED, 'US', 1]] }, [[1, 0, 1, 1, 0, 1]], 'uint1'],
    [
      'colours side by side',
      {
        pixels: Uint8Array.from({ length: 18 }, (_, at) => at),
        fields: [
          [ALLOCATED, 'US', 8],
          [SAMPLES, 'US', 3],
          [COLOURS, 'CS', 'RGB'],
          [PLANAR, 'US', 0],
        ],
      },
      [
        [0, 3, 6, 9, 12, 15],
        [1, 4, 7, 10, 13, 16],
        [2, 5, 8, 11, 14, 17],
      ],
      'uint8',
    ],
    [
      'colours one after the other',
      {
        pixels: Uint8Array.from({ length: 18 }, (_, at) => at),
        fields: [
          [ALLOCATED, 'US', 8],
          [SAMPLES, 'US', 3],
          [COLOURS, 'CS', 'RGB'],
          [PLANAR, 'US', 1],
        ],
      },
      [
        [0, 1, 2, 3, 4, 5],
        [6, 7, 8, 9, 10, 11],
        [12, 13, 14, 15, 16, 17],
      ],
      'uint8',
    ],
  ])('%s', async (_, variant, expected, type) => {
    const { bands, lost, pages } = await summary(variant);
    expect(bands).toEqual(expected);
    expect([lost, pages[0]?.type]).toEqual([0, type]);
  });

  test('frames, each by itself', async () => {
    const variant: Variant = { pixels: words([...STORED, ...STORED.map((value) => value + 1)]), fields: [[FRAMES, 'IS', '2']] };
    const { pages, bands } = await summary(variant, 1);
    expect(pages).toHaveLength(2);
    expect(bands).toEqual([STORED.map((value) => value + 1)]);
    await expect(openDicom(dicomOf(variant)).then(({ read }) => read(2))).rejects.toThrow('no frame 3');
  });

  test('rescaled, with the window that the file asks for', async () => {
    const { raster, bands, facts, pages } = await summary({
      pixels: words(STORED),
      fields: [
        [0x0028_0120, 'US', 0],
        [0x0028_1050, 'DS', '40\\50'],
        [0x0028_1051, 'DS', '400\\80'],
        [0x0028_1052, 'DS', '-1024'],
        [0x0028_1053, 'DS', '1'],
        [0x0028_1054, 'LO', 'HU'],
      ],
    });
    expect(bands).toEqual([STORED.map((value) => value - 1024)]);
    expect(facts).toEqual(['CT', 'values rescaled: stored − 1024 (HU)']);
    expect(raster.window).toEqual({ low: -160, high: 239 });
    expect([raster.nodata, pages[0]?.type]).toEqual([-1024, 'int32']);
  });

  test('black and white change places', async () => {
    const { raster } = await summary({ pixels: words(STORED), fields: [[COLOURS, 'CS', 'MONOCHROME1']] });
    expect(raster.meaning).toBe('inverted');
  });

  test('with a table of colours', async () => {
    const table = (red: number): Uint8Array => words([red << 8, (red + 1) << 8, (red + 2) << 8]);
    const described = words([3, 1, 16]);
    const { raster } = await summary({
      pixels: bytes(0, 1, 2, 3, 4, 2),
      fields: [
        [ALLOCATED, 'US', 8],
        [COLOURS, 'CS', 'PALETTE COLOR'],
        ...([1, 2, 3] as const).flatMap((hue) => [
          [0x0028_1100 + hue, 'US', described] as const,
          [0x0028_1200 + hue, 'OW', table(hue * 10)] as const,
        ]),
      ],
    });
    expect(raster.meaning).toBe('palette');
    const colours = [...(raster.bands[0] ?? [])].map((value) => Array.from(raster.palette?.subarray(value * 3, value * 3 + 3) ?? []));
    expect(colours).toEqual([
      [10, 20, 30],
      [10, 20, 30],
      [11, 21, 31],
      [12, 22, 32],
      [12, 22, 32],
      [11, 21, 31],
    ]);
  });

  test('of a table that isn’t whole the numbers are left', async () => {
    const { raster, facts } = await summary({
      pixels: bytes(0, 1, 2, 3, 4, 2),
      fields: [
        [ALLOCATED, 'US', 8],
        [COLOURS, 'CS', 'PALETTE COLOR'],
      ],
    });
    expect([raster.meaning, facts]).toEqual(['grey', ['CT', 'its colour table isn’t applied']]);
  });
});

describe('what isn’t shown is told in words', () => {
  test.each<[string, Variant, string]>([
    [
      'JPEG 2000',
      { syntax: '1.2.840.10008.1.2.4.90', pixels: bytes(1, 2), fields: [[FRAMES, 'IS', '12']] },
      'CT, 3 × 2 px, 12 frames: compressed as JPEG 2000 Lossless, which isn’t decoded in this page.',
    ],
    [
      'RLE',
      { syntax: '1.2.840.10008.1.2.5', pixels: bytes(1, 2) },
      'CT, 3 × 2 px: compressed as RLE Lossless, which isn’t decoded in this page.',
    ],
    [
      'one that is new',
      { syntax: '1.2.3', pixels: bytes(1, 2) },
      'CT, 3 × 2 px: compressed as transfer syntax 1.2.3, which isn’t decoded in this page.',
    ],
    ['a report', { fields: [[0x0008_0060, 'CS', 'SR']] }, 'This DICOM holds no picture: it is of the kind SR.'],
    [
      'other colours',
      { pixels: words(STORED), fields: [[COLOURS, 'CS', 'HSV']] },
      'CT, 3 × 2 px: its colours are kept as HSV, which isn’t shown here.',
    ],
    [
      'colours of one number',
      { pixels: words(STORED), fields: [[COLOURS, 'CS', 'RGB']] },
      'CT, 3 × 2 px: its colours are kept as RGB, which isn’t shown here.',
    ],
    [
      'twelve bits without a gap',
      { pixels: words(STORED), fields: [[ALLOCATED, 'US', 12]] },
      'CT, 3 × 2 px: numbers of 12 bits aren’t shown here.',
    ],
  ])('%s', async (_, variant, sentence) => {
    await expect(openDicom(dicomOf(variant))).rejects.toThrow(sentence);
    expect(await dicomSizeOf(dicomOf(variant))).toBeUndefined();
  });

  test('a file that ends inside its picture shows what is there', async () => {
    const whole = dicomOf({ pixels: words(STORED) });
    const { facts, read } = await openDicom(whole.slice(0, whole.size - 6));
    const { raster, lost } = await read(0);
    expect([...(raster.bands[0] ?? [])]).toEqual([0, 1, 2, 0, 0, 0]);
    expect([lost, facts]).toEqual([0.5, ['CT', 'ends early']]);
  });

  test('one that ends before it', async () => {
    const whole = dicomOf({ pixels: words(STORED) });
    await expect(openDicom(whole.slice(0, whole.size - 30))).rejects.toThrow('This DICOM');
  });
});

test('known by its bytes, with its size, and without a word of the person', async () => {
  const blob = dicomOf({ pixels: words(STORED) });
  expect(await typeByBytes(blob)).toBe('application/dicom');
  expect(await dicomSizeOf(blob)).toEqual({ width: 3, height: 2 });
  expect(JSON.stringify(await openDicom(blob))).not.toContain('Doe');
});

test('of many frames one is read', async () => {
  const blob = dicomOf({ pixels: new Uint8Array(2 * 6 * 100_000), fields: [[FRAMES, 'IS', '100000']] });
  let most = 0;
  const slice = (start?: number, end?: number) => {
    if ((start ?? 0) > 0) most = Math.max(most, (end ?? blob.size) - (start ?? 0));
    return blob.slice(start, end);
  };
  const { pages, facts, read } = await openDicom({ size: blob.size, slice } as Blob);
  await read(4999);
  expect([pages.length, facts.at(-1)]).toEqual([5000, 'the first 5,000 frames']);
  expect(most).toBeLessThan(20);
});

test('whatever is wrong with the bytes, it answers soon', async () => {
  const files = await Promise.all(
    [EXPLICIT, IMPLICIT, BIG, DEFLATED].map(
      async (syntax) => new Uint8Array(await dicomOf({ syntax, pixels: words(STORED), filler: 40 }).arrayBuffer()),
    ),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.array(fc.tuple(fc.nat(500), fc.nat(255)), { maxLength: 8 }),
      fc.nat(500),
      async (whole, edits, length) => {
        const cut = whole.slice(0, Math.max(length, 132));
        for (const [at, value] of edits) if (at < cut.length) cut[at] = value;
        const outcome = await openDicom(new Blob([cut])).then(
          async ({ read }) => (await read(0)).raster.bands.length > 0,
          (error: unknown) => error instanceof Error && error.name === 'RasterError',
        );
        expect(outcome).toBe(true);
      },
    ),
    { numRuns: 400 },
  );
});
