import { expect } from '@playwright/test';
import { startDeepaas } from '../../scripts/deepaas/server.ts';
import { endWith, startProxy, test } from './proxy.ts';
import { startUpstream } from './upstream.ts';

test('one of two is killed under load: only what it was working on is lost, and said to be', async () => {
  const [first, second] = await Promise.all([startDeepaas({ models: ['slow'] }), startDeepaas({ models: ['slow'] })]);
  endWith(first.stop);
  endWith(second.stop);
  const proxy = await startProxy({ DEEPAAS_URL: `${first.url},${second.url}` });
  const runs: { start: number; end: number; status: number; body: string }[] = [];
  let killed = Infinity;
  const visit = async () => {
    for (let turn = 0; turn < 12; turn++) {
      const start = performance.now();
      const response = await fetch(`${proxy.url}/v2/models/slow/predict/?seconds=0.15`, { method: 'POST' });
      const body = await response.text();
      runs.push({ start, end: performance.now(), status: response.status, body });
      if (runs.length === 12) {
        killed = performance.now();
        await first.stop();
      }
    }
  };
  await Promise.all([visit(), visit(), visit(), visit()]);
  expect(runs).toHaveLength(48);
  const lost = runs.filter(({ status }) => status !== 200);
  expect(lost.length).toBeGreaterThan(0);
  expect(lost.length).toBeLessThanOrEqual(3);
  for (const run of lost) {
    expect(run).toMatchObject({ status: 502, body: expect.stringContaining('502: Bad Gateway') });
    expect(run.start).toBeLessThan(killed);
  }
  // Both had worked before.
  const used = proxy.requests().flatMap(({ status, upstream }) => (status === 200 ? [String(upstream)] : []));
  expect(used).toEqual(expect.arrayContaining([first.url.slice(7), second.url.slice(7)]));
});

test('a second run goes to the one that is free', async () => {
  const finish: (() => void)[] = [];
  const answer: Parameters<typeof startUpstream>[0] = (incoming, response) => {
    incoming.resume();
    if (incoming.method === 'POST') finish.push(() => response.end('{}'));
    else response.end('{}');
  };
  const [first, second] = [await startUpstream(answer), await startUpstream(answer)];
  const proxy = await startProxy({ DEEPAAS_URL: `${first.url},${second.url}` });
  const predict = () => fetch(`${proxy.url}/v2/models/m/predict/`, { method: 'POST' });
  const posts = (seen: string[]) => seen.filter((request) => request.startsWith('POST')).length;
  const runs = [];
  for (let count = 1; count <= 4; count++) {
    runs.push(predict());
    await expect.poll(() => posts(first.seen) + posts(second.seen), { intervals: [20] }).toBe(count);
  }
  expect([posts(first.seen), posts(second.seen)]).toEqual([2, 2]);
  for (const end of finish) end();
  expect((await Promise.all(runs)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
});

test('a training stays with one', async () => {
  const [first, second] = [await startUpstream(), await startUpstream()];
  const proxy = await startProxy({ DEEPAAS_URL: `${first.url},${second.url}`, TRAIN: 'on' });
  first.seen.length = second.seen.length = 0;
  for (const method of ['POST', 'GET', 'GET', 'POST']) await fetch(`${proxy.url}/v2/models/m/train/`, { method });
  for (const method of ['GET', 'DELETE']) await fetch(`${proxy.url}/v2/models/m/train/0123abcd`, { method });
  expect([first.seen.length, second.seen.length]).toEqual([6, 0]);
});

test('one that can’t be reached loses nothing', async () => {
  const upstream = await startUpstream();
  const proxy = await startProxy({ DEEPAAS_URL: `http://127.0.0.1:9,${upstream.url}` });
  for (let turn = 0; turn < 5; turn++) {
    expect((await fetch(`${proxy.url}/v2/models/m/predict/`, { method: 'POST', body: 'x' })).status).toBe(200);
    expect((await fetch(`${proxy.url}/v2/models/`)).status).toBe(200);
  }
  expect(await (await fetch(`${proxy.url}/healthz`)).json()).toEqual({ status: 'ok', upstream: 'answers' });
});
