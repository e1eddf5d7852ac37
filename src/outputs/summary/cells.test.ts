import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../../spec/model.ts';
import { cellsOf } from './cells.ts';
import { LEFT_OUT } from './leftOut.ts';
import { readAnswer } from '../../answers/read.ts';

const cells = async (json: Json) =>
  cellsOf(
    await readAnswer({
      status: 200,
      contentType: 'application/json',
      blob: new Blob([JSON.stringify(json)]),
      modelId: 'm',
      response: undefined,
      argNames: [],
    }),
  );

test.each<[string, Json, object]>([
  ['single values', { n: 1, ok: false, name: '' }, { n: 1, ok: false, name: '' }],
  ['values of values', { a: { b: { c: 2 } } }, { 'a.b.c': 2 }],
  ['lists are no cells', { list: [1, 2], n: 1 }, { n: 1 }],
  ['how many there are in a list', [1, 2], { count: 2 }],
  [
    'how many boxes',
    {
      predictions: {
        boxes: [
          [1, 2, 30, 40],
          [5, 6, 70, 80],
        ],
        scores: [0.9, 0.8],
      },
    },
    { 'predictions.count': 2 },
  ],
  [
    'boxes of classes',
    {
      seconds: 0.3,
      predictions: [
        { name: 'cod', confidence: 0.5, box: { x1: 1, y1: 2, x2: 30, y2: 40 } },
        { name: 'cod', confidence: 0.75, box: { x1: 5, y1: 6, x2: 70, y2: 80 } },
        { name: 'sea star', confidence: 0.25, box: { x1: 5, y1: 6, x2: 70, y2: 80 } },
      ],
    },
    {
      seconds: 0.3,
      'predictions.count': 3,
      'predictions.count.cod': 2,
      'predictions.count.sea star': 1,
      'predictions.highest_score': 0.75,
    },
  ],
  ['no boxes', { predictions: { detections: [], seconds: 0.3 } }, { 'predictions.detections.count': 0, 'predictions.seconds': 0.3 }],
  [
    'how many rows',
    {
      predictions: {
        rows: [
          { a: 1, b: 2 },
          { a: 3, b: 4 },
        ],
        site: 'N',
      },
    },
    { 'predictions.rows.count': 2, 'predictions.site': 'N' },
  ],
  [
    'how many rows of columns',
    { predictions: { day: ['a', 'b'], t: [1, 2], unit: 'K' } },
    { 'predictions.day.count': 2, 'predictions.unit': 'K' },
  ],
  ['the best class', { labels: ['cat', 'dog'], probabilities: [0.2, 0.8] }, { class: 'dog', score: 0.8 }],
])('the single values of an answer: %s', async (_, json, expected) => {
  expect(await cells(json)).toMatchObject(expected);
});

test('a picture as text is a file and no cell', async () => {
  expect(await cells({ mask: `iVBORw0KGgo${'A'.repeat(80)}`, name: 'iVBORw0KGgo' })).toEqual({ name: 'iVBORw0KGgo' });
});

const shares = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ file: `${at}.png`, labels: [`c${at}`, 'x'], probabilities: [0.9, 0.1] }));

test('of many inputs each has its class', async () => {
  const found = await cells({ predictions: shares(40) });
  expect(found).toMatchObject({
    'predictions.0.class': 'c0',
    'predictions.39.class': 'c39',
    'predictions.39.score': 0.9,
    'predictions.39.input': '39.png',
  });
  const lists = await cells({
    predictions: { pred_lab: shares(40).map(({ labels }) => labels), pred_prob: shares(40).map(({ probabilities }) => probabilities) },
  });
  expect(lists).toMatchObject({ 'predictions.0.class': 'c0', 'predictions.39.class': 'c39' });
});

test('what has no room is counted', async () => {
  const many = await cells({ predictions: Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`n${at}`, at])) });
  expect(Object.keys(many)).toHaveLength(501);
  expect(many[LEFT_OUT]).toBe(100);
  expect(await cells({ a: 'x'.repeat(2000), b: 1 })).toEqual({ b: 1, [LEFT_OUT]: 1 });
});

test('any answer has few and short cells', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (json) => {
      const found = Object.values(await cells(json as Json));
      expect(found.length).toBeLessThanOrEqual(501);
      expect(found.every((cell) => ['string', 'number', 'boolean'].includes(typeof cell))).toBe(true);
    }),
    { numRuns: 50 },
  );
});
