import { expect, test } from 'vitest';
import { NOTHING_FOUND } from '../../exports/merge.ts';
import { datasetOfInputs } from './dataset.ts';
import { testInput } from './testInput.ts';

test('the class of each, with its picture and what was noted, in the order shown', async () => {
  const blob = () => Promise.resolve(new Blob(['x']));
  const inputs = [
    testInput('b.jpg', { label: 'crab', score: 0.5, mark: 'wrong', note: 'cod?', blob }),
    testInput('a.jpg', { label: 'cod', score: NaN, values: { depth: 3 } }),
  ];
  const { images, classes } = await datasetOfInputs({ inputs }, () => Promise.resolve(NOTHING_FOUND));
  expect(images).toEqual([
    {
      name: 'b.jpg',
      size: undefined,
      items: [],
      labels: [{ label: 'crab', score: 0.5 }],
      blob: expect.any(File),
      more: { mark: 'wrong', note: 'cod?' },
    },
    { name: 'a.jpg', size: undefined, items: [], labels: [{ label: 'cod', score: undefined }], more: { depth: 3 } },
  ]);
  expect(images[0]?.blob?.type).toBe('image/jpeg');
  expect(classes.map(({ name }) => name)).toEqual(['cod', 'crab']);
});

test('what was found in a picture stays with its name', async () => {
  const found = {
    images: [{ name: 'image', size: undefined, items: [{ label: 'cod', score: 1, shapes: [] }] }],
    classes: [{ id: 3, name: 'cod' }],
    hasOwnIds: true,
  };
  const set = await datasetOfInputs({ inputs: [testInput('a.jpg', { note: 'x' })] }, () => Promise.resolve(found));
  expect(set).toEqual({ ...found, images: [{ ...found.images[0], name: 'a.jpg', more: { note: 'x' } }] });
});
