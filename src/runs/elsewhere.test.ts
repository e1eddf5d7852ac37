import { afterEach, expect, test, vi } from 'vitest';
import { isAheadElsewhere, tellOfRun } from './elsewhere.ts';

/** Another tab has modules of its own. */
async function otherTab(): Promise<typeof import('./elsewhere.ts')> {
  vi.resetModules();
  return import('./elsewhere.ts');
}

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
  vi.unstubAllGlobals();
});

test.each<[string, string, number, boolean]>([
  ['was sent before', 'http://a', 100, true],
  ['was sent later', 'http://a', 300, false],
  ['asks another server', 'http://b', 100, false],
])('a run of another tab that %s', async (_, server, since, expected) => {
  const other = await otherTab();
  ends.push(other.tellOfRun(server, since));
  expect(await isAheadElsewhere('http://a', 200)).toBe(expected);
});

test('the own run isn’t in its own way, and one that has ended in nobody’s', async () => {
  ends.push(tellOfRun('http://a', 100));
  expect(await isAheadElsewhere('http://a', 200)).toBe(false);
  const other = await otherTab();
  other.tellOfRun('http://a', 100)();
  expect(await isAheadElsewhere('http://a', 200)).toBe(false);
});

test('foreign messages do no harm', async () => {
  const channel = new BroadcastChannel('try-me-runs');
  channel.onmessage = () => {
    for (const data of [null, 7, 'x', { runs: 'http://a' }, { runs: 'http://a', since: '1', from: 'x' }]) channel.postMessage(data);
  };
  ends.push(() => channel.close());
  expect(await isAheadElsewhere('http://a', 200)).toBe(false);
});

test('a browser without channels knows of no other tab', async () => {
  vi.stubGlobal('BroadcastChannel', undefined);
  tellOfRun('http://a', 1)();
  expect(await isAheadElsewhere('http://a', 200)).toBe(false);
});
