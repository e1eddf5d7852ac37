// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { fetchFresh } from './begun.ts';

const ANSWER = new Response('begun');

function begin(name: string): AbortController {
  const controller = new AbortController();
  const response = new Promise<Response>((resolve, reject) => {
    controller.signal.addEventListener('abort', () => reject(controller.signal.reason as Error));
    setTimeout(() => resolve(ANSWER));
  });
  response.catch(() => undefined);
  window.begun = new Map([[new URL(name, document.baseURI).href, { response, controller }]]);
  return controller;
}

afterEach(() => {
  delete window.begun;
  vi.unstubAllGlobals();
});

test('what was begun is taken once, and asked for anew from then on', async () => {
  const asked = vi.fn(() => Promise.resolve(new Response('new')));
  vi.stubGlobal('fetch', asked);
  begin('config.json');
  const { signal } = new AbortController();
  expect(await fetchFresh('config.json', signal)).toBe(ANSWER);
  expect(asked).not.toHaveBeenCalled();
  expect(await (await fetchFresh('config.json', signal)).text()).toBe('new');
  expect(asked).toHaveBeenCalledWith('config.json', { signal, cache: 'no-store' });
});

test('another address isn’t what was begun', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('other')));
  begin('swagger.json');
  const { signal } = new AbortController();
  expect(await (await fetchFresh('http://elsewhere.test/swagger.json', signal)).text()).toBe('other');
  expect(window.begun?.size).toBe(1);
});

test.each([
  ['while it is on its way', false],
  ['before it is taken', true],
])('whoever has taken it can stop it, %s', async (_, early) => {
  const begun = begin('config.json');
  const own = new AbortController();
  if (early) own.abort();
  const taken = fetchFresh('config.json', own.signal);
  own.abort();
  await expect(taken).rejects.toMatchObject({ name: 'AbortError' });
  expect(begun.signal.aborted).toBe(true);
});
