// @vitest-environment jsdom
import { renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inTurn } from '../../runs/turn.ts';
import { useLook } from './useLook.ts';

const asked = vi.fn<typeof fetch>();
let isHidden = false;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', asked);
  asked.mockReset().mockResolvedValue(new Response(null, { status: 502 }));
  isHidden = false;
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => isHidden);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const URL_OF_MODEL = 'http://api.test/v2/models/m/';

test.each<
  [string, { url?: string | undefined; hides?: boolean; runs?: boolean; status?: number; after: number }, asks: number, told: number]
>([
  ['a moment', { after: 20_000 }, 0, 0],
  ['half a minute', { after: 31_000 }, 1, 1],
  ['half a minute, and it answers', { after: 31_000, status: 200 }, 1, 0],
  ['half a minute, and the model fails', { after: 31_000, status: 500 }, 1, 0],
  ['five minutes, and it answers', { after: 301_000, status: 200 }, 10, 0],
  ['five minutes out of sight', { after: 301_000, hides: true }, 0, 0],
  ['five minutes of a run', { after: 301_000, runs: true }, 0, 0],
  ['five minutes after the end, or while it is silent already', { after: 301_000, url: undefined }, 0, 0],
])('after %s', async (_, given, asks, told) => {
  const { url, hides = false, runs = false, status = 502, after } = { url: URL_OF_MODEL, ...given };
  isHidden = hides;
  asked.mockImplementation(() => Promise.resolve(new Response(null, { status })));
  let end: () => void = () => undefined;
  const run = runs ? inTurn(new AbortController().signal, () => new Promise<void>((resolve) => (end = resolve))) : undefined;
  const onGone = vi.fn<() => void>();
  const { unmount } = renderHook(() => useLook(url, onGone));
  await vi.advanceTimersByTimeAsync(after);
  expect([asked.mock.calls.length, onGone.mock.calls.length]).toEqual([asks, told]);
  unmount();
  end();
  await run;
});

test('who comes back after a while gets to know at once, once in half a minute, and nobody when the page has gone', async () => {
  isHidden = true;
  const onGone = vi.fn<() => void>();
  const { unmount } = renderHook(() => useLook(URL_OF_MODEL, onGone));
  await vi.advanceTimersByTimeAsync(100_000);
  isHidden = false;
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.advanceTimersByTimeAsync(0);
  expect(onGone).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(19_000);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(asked).toHaveBeenCalledTimes(1);
  unmount();
  await vi.advanceTimersByTimeAsync(100_000);
  expect(asked).toHaveBeenCalledTimes(1);
});
