import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openTiff } from '../tiff.ts';
import { tiffOf } from '../testdata/writeTiff.ts';
import { describedBy, untoldBy } from './describe.ts';

const ome = (pixels: string, inside: string, around = '') =>
  `<?xml version="1.0" encoding="UTF-8"?><!-- <Pixels SizeC="9"/> --><OME xmlns="http://www.openmicroscopy.org/Schemas/OME/2016-06"><Image ID="Image:0"><Pixels ${pixels}>${inside}</Pixels></Image>${around}</OME>`;
const SIZES = 'SizeX="10" SizeY="8" SizeC="2" SizeZ="3" SizeT="1" Type="uint16"';

test.each<[string, string, number, unknown]>([
  [
    'ImageJ: channels first',
    'ImageJ=1.54f\nimages=6\nchannels=2\nslices=3\nhyperstack=true\nunit=micron\n',
    6,
    { axes: [{ kind: 'channel', size: 2 }, { kind: 'z', size: 3 }], order: [0, 2, 4, 1, 3, 5] }, // prettier-ignore
  ],
  ['ImageJ: moments', 'ImageJ=1.54f\nimages=4\nframes=4\n', 4, { axes: [{ kind: 't', size: 4 }], order: [0, 1, 2, 3] }],
  ['ImageJ: more planes than the file has pages', 'ImageJ=1.54f\nimages=6\nslices=6\n', 1, undefined],
  ['ImageJ: nonsense', 'ImageJ=\nchannels=-2\nslices=x\n', 6, undefined],
  [
    'OME: channels first, with names and a size',
    ome(
      `${SIZES} DimensionOrder="XYCZT" PhysicalSizeX="0.25" PhysicalSizeY="0.5"`,
      '<Channel ID="0" Name="DAPI &amp; co"/><Channel ID="1" Name=\'a&#62;b\'/><TiffData/>',
    ),
    6,
    {
      axes: [{ kind: 'channel', size: 2, names: ['DAPI & co', 'a>b'] }, { kind: 'z', size: 3 }], // prettier-ignore
      order: [0, 2, 4, 1, 3, 5],
      pixel: { x: 0.25, y: 0.5, unit: 'µm' },
    },
  ],
  ['OME: layers first', ome(`${SIZES} DimensionOrder="XYZCT"`, ''), 6, { axes: [{ kind: 'channel', size: 2 }, { kind: 'z', size: 3 }], order: [0, 1, 2, 3, 4, 5] }], // prettier-ignore
  [
    'OME: each plane where it says',
    ome(`${SIZES} DimensionOrder="XYZCT"`, '<TiffData IFD="3" FirstC="0" PlaneCount="3"/><TiffData IFD="0" FirstC="1" PlaneCount="3"/>'),
    6,
    { axes: [{ kind: 'channel', size: 2 }, { kind: 'z', size: 3 }], order: [3, 4, 5, 0, 1, 2] }, // prettier-ignore
  ],
  ['OME: planes in other files', ome(SIZES, '<TiffData IFD="0" FirstC="0"/><TiffData IFD="0" FirstC="1"/>'), 6, undefined],
  ['OME: several pictures', ome(SIZES, '', '<Image><Pixels SizeC="2"/></Image>'), 6, undefined],
  [
    'OME: colours side by side',
    ome('SizeC="3" SizeZ="2" SizeT="1"', '<Channel SamplesPerPixel="3"/>'),
    2,
    { axes: [{ kind: 'z', size: 2 }], order: [0, 1] },
  ],
  ['some other text', 'taken at noon', 6, undefined],
])('%s', (_, text, pages, expected) => {
  expect(describedBy(text, pages)).toEqual(expected);
});

test.each<[string, string, number, unknown]>([
  ['several series', ome(SIZES, '', '<Image><Pixels SizeC="2"/></Image>'), 8, { series: 2 }],
  ['planes in other files', ome(SIZES, '<TiffData IFD="0"/>'), 3, { planes: 6 }],
  ['colours side by side', ome('SizeC="3" SizeZ="2" SizeT="1"', '<Channel SamplesPerPixel="3"/>'), 2, undefined],
  ['no OME', 'ImageJ=1.54f\nimages=6\nslices=6\n', 1, undefined],
])('what the order of pages doesn’t tell: %s', (_, text, pages, expected) => {
  expect(untoldBy(text, pages)).toEqual(expected);
});

