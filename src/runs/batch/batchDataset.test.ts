import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import segmentation from '../../outputs/recorded/segmentation.json';
import { MIME } from '../../files/kinds.ts';
import type { Json } from '../../spec/model.ts';
import type { FinishedRun } from '../finishedRun.ts';
import { keepRun } from '../kept/store.ts';
import type { BatchItem, ItemStatus } from './batch.ts';
import { datasetOfBatch } from './batchDataset.ts';

let last = 0;

/** An item whose answer is kept as a batch keeps it. */
async function itemOf(name: string, body: Json, more: { value?: Json; status?: ItemStatus } = {}): Promise<BatchItem> {
  const id = `run-${(last += 1)}`;
  const run: FinishedRun = {
    id,
    modelId: 'm',
    origin: { url: 'http://127.0.0.1:5000/', deepaas: '2.6.0', model: undefined },
    startedAt: last,
    took: 1,
    settings: { values: {}, unset: [] },
    files: [{ name: 'image', file: new File(['x'], name.split('/').at(-1) ?? '', { type: 'image/png' }) }],
    source: {
      status: 200,
      contentType: MIME.json,
      blob: new Blob([JSON.stringify(body)], { type: MIME.json }),
      modelId: 'm',
      argNames: [],
      response: undefined,
    },
    silence: undefined,
  };
  const kept = await keepRun('shelf', [], run, { gist: [], thumbnail: undefined, error: undefined, withholdAnswer: false }, 1e9);
  const { value, status = 'done' } = more;
  return {
    batch: 'b',
    index: last,
    name,
    size: 1,
    type: 'image/png',
    input: undefined,
    value,
    status,
    run: kept.run,
    cells: {},
    blobs: [],
  };
}

const box = (label: string, id: number) => ({ boxes: [[1, 2, 3, 4]], scores: [0.5], class_ids: [id], labels: [label] });
const place = { type: 'Feature', geometry: { type: 'Point', coordinates: [1, 2] }, properties: { depth: 3, input: 'mine' } };

test('files keep their folders, classes their ids; what failed and what is nothing for other programs is left out', async () => {
  const items = [
    await itemOf('a/x.png', box('cod', 2)),
    await itemOf('b/x.png', box('crab', 5)),
    await itemOf('c.png', box('eel', 9), { status: 'failed' }),
    await itemOf('d.png', { words: 'nothing' }),
  ];
  const { images, classes } = await datasetOfBatch({ varies: 'file', arg: 'image' }, items);
  expect(images.map(({ name, items: found }) => [name, found.map(({ label }) => label)])).toEqual([
    ['a/x.png', ['cod']],
    ['b/x.png', ['crab']],
  ]);
  expect(classes.map(({ name }) => name)).toEqual(['cod', 'crab']);
});

test('in a sweep each picture is told with the value that was tried', async () => {
  const items = [await itemOf('0.1', box('cod', 2), { value: 0.1 }), await itemOf('0.2', box('cod', 2), { value: 0.2 })];
  const { images } = await datasetOfBatch({ varies: 'value', arg: 'threshold' }, items);
  expect(images.map(({ more }) => more?.threshold)).toEqual([0.1, 0.2]);
});

test('places on the Earth are told apart by the name of their item', async () => {
  const items = [await itemOf('a.png', place), await itemOf('b.png', place)];
  const { features = [] } = await datasetOfBatch({ varies: 'file', arg: 'image' }, items);
  expect(features).toEqual(
    ['a.png', 'b.png'].map((input) => ({ geometry: place.geometry, properties: { input, depth: 3, 'answer.input': 'mine' } })),
  );
});

test('label maps of all items, with their values', async () => {
  const items = [await itemOf('a.png', segmentation.body), await itemOf('b.png', segmentation.body)];
  const { images, classes } = await datasetOfBatch({ varies: 'file', arg: 'image' }, items);
  expect(images.map(({ name }) => name)).toEqual(['a.png', 'b.png']);
  for (const { labelMap } of images) expect([...(labelMap?.values ?? [])]).toEqual(segmentation.body.predictions.mask.flat());
  const names = segmentation.body.predictions.classes;
  expect(classes).toEqual(names.flatMap((name, id) => (name === 'background' ? [] : [{ id, name }])));
});
