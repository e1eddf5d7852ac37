import { expect, test } from 'vitest';
import { LargeDocument } from './largeDocument.ts';
import { beginningOf, chunkOf, type Path } from './portion.ts';
import type { Json } from '../../spec/model.ts';
import { LARGE_SAMPLES } from './testSamples.ts';

test.each(LARGE_SAMPLES)('%s is fetched in portions, whole and as it was', async (_, value) => {
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

test.each(LARGE_SAMPLES)('%s comes in messages that a page unpacks in a moment', (_, value) => {
  const nodesIn = (of: Json): number =>
    typeof of === 'object' && of !== null ? Object.values(of).reduce((sum: number, inner) => sum + nodesIn(inner), 1) : 1;
  const sizes: number[] = [];
  const take = (path: Path): number => {
    let from = 0;
    for (;;) {
      const { entries, large } = chunkOf(value, path, from);
      if (entries.length === 0 && large === undefined) return from;
      sizes.push(nodesIn(entries));
      from += entries.length;
      if (large === undefined) continue;
      take([...path, large.step]);
      from++;
    }
  };
  expect(take([])).toBe(Object.keys(value ?? {}).length);
  expect(Math.max(...sizes)).toBeLessThan(13_000);
});
