import { expect, test } from 'vitest';
import type { Json } from '../../spec/model.ts';
import { LargeDocument } from './largeDocument.ts';
import { beginningOf } from './portion.ts';

const many = <T>(count: number, make: (index: number) => T) => Array.from({ length: count }, (_, index) => make(index));

test.each<[string, Json]>([
  ['a list', many(60_000, (id) => ({ id, values: [id, 'x'] }))],
  ['an object of lists', { frame: many(50_000, (n) => n), label: many(50_000, String) }],
  [
    'an object of objects, as pandas writes columns',
    { a: Object.fromEntries(many(50_000, (n) => [n, n])), b: Object.fromEntries(many(50_000, (n) => [n, `${n}`])) },
  ],
  ['an object of many objects, as pandas writes rows', Object.fromEntries(many(40_000, (n) => [`row ${n}`, { a: n, b: 'x' }]))],
  ['members of many kinds', { n: 1, text: 'x', none: null, list: many(30_000, (n) => n), deep: { a: many(30_000, (n) => [n]) } }],
  ['a name that is special', JSON.parse(`{"__proto__": [${'1,'.repeat(20_000)}1], "b": 2}`) as Json],
])('%s is fetched in portions, whole and as it was', async (_, value) => {
  const blob = new Blob([JSON.stringify(value)], { type: 'application/json' });
  const question = { status: 200, response: undefined, naming: { modelId: 'm', at: 0 }, curl: undefined };
  const document = new LargeDocument({ id: _, blob, question });
  const opened = await document.open();
  if ('problem' in opened) throw new Error('no JSON');
  const { beginning, total } = opened.whole;
  expect(beginning).toEqual(beginningOf(value));
  const shares: number[] = [];
  const loaded = await document.load(0, beginning, total, {
    onProgress: (share) => shares.push(share),
    signal: new AbortController().signal,
  });
  expect(loaded.complete).toBe(true);
  expect(JSON.stringify(loaded.value)).toBe(JSON.stringify(value));
  expect(shares.length).toBeGreaterThan(0);
});
