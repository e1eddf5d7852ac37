import { expect, test } from 'vitest';
import type { SentFile } from '../../../files/sentFile.ts';
import { NOTHING_FOUND } from '../../exports/merge.ts';
import { pictureWith, thing } from '../../exports/testDatasets.ts';
import { datasetOfInputs } from './dataset.ts';
import { testInput } from './testInput.ts';

test('the class of each, with its picture and what was noted, in the order shown', async () => {
  // Nothing is unpacked where only the classes are told.
  const packed = { source: { key: 1, blob: new Blob(), name: 'a.zip' }, at: 0, size: 3 };
  const stored = () => Promise.resolve(packed);
  const blob = () => Promise.reject(new Error('unpacked'));
  const inputs = [
    testInput('b.jpg', { label: 'crab', score: 0.5, mark: 'wrong', note: 'cod?', stored, blob }),
    testInput('a.jpg', { label: 'cod', score: NaN, values: { depth: 3 } }),
  ];
  const { images, classes } = await datasetOfInputs({ inputs }, () => Promise.resolve(NOTHING_FOUND));
  expect(images).toEqual([
    {
      name: 'b.jpg',
      size: undefined,
      items: [],
      labels: [{ label: 'crab', score: 0.5 }],
      blob: packed,
      more: { mark: 'wrong', note: 'cod?' },
    },
    { name: 'a.jpg', size: undefined, items: [], labels: [{ label: 'cod', score: undefined }], more: { depth: 3 } },
  ]);
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

test('for places in it a picture is unpacked, and isn’t kept', async () => {
  const packed = { source: { key: 1, blob: new Blob(), name: 'a.zip' }, at: 0, size: 3 };
  const sizes: number[] = [];
  const datasetOf = (_: unknown, sent: readonly SentFile[]) => {
    sizes.push(sent[0]?.file.size ?? -1);
    expect(sent[0]?.file.type).toBe('image/jpeg');
    return Promise.resolve({ images: [{ ...pictureWith([thing()]), blob: sent[0]?.file ?? new Blob() }], classes: [], hasOwnIds: false });
  };
  const one = testInput('a.jpg', { stored: () => Promise.resolve(packed), blob: () => Promise.resolve(new Blob(['abc'])) });
  const { images } = await datasetOfInputs({ inputs: [one] }, datasetOf);
  expect(sizes).toEqual([0, 3]);
  expect(images[0]?.blob).toBe(packed);
});

test('places on the Earth are told apart by the name of the input', async () => {
  const found = { ...NOTHING_FOUND, features: [{ geometry: null, properties: { input: 'mine', depth: 2 } }] };
  const { features } = await datasetOfInputs({ inputs: [testInput('a.jpg', { mark: 'right' })] }, () => Promise.resolve(found));
  expect(features).toEqual([{ geometry: null, properties: { input: 'a.jpg', mark: 'right', 'answer.input': 'mine', depth: 2 } }]);
});

test('whoever waits is told how far it is, and can leave', async () => {
  const told: string[] = [];
  const leaving = new AbortController();
  const inputs = Array.from({ length: 5 }, (_, at) =>
    testInput(`${at}.jpg`, { parts: () => new Promise((resolve) => setTimeout(() => resolve([]), 40)) }),
  );
  const onProgress = (done: number, total: number) => {
    told.push(`${done} of ${total}`);
    if (done === 2) leaving.abort(new Error('left'));
  };
  await expect(datasetOfInputs({ inputs }, () => Promise.resolve(NOTHING_FOUND), { signal: leaving.signal, onProgress })).rejects.toThrow(
    'left',
  );
  expect(told).toEqual(['1 of 5', '2 of 5']);
});
