import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pngHeader } from '../raster/png.ts';
import { exactColours, inWords, isManaged } from './exactColours.ts';

const chunk = (name: string, content: number[]) => {
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, content.length);
  return [...length, ...Buffer.from(name), ...content, 0, 0, 0, 0];
};

/** Two pixels beside each other. */
function png(colour: number, row: number[], ...more: number[][]): Uint8Array<ArrayBuffer> {
  const header = chunk('IHDR', [0, 0, 0, 2, 0, 0, 0, 1, 8, colour, 0, 0, 0]);
  return Uint8Array.from([
    0x89,
    0x50,
    0x4e,
    0x47,
    0x0d,
    0x0a,
    0x1a,
    0x0a,
    ...header,
    ...more.flat(),
    ...chunk('IDAT', [...deflateSync(Uint8Array.from([0, ...row]))]),
    ...chunk('IEND', []),
  ]);
}

const LINEAR = chunk('gAMA', [0, 1, 0x86, 0xa0]);
const USUAL = chunk('gAMA', [0, 0, 0xb1, 0x8f]);

test.each<[string, number[][], boolean]>([
  ['says nothing', [], false],
  ['has the usual gamma', [USUAL], false],
  ['is linear', [LINEAR], true],
  ['has a profile', [chunk('iCCP', [65, 0, 0, 1])], true],
  ['has a gamma and says sRGB', [LINEAR, chunk('sRGB', [0])], false],
])('are colours of a PNG changed that %s?', (_, chunks, expected) => {
  expect(isManaged(new DataView(png(0, [1, 2], ...chunks).buffer))).toBe(expected);
});

test.each<[string, Uint8Array<ArrayBuffer>, [boolean, string | undefined] | undefined]>([
  ['plain grey', png(0, [1, 2]), undefined],
  ['plain colours', png(2, [1, 2, 3, 4, 5, 6]), undefined],
  ['linear grey', png(0, [1, 2], LINEAR), [true, '2']],
  ['colours that are nearly clear', png(6, [1, 2, 3, 4, 200, 100, 50, 5]), [false, '200, 100, 50, opacity 2 %']],
  ['grey that is clear', png(4, [1, 2, 77, 0]), [false, '77, opacity 0 %']],
  ['a palette with a gamma', png(3, [1, 0], chunk('PLTE', [90, 80, 70, 1, 2, 3]), LINEAR), [true, '90, 80, 70']],
])('the second pixel of %s', async (_, bytes, expected) => {
  const header = pngHeader(bytes);
  const exact = header && (await exactColours(new Blob([bytes]), header));
  expect(exact && [exact.isForAll, await exact.at(1, 0)]).toEqual(expected);
});

test.each<[number[], number, string]>([
  [[7, 7, 7], 255, '7'],
  [[7, 8, 7], 255, '7, 8, 7'],
  [[7], 51, '7, opacity 20 %'],
])('%j under %i', (colours, opacity, words) => {
  expect(inWords(colours, opacity)).toBe(words);
});
