import { expect, test, vi } from 'vitest';
import { fetchLazyParts, lazyModule, MissingPart } from './lazyParts.ts';

const atOnce = () => Promise.resolve();

test('everything is fetched once, what is only named on the way too', async () => {
  const inner = vi.fn(() => Promise.resolve('inner'));
  const outer = vi.fn(() => {
    lazyModule(inner);
    return Promise.resolve('outer');
  });
  const load = lazyModule(outer);
  expect(await fetchLazyParts(atOnce)).toBe(true);
  expect(await fetchLazyParts(atOnce)).toBe(true);
  expect(await load()).toBe('outer');
  expect([outer.mock.calls.length, inner.mock.calls.length]).toEqual([1, 1]);
});

test('what can’t be had is told, doesn’t stop the rest, and is asked for again', async () => {
  let up = false;
  const flaky = lazyModule(() => (up ? Promise.resolve('here') : Promise.reject(new TypeError('Failed to fetch'))));
  const other = vi.fn(() => Promise.resolve('other'));
  lazyModule(other);
  expect(await fetchLazyParts(atOnce)).toBe(false);
  expect(other).toHaveBeenCalledTimes(1);
  await expect(flaky()).rejects.toThrow(MissingPart);
  up = true;
  expect(await flaky()).toBe('here');
  expect(await fetchLazyParts(atOnce)).toBe(true);
});
