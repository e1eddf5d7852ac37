import { expect, test } from 'vitest';
import type { Json } from '../../spec/model.ts';
import { matrixShape, matrixValues, saysPicture } from './matrix.ts';

const grid = (height: number, width: number, pixel: (x: number, y: number) => Json): Json =>
  Array.from({ length: height }, (_, y) => Array.from({ length: width }, (__, x) => pixel(x, y)));

test.each<[string, Json, string | undefined]>([
  ['a number for each pixel', grid(48, 64, (x, y) => x + y), '64 × 48, 1'],
  ['colours last', grid(10, 12, (x, y) => [x, y, 0]), '12 × 10, 3'],
  ['colours first', [0, 1, 2].map(() => grid(10, 12, (x) => x)), '12 × 10, 3'],
  ['nothing measured in places', grid(48, 64, (x) => (x === 3 ? null : NaN)), '64 × 48, 1'],
  ['true and false', grid(48, 64, (x) => x > 3), '64 × 48, 1'],
  ['a batch of one plane', [[grid(48, 64, (x) => x)]], '64 × 48, 1'],
  ['a batch of one coloured picture', [grid(48, 64, (x) => [x, x, 0])], '64 × 48, 3'],
  ['two planes', [0, 1].map(() => grid(48, 64, (x) => x)), '64 × 48, 1, 2 pages'],
  ['sixteen planes', Array.from({ length: 16 }, () => grid(30, 40, (x) => x)), '40 × 30, 1, 16 pages'],
  ['coloured pictures one after the other', [0, 1].map(() => grid(10, 12, (x) => [x, x, 0])), '12 × 10, 3, 2 pages'],
  ['two values for each pixel', grid(64, 70, (x, y) => [x, y]), '70 × 64, 2'],
  ['lines of points', grid(30, 40, (x, y) => [x, y]), undefined],
  ['small tables one after the other', [0, 1].map(() => grid(10, 12, (x) => x)), undefined],
  ['a table of numbers', grid(100, 5, (x) => x), undefined],
  ['a long table', grid(400, 30, (x) => x), undefined],
  ['a small matrix', grid(16, 16, (x) => x), undefined],
  ['words', grid(48, 64, () => 'a'), undefined],
  ['rows of different lengths', [...(grid(47, 64, (x) => x) as Json[]), [1, 2]], undefined],
  ['a list', [1, 2, 3], undefined],
  ['nothing', [], undefined],
])('%s', (_, value, expected) => {
  const shape = matrixShape(value);
  expect(shape && `${shape.width} × ${shape.height}, ${shape.bands}${shape.pages > 1 ? `, ${shape.pages} pages` : ''}`).toBe(expected);
});

test.each([
  ['heatmap', true],
  ['mask', true],
  ['land_cover', true],
  ['instances', true],
  ['scores', false],
  ['data', false],
])('%s says that numbers in rows are pixels: %s', (name, says) => {
  expect(saysPicture(name)).toBe(says);
});

test('the numbers of all planes are kept', () => {
  const planes = [0, 1, 2, 3, 4].map((plane) => grid(24, 24, (x, y) => plane * 1000 + y * 24 + x));
  const shape = matrixShape(planes);
  expect(shape && [...matrixValues(planes, shape)]).toEqual(planes.flat(2));
});

test('bytes stay bytes, so that colours are as they were meant', () => {
  const shape = { width: 2, height: 1, bands: 1, planar: true, pages: 1 };
  expect([matrixValues([[0, 255]], shape), matrixValues([[0, 256]], shape), matrixValues([[null, 1]], shape)]).toEqual([
    Uint8Array.of(0, 255),
    Float64Array.of(0, 256),
    Float64Array.of(NaN, 1),
  ]);
});
