import { afterEach, expect, test, vi } from 'vitest';
import { isAlive, isGone } from './alive.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each([
  ['an answer', 200, true],
  ['an address that isn’t there', 404, true],
  ['a model that failed', 500, true],
  ['a proxy without a server', 502, false],
  ['a proxy out of patience', 504, false],
])('%s', async (_, status, expected) => {
  const asked = vi.fn<typeof fetch>().mockResolvedValue(new Response(null, { status }));
  vi.stubGlobal('fetch', asked);
  expect(await isAlive('http://api.test/v2/models/m/')).toBe(expected);
  // An answer from a store says nothing about the server.
  expect(asked).toHaveBeenCalledWith('http://api.test/v2/models/m/', expect.objectContaining({ cache: 'no-store' }));
});

test('no answer at all', async () => {
  vi.stubGlobal('fetch', vi.fn<typeof fetch>().mockRejectedValue(new TypeError('Failed to fetch')));
  expect(await isAlive('http://api.test/')).toBe(false);
});

test.each<[string, () => Promise<Response>, boolean]>([
  ['an answer', () => Promise.resolve(new Response()), false],
  ['a model that failed', () => Promise.resolve(new Response(null, { status: 500 })), false],
  ['a proxy without a server', () => Promise.resolve(new Response(null, { status: 502 })), true],
  ['a proxy that expects one', () => Promise.resolve(new Response(null, { status: 503 })), true],
  ['a router that has forgotten it', () => Promise.resolve(new Response(null, { status: 404 })), true],
  ['a proxy out of patience with a busy one', () => Promise.resolve(new Response(null, { status: 504 })), false],
  ['no connection', () => Promise.reject(new TypeError('Failed to fetch')), true],
])('what is left of a server: %s', async (_, answer, gone) => {
  vi.stubGlobal('fetch', vi.fn<typeof fetch>().mockImplementation(answer));
  expect(await isGone('http://api.test/v2/models/m/')).toBe(gone);
});

test('a server that is only busy is not gone', async () => {
  // As with `AbortSignal.timeout`, whose clock tests can't move.
  vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort(new DOMException('late', 'TimeoutError')));
  vi.stubGlobal('fetch', vi.fn<typeof fetch>().mockRejectedValue(new DOMException('late', 'TimeoutError')));
  expect(await isGone('http://api.test/')).toBe(false);
  vi.restoreAllMocks();
});
