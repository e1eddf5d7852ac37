import { expect, test } from 'vitest';
import { writeCsv } from '../../../files/delimited/write.ts';
import type { Item } from '../place.ts';
import { byClass, sizeCells, sizeItems, statisticsOf } from './summary.ts';
import { csvHead } from './words.ts';

const box = (label: string, width: number, height: number): Item => ({ index: 0, label, score: 0.5, shapes: [{ kind: 'box', xy: [0, 0, width, height] }], bounds: undefined }); // prettier-ignore

function sized(images: readonly (readonly Item[])[], side: number, whole: number | undefined) {
  const steps = sizeItems({ images: [...images.keys()], itemsOf: (image) => images[image] ?? [], sides: { x: side, y: side }, whole });
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

test('count, sizes and share of each class', () => {
  const { classes, all } = byClass(sized([[box('cod', 10, 20), box('crab', 4, 4)], [box('cod', 40, 10)]], 0.5, 500));
  expect(classes.map(({ label, count }) => [label, count])).toEqual([['cod', 2], ['crab', 1]]); // prettier-ignore
  expect(classes[0]?.length).toEqual({ count: 2, mean: 15, median: 15, low: 10, high: 20, sum: 30 });
  expect(classes[0]?.area).toMatchObject({ mean: 75, sum: 150 });
  expect([all.count, all.area?.sum]).toEqual([3, 154]);
  expect(classes[0]?.share).toBeCloseTo(0.3, 12);
  expect(all.share).toBeCloseTo(154 / 500, 12);
});

test('of no picture there is no share, and of points no size', () => {
  const points: Item = { ...box('x', 1, 1), shapes: [{ kind: 'points', xy: [1, 1] }] };
  expect(byClass(sized([[points]], 1, undefined)).all).toEqual({
    label: '',
    count: 1,
    length: undefined,
    area: undefined,
    share: undefined,
  });
});

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 2, 3], 2.5],
  [[1, undefined, NaN], 1],
  [[undefined], undefined],
])('the median of %j is %s', (values, median) => {
  expect(statisticsOf(values)?.median).toBe(median);
});

test('all sizes with every digit, in a table', () => {
  const cells = sizeCells(sized([[], [box('=cod', 1, 0.1)]], 0.1, 3), csvHead('mm'));
  expect(writeCsv(cells).split('\r\n').slice(0, 2)).toEqual([
    'image,entry,class,score,length_mm,area_mm2,percent_of_picture',
    `2,1,'=cod,0.5,0.1,${0.1 * 0.1 * 0.1},${((0.1 * 0.1 * 0.1) / 3) * 100}`,
  ]);
});