test('a file of several series says so', async () => {
  const description = ome('SizeC="1" SizeZ="1" SizeT="1"', '', '<Image><Pixels SizeC="1"/></Image>');
  const { pages, axes, facts } = await openTiff(tiffOf({ width: 10, height: 8, pages: 2, valueAt: (x) => x, description }));
  expect([pages.length, axes, facts]).toEqual([2, undefined, ['2 series, page by page in the order of the file']]);
});

test('a page is read where its description says', async () => {
  // Channel c of layer z has the value 10 c + z, which lies channel by channel.
  const values = [0, 10, 1, 11, 2, 12];
  const opened = await openTiff(
    tiffOf({
      width: 10,
      height: 8,
      pages: 6,
      valueAt: (_, __, page) => values[page] ?? 99,
      description: 'ImageJ=1.54f\nimages=6\nchannels=2\nslices=3\n',
    }),
  );
  expect(opened.axes).toEqual([{ kind: 'channel', size: 2 }, { kind: 'z', size: 3 }]); // prettier-ignore
  const read = await Promise.all([0, 1, 2, 3, 4, 5].map(async (page) => (await opened.read(page)).raster.bands[0]?.[0]));
  expect(read).toEqual([0, 1, 2, 10, 11, 12]);
});

test.each([[false], [true]])('planes behind the first one, with one directory for all; big endian: %j', async (bigEndian) => {
  const description = 'ImageJ=1.54f\nimages=6\nchannels=2\nslices=3\n';
  // All planes in one strip of six times the height, whose directory is made to speak of the first alone.
  const moved = tiffOf({
    width: 10,
    height: 8 * 6,
    bigEndian,
    valueAt: (x, y) => Math.floor(y / 8) * 100 + x,
    description,
    rowsPerStrip: 48,
  });
  const view = new DataView(await moved.arrayBuffer());
  for (let at = 168 * 6 - 40; at + 12 < view.byteLength; at += 2) {
    // Height, rows of a strip, bytes of a strip.
    const tag = view.getUint16(at, !bigEndian);
    if (view.getUint16(at + 2, !bigEndian) !== 4 || view.getUint32(at + 4, !bigEndian) !== 1) continue;
    if (tag === 257 || tag === 278) view.setUint32(at + 8, 8, !bigEndian);
    if (tag === 279) view.setUint32(at + 8, 160, !bigEndian);
  }
  const opened = await openTiff(new Blob([view]));
  expect(opened.pages).toHaveLength(6);
  const read = await Promise.all(
    [0, 1, 2, 3, 4, 5].map(async (page) => Array.from((await opened.read(page)).raster.bands[0]?.slice(0, 2) ?? [])),
  );
  expect(read).toEqual([0, 2, 4, 1, 3, 5].map((n) => [n * 100, n * 100 + 1]));
});

describe('hostile', () => {
  test('whatever text, an order of all pages or nothing, and soon', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<OME ',
        '<Pixels',
        ' SizeC="2"',
        " SizeZ='3'",
        ' SizeT="1e9"',
        '>',
        '/>',
        '<!--',
        '&#x0;',
        '&#99999999;',
        '<TiffData IFD="',
        'ImageJ=1\n',
        'slices=6\n',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const found = describedBy(pieces.join(''), 6);
        if (found === undefined) return;
        expect(found.order.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5]);
        expect(found.axes.reduce((product, { size }) => product * size, 1)).toBe(6);
      }),
    );
  });

  test.each([
    ['attributes without an end', `<OME ><Pixels${' a="1"'.repeat(400_000)}`],
    ['spaces', `<OME ><Pixels${' '.repeat(2_000_000)}`],
    ['comments without an end', `<OME >${'<!--'.repeat(500_000)}`],
    ['a million elements', `<OME >${'<TiffData IFD="0"/>'.repeat(200_000)}`],
    ['an element within each', '<OME ><Pixels '.repeat(200_000)],
  ])('%s are read in a moment', (_, text) => {
    const start = performance.now();
    expect(describedBy(text, 6)).toBeUndefined();
    // Quadratic work would take minutes.
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
