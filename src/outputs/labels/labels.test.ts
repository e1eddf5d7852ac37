import { describe, expect, test } from 'vitest';
import { writeCsv } from '../../files/delimited/write.ts';
import type { FoundLabels } from '../../files/raster/labels/labelFiles.ts';
import { packedColour } from '../../files/raster/labels/paintLabels.ts';
import { colourOf, hexOfPacked, packedOf } from './colours.ts';
import { datasetOfLabels } from './exports/dataset.ts';
import { labelCells } from './exports/labelsCsv.ts';
import type { NamedValues } from './hints.ts';
import { hiddenAtFirst, labelRows, paintOrder } from './rows.ts';
import type { ShownLabels } from './shown.ts';

const AREAS = { alike: 1, inAreas: 1, smooth: 0 };

const found: FoundLabels = {
  kind: 'values',
  width: 10,
  height: 10,
  counts: { values: [0, 1, 7], counts: [50, 30, 20], missing: 0, ...AREAS },
  palette: [],
  nodata: undefined,
  step: 1,
};
const masks: FoundLabels = {
  ...found,
  kind: 'masks',
  counts: { values: [0, 1], counts: [10, 40], missing: 0, ...AREAS },
  beside: { none: 55, several: 5 },
};
const named: NamedValues = {
  from: 'answer',
  names: new Map([
    [0, 'void'],
    [1, '=reef'],
  ]),
};
const nobody: NamedValues = { from: undefined, names: new Map() };
const NOTHING = { typed: {}, background: undefined, regions: undefined };

/** Numbers that lie nowhere on the Earth. */
const NOWHERE = { from: 'npy', blob: new Blob() } as const;

describe('rows', () => {
  test('shares are of all pixels, and of what is no background by its name', () => {
    expect(
      labelRows(found, 'classes', named, NOTHING).map(({ name, share, isBackground, shareOfRest }) => [
        name,
        share,
        isBackground,
        shareOfRest,
      ]),
    ).toEqual([
      ['void', 0.5, true, undefined],
      ['=reef', 0.3, false, 0.6],
      ['', 0.2, false, 0.4],
    ]);
  });

  test('nobody says what is background, and nothing is', () => {
    const rows = labelRows(found, 'classes', nobody, NOTHING);
    expect(rows.map(({ isBackground, shareOfRest }) => [isBackground, shareOfRest])).toEqual([
      [false, undefined],
      [false, undefined],
      [false, undefined],
    ]);
  });

  test.each<[string, NamedValues, Partial<FoundLabels>, readonly number[] | undefined, Record<string, string>, readonly number[]]>([
    ['what is chosen', named, {}, [7], {}, [7]],
    ['nothing, by choice', named, {}, [], {}, []],
    ['what the file calls nothing', nobody, { nodata: 7 }, undefined, {}, [7]],
    ['a typed name', nobody, {}, undefined, { '1': 'background' }, [1]],
    ['a typed name in the place of another', named, {}, undefined, { '0': 'sea' }, []],
  ])('background: %s', (_, names, more, background, typed, expected) => {
    const rows = labelRows({ ...found, ...more }, 'classes', names, { typed, background, regions: undefined });
    expect(rows.filter(({ isBackground }) => isBackground).map(({ value }) => value)).toEqual(expected);
  });

  test('of masks, shares are of the picture and of what is in any of them', () => {
    expect(labelRows(masks, 'masks', nobody, NOTHING).map(({ share, shareOfRest }) => [share, shareOfRest])).toEqual([
      [0.1, 10 / 45],
      [0.4, 40 / 45],
    ]);
  });

  test('0 and background are hidden first, as long as there is anything else; masks never', () => {
    expect([...hiddenAtFirst(labelRows(found, 'classes', nobody, { ...NOTHING, background: [7] }), 'classes')]).toEqual([0, 7]);
    expect(
      hiddenAtFirst(labelRows({ ...found, counts: { ...found.counts, values: [0], counts: [9] } }, 'classes', nobody, NOTHING), 'classes')
        .size,
    ).toBe(0);
    expect(hiddenAtFirst(labelRows(masks, 'masks', nobody, NOTHING), 'masks').size).toBe(0);
  });

  test('smaller masks lie on larger ones', () => {
    expect(paintOrder(labelRows(masks, 'masks', nobody, NOTHING), 'masks').map(({ value }) => value)).toEqual([1, 0]);
  });

  test('a file’s own colours are kept', () => {
    const rows = labelRows({ ...found, palette: [[7, packedColour(1, 2, 255)]] }, 'classes', nobody, NOTHING);
    expect(rows.map(({ colour }) => colour)).toEqual([colourOf(0), colourOf(1), '#0102ff']);
  });
});

