import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPixelScale, scaleInWords, scaleOfResolution, type PixelScale } from './pixelScale.ts';
import type { TiffTags } from './tags.ts';

const ome = (attributes: string) =>
  `<?xml version="1.0"?><OME><Image ID="Image:0"><Pixels ID="Pixels:0" ${attributes}><Channel/></Pixels></Image></OME>`;
const tags = (...entries: [number, readonly number[] | string][]): TiffTags => new Map(entries);

test.each<[string, TiffTags, PixelScale | undefined]>([
  ['OME', tags([270, ome('PhysicalSizeX="0.1625" PhysicalSizeXUnit="µm" PhysicalSizeY="0.2" PhysicalSizeYUnit="µm"')]), { x: 0.1625, y: 0.2, unit: 'µm', from: 'OME' }], // prettier-ignore
  ['OME without a unit', tags([270, ome('PhysicalSizeX="1" PhysicalSizeY="1"')]), { x: 1, y: 1, unit: 'µm', from: 'OME' }],
  ['OME in two units', tags([270, ome('PhysicalSizeX="1" PhysicalSizeXUnit="mm" PhysicalSizeY="1"')]), undefined],
  ['OME that doesn’t say it', tags([270, ome('SizeX="5"')]), undefined],
  ['ImageJ', tags([270, 'ImageJ=1.53t\nimages=2\nunit=micron\nmin=0.0'], [282, [4]], [283, [2]]), { x: 0.25, y: 0.5, unit: 'µm', from: 'ImageJ' }], // prettier-ignore
  ['ImageJ, escaped', tags([270, String.raw`ImageJ=1.53t${'\n'}unit=\u00B5m`], [282, [4]], [283, [4]]), { x: 0.25, y: 0.25, unit: 'µm', from: 'ImageJ' }], // prettier-ignore
  ['ImageJ in pixels', tags([270, 'ImageJ=1.53t\nunit=pixel'], [282, [1]], [283, [1]]), undefined],
  ['ImageJ without a resolution', tags([270, 'ImageJ=1.53t\nunit=mm']), undefined],
  ['any other words', tags([270, 'a boat, unit=mm'], [282, [1]], [283, [1]]), undefined],
])('in words: %s', (_, given, scale) => {
  expect(scaleInWords(given)).toEqual(scale);
});

test.each<[string, TiffTags, PixelScale | undefined]>([
  ['in inches', tags([282, [300]], [283, [300]], [296, [2]]), { x: 25.4 / 300, y: 25.4 / 300, unit: 'mm', from: 'resolution' }],
  ['in centimetres', tags([282, [100]], [283, [50]], [296, [3]]), { x: 0.1, y: 0.2, unit: 'mm', from: 'resolution' }],
  ['of no unit', tags([282, [1]], [283, [1]], [296, [1]]), undefined],
  ['of nothing', tags([282, [0]], [283, [0]], [296, [2]]), undefined],
])('resolution %s', (_, given, scale) => {
  expect(scaleOfResolution(given)).toEqual(scale);
});

test('whatever the description says, it is a size or nothing', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      for (const text of [ome(`PhysicalSizeX="${one}" PhysicalSizeY="${other}"`), `ImageJ=\nunit=${one}`]) {
        const scale = scaleInWords(tags([270, text], [282, [2]], [283, [2]]));
        if (scale !== undefined) expect([scale.x > 0, scale.y > 0]).toEqual([true, true]);
      }
    }),
  );
});

test('what is no TIFF says nothing', async () => {
  expect(await readPixelScale(new Blob(['GIF89a and more of it']))).toBeUndefined();
});
