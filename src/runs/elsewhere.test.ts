import { afterEach, expect, test, vi } from 'vitest';
import { runsElsewhere, tellOfRun } from './elsewhere.ts';

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

test.each([
  ['the same server', 'http://a', [100]],
  ['another one', 'http://b', []],
])('a run that another tab has sent to %s', async (_, server, expected) => {
  const other = await otherTab();
  ends.push(other.tellOfRun(server, 100));
  expect(await runsElsewhere('http://a')).toEqual(expected);
});

test('the own run isn’t in its own way, and one that has ended in nobody’s', async () => {
  ends.push(tellOfRun('http://a', 100));
  expect(await runsElsewhere('http://a')).toEqual([]);
  const other = await otherTab();
  other.tellOfRun('http://a', 100)();
  expect(await runsElsewhere('http://a')).toEqual([]);
});

test('foreign messages do no harm', async () => {
  const channel = new BroadcastChannel('try-me-runs');
  channel.onmessage = () => {
    for (const data of [null, 7, 'x', { runs: 'http://a' }, { runs: 'http://a', since: '1', from: 'x' }]) channel.postMessage(data);
  };
  ends.push(() => channel.close());
  expect(await runsElsewhere('http://a')).toEqual([]);
});

test('a browser without channels knows of no other tab', async () => {
  vi.stubGlobal('BroadcastChannel', undefined);
  tellOfRun('http://a', 1)();
  expect(await runsElsewhere('http://a')).toEqual([]);
});