test('colours: a hundred classes have colours of their own, which are packed and unpacked', () => {
  const colours = Array.from({ length: 100 }, (_, index) => colourOf(index));
  expect(new Set(colours).size).toBe(100);
  expect(colours.map((colour) => hexOfPacked(packedOf(colour)))).toEqual(colours);
});

const shownOf = (of: FoundLabels, names: NamedValues, more: Partial<ShownLabels> = {}): ShownLabels => ({
  found: of,
  kind: of.kind === 'masks' ? 'masks' : 'classes',
  rows: labelRows(of, of.kind === 'masks' ? 'masks' : 'classes', names, NOTHING),
  neighbours: undefined,
  sent: undefined,
  numbers: () => Promise.reject(new Error('not asked')),
  ...more,
});

describe('CSV', () => {
  test('every digit, and no formula', () => {
    const third = { ...found, counts: { values: [0, 1], counts: [1, 2], missing: 4, ...AREAS } };
    expect(
      writeCsv(labelCells(shownOf(third, named)))
        .trimEnd()
        .split('\r\n'),
    ).toEqual([
      'value,name,pixels,share,background,share_without_background',
      '0,void,1,0.3333333333333333,true,',
      "1,'=reef,2,0.6666666666666666,false,1",
      'missing,,4',
    ]);
  });

  test('regions, by how they are connected', () => {
    const regions = new Map([[1, { regions: 3, largest: 12 }]]);
    const rows = labelRows(found, 'classes', nobody, { ...NOTHING, regions });
    expect(
      writeCsv(labelCells({ rows, found, neighbours: 4 }))
        .split('\r\n')
        .slice(0, 3),
    ).toEqual([
      'value,name,pixels,share,background,share_without_background,regions_4,largest_region',
      '0,,50,0.5,false,,0,0',
      '1,,30,0.3,false,,3,12',
    ]);
  });

  test('masks, and what is in none and in several', () => {
    expect(
      writeCsv(labelCells(shownOf(masks, nobody)))
        .trimEnd()
        .split('\r\n')
        .slice(3),
    ).toEqual(['none,,55', 'several,,5']);
  });
});

describe('for other programs', () => {
  test('a map with the ids of its classes; all that is nothing has one value', async () => {
    const of = { ...found, counts: { values: [-1, 0, 300], counts: [1, 2, 1], missing: 0, ...AREAS } };
    const names = {
      from: 'answer',
      names: new Map([
        [-1, 'unknown'],
        [0, 'background'],
        [300, 'kelp'],
      ]),
    } as const;
    const values = Int16Array.of(-1, 0, 300, 0);
    const dataset = await datasetOfLabels(
      shownOf(of, names, { numbers: () => Promise.resolve({ values, width: 2, height: 2 }) }),
      'a.tif',
      NOWHERE,
    );
    expect(dataset).toEqual({
      images: [
        {
          name: 'a.tif',
          size: { width: 2, height: 2 },
          items: [],
          labelMap: { width: 2, height: 2, values: Uint16Array.of(0, 0, 300, 0), background: 0 },
        },
      ],
      classes: [{ id: 300, name: 'kelp' }],
      hasOwnIds: true,
    });
  });

  test('masks, each with its pixels', async () => {
    const numbers = (mask = 0) => Promise.resolve({ values: Uint8Array.of(mask, 1), width: 2, height: 1 });
    const { images } = await datasetOfLabels(shownOf(masks, nobody, { numbers }), 'm', NOWHERE);
    expect(images[0]?.items.map(({ mask }) => mask)).toEqual([
      { width: 2, height: 1, bits: Uint8Array.of(0, 1) },
      { width: 2, height: 1, bits: Uint8Array.of(1, 1) },
    ]);
    expect(images[0]?.size).toEqual({ width: 2, height: 1 });
  });
});
