import { expect, test } from 'vitest';
import type { BatchItem } from '../../runs/batch/batch.ts';
import { parseKept } from '../../runs/kept/kept.ts';
import { listedItems } from './listedItems.ts';

const run = parseKept({
  id: 'r',
  shelf: 's',
  modelId: 'm',
  startedAt: 1,
  took: 1,
  settings: {},
  inputs: [],
  gist: [{ of: 'found', count: 3 }, ': cod, crab'],
});
const item = (index: number, more: Partial<BatchItem>): BatchItem => ({
  batch: 'b',
  index,
  name: `${index}.png`,
  size: 3,
  type: '',
  input: 'k',
  value: undefined,
  status: 'done',
  run,
  cells: {},
  blobs: [],
  ...more,
});

test('an answer’s best class and its score, or its line; numbers to filter by', () => {
  expect(
    listedItems([
      item(0, { cells: { 'predictions.class': 'cod', 'predictions.score': 0.9, length: 12 } }),
      item(1, { cells: { 'predictions.count': 3 } }),
      item(2, { status: 'waiting', run: undefined }),
    ]),
  ).toMatchObject([
    { id: '0', name: '0.png', label: 'cod', score: 0.9, isShare: true, labels: ['cod'], values: { length: 12 }, error: undefined },
    { label: undefined, state: '3 detections: cod, crab', values: { 'predictions.count': 3 } },
    { label: undefined, state: 'waiting' },
  ]);
});

test('scores on any other scale are no shares', () => {
  const [first] = listedItems([item(0, { cells: { class: 'cod', score: 0.9 } }), item(1, { cells: { class: 'cod', score: 87 } })]);
  expect(first).not.toHaveProperty('isShare');
});

test('what was found is looked for by its classes, and by how sure the surest is, which is no share', () => {
  const cells = { 'predictions.count': 3, 'predictions.count.cod': 2, 'predictions.count.sea star': 1, 'predictions.highest_score': 0.75 };
  const [found] = listedItems([item(0, { cells })]);
  expect(found).toMatchObject({ label: undefined, state: '3 detections: cod, crab', score: 0.75, labels: ['cod', 'sea star'] });
  expect(found).not.toHaveProperty('isShare');
  expect(found?.values).toEqual({ 'predictions.count': 3, 'predictions.count.cod': 2, 'predictions.count.sea star': 1 });
});
