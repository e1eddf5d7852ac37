import { expect, test } from 'vitest';
import { figureFileName } from './fileName.ts';

const long = 'x'.repeat(300);

test.each<[name: string, model: string | undefined, files: readonly string[], scale: number, expected: string]>([
  ['predictions', 'detector', ['sample.png'], 2, 'detector-sample-predictions-2x.png'],
  ['predictions', undefined, [], 1, 'predictions.png'],
  ['predictions', 'detector', ['a.png', 'b.png'], 1, 'detector-predictions.png'],
  ['depth', 'sea', ['depth.tif'], 4, 'sea-depth-4x.png'],
  ['depth-temp', 'sea', ['depth.nc'], 1, 'sea-depth-temp.png'],
  ['../../<b>', '.hidden', ['海の魚 1.JPG'], 1, 'hidden-海の魚_1-_.._b_.png'],
  [long, long, [`${long}.png`], 2, `${'x'.repeat(80)}-2x.png`],
])('%s of %s and %j at %i×: %s', (name, model, files, scale, expected) => {
  expect(figureFileName(name, { model, files }, scale, 'png')).toBe(expected);
});
