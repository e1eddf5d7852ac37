import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../spec/model.ts';
import { cellsOf } from './cells.ts';
import { readAnswer } from './read.ts';

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
  ['the best class', { labels: ['cat', 'dog'], probabilities: [0.2, 0.8] }, { class: 'dog', score: 0.8 }],
])('the single values of an answer: %s', async (_, json, expected) => {
  expect(await cells(json)).toMatchObject(expected);
});

test('a picture as text is a file and no cell', async () => {
  expect(await cells({ mask: `iVBORw0KGgo${'A'.repeat(80)}`, name: 'iVBORw0KGgo' })).toEqual({ name: 'iVBORw0KGgo' });
});

test('any answer has few and short cells', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (json) => {
      const found = Object.values(await cells(json as Json));
      expect(found.length).toBeLessThanOrEqual(60);
      expect(found.every((cell) => ['string', 'number', 'boolean'].includes(typeof cell))).toBe(true);
    }),
    { numRuns: 50 },
  );
});
