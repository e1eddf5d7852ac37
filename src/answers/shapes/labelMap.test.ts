import { describe, expect, test } from 'vitest';
import { countLabels } from '../../files/raster/labels/countLabels.ts';
import { judgeLabels, saysLabels, type LabelReasons } from './labelMap.ts';

test.each<[string, boolean]>([
  ['image/mask', true],
  ['masks', true],
  ['segmentation', true],
  ['seg', true],
  ['pred_labels', true],
  ['class_map', true],
  ['landcover', true],
  ['gt', true],
  ['segment', true],
  ['masked_image', false],
  ['mask_probability', false],
  ['class_scores', false],
  ['heatmap', false],
  ['image', false],
  ['classic', false],
  ['lightgt', false],
])('%s says labels: %s', (name, says) => {
  expect(saysLabels(name)).toBe(says);
});

const SIDE = 64;
const picture = (value: (x: number, y: number) => number) =>
  Uint8Array.from({ length: SIDE * SIDE }, (_, at) => value(at % SIDE, Math.floor(at / SIDE)));

let seed = 1;
const noise = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;

const areas = picture((x, y) => (x < 20 ? 0 : y < 30 ? 1 : 2));
const many = picture((x, y) => (x % 8 < 1 || y % 8 < 1 ? 0 : 1 + Math.floor(x / 8) + 8 * Math.floor(y / 8)));
const levels = picture((x, y) => Math.floor((x + y) / 8));
const heat = picture((x, y) => Math.floor(x / 1.5 + y * 2));
const soft = picture((x, y) => (x < 24 ? 0 : x > 50 ? 255 : (x - 23) * 8 + (y % 8)));
const photograph = picture((x, y) => 100 + 40 * Math.sin(x / 9) + 30 * Math.cos(y / 7) + 25 * noise());
const masked = picture((x, y) => (x > 20 && x < 30 && y > 20 && y < 40 ? 90 + 80 * noise() : 0));
const dark = picture(() => 3 + 6 * noise());
const plain = picture(() => 0);

const NOTHING: LabelReasons = { said: 'result', hasNames: false, fits: false };

describe('a map of classes', () => {
  test.each<[string, Uint8Array<ArrayBuffer>, Partial<LabelReasons>, 'sure' | 'offer' | undefined]>([
    ['few values that are called a mask', areas, { said: 'mask' }, 'sure'],
    ['few values with names beside them', areas, { hasNames: true }, 'sure'],
    ['few values as large as the input', areas, { fits: true }, 'sure'],
    ['few values and no reason', areas, {}, 'offer'],
    ['few values of what is measured', areas, { said: 'depth', fits: true }, 'offer'],
    ['few values of a probability of a mask', areas, { said: 'mask_probability' }, 'offer'],
    ['many areas that are called instances', many, { said: 'instances' }, 'sure'],
    ['many areas as large as the input', many, { fits: true }, undefined],
    ['a smooth field of a few levels as large as the input', levels, { fits: true }, 'offer'],
    ['a smooth field that is called a mask', heat, { said: 'mask' }, undefined],
    ['a smooth field as large as the input', heat, { fits: true }, undefined],
    ['a mask with soft edges', soft, { said: 'mask' }, undefined],
    ['a photograph', photograph, {}, undefined],
    ['a photograph as large as the input', photograph, { fits: true }, undefined],
    ['a photograph that is called a mask', photograph, { said: 'mask' }, undefined],
    ['a photograph behind a mask', masked, { said: 'mask' }, undefined],
    ['a dark photograph of a few values', dark, { fits: true }, undefined],
    ['a mask of nothing', plain, { said: 'mask' }, 'sure'],
    ['a black picture as large as the input', plain, { fits: true }, undefined],
  ])('%s', (_, band, reasons, expected) => {
    const counts = countLabels(band, SIDE);
    if (counts === undefined) throw new Error('no whole values');
    expect(judgeLabels(counts, { ...NOTHING, ...reasons })).toBe(expected);
  });
});
