import { afterEach, expect, test, vi } from 'vitest';
import { isAlive } from './alive.ts';

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
