import { expect, test } from 'vitest';
import { readAnswer } from '../../answers/read.ts';
import type { Json } from '../../spec/model.ts';
import { mainPart } from './mainPart.ts';

const classes: Json = { labels: ['cat', 'dog'], probabilities: [0.8, 0.2] };
const boxes: Json = [{ label: 'cod', score: 0.9, box: { x1: 1, y1: 2, x2: 30, y2: 40 } }];
const rows: Json = [
  { a: 1, b: 'x' },
  { a: 2, b: 'y' },
];

test.each<[string, Json, string]>([
  ['places before classes', { boxes, best: classes }, 'predictions.boxes'],
  ['classes before a table', { rows, best: classes }, 'predictions.best'],
  ['a number before a table', { rows, count: 2 }, 'predictions.count'],
  ['a table before a text', { site: 'north', rows }, 'predictions.rows'],
  ['of two alike the first', { one: rows, other: rows }, 'predictions.one'],
  ['the whole where nothing was recognised', { a: { b: {} } }, 'body'],
])('in a small space stands %s', async (_, predictions, key) => {
  const blob = new Blob([JSON.stringify({ status: 'OK', predictions })]);
  const answer = await readAnswer({ status: 200, contentType: 'application/json', blob, modelId: 'm', response: undefined, argNames: [] });
  expect(mainPart(answer)?.key).toBe(key);
});
