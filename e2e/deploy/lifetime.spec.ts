import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { startDeepaas } from '../../scripts/deepaas/server.ts';
import { endWith, nginxOf, SHELLS, startProxy, test } from './proxy.ts';
import { startUpstream } from './upstream.ts';

/** A DEEPaaS whose predictions end when the test says so. */
async function startSlow() {
  let finish = () => {};
  let arrived = () => {};
  const busy = new Promise<void>((resolve) => (arrived = resolve));
  const upstream = await startUpstream((incoming, response) => {
    incoming.resume();
    if (incoming.method !== 'POST') return void response.end('{}');
    finish = () => response.end('answer');
    arrived();
  });
  return { ...upstream, busy, finish: () => finish() };
}

const predict = (url: string) => fetch(`${url}/v2/models/m/predict/`, { method: 'POST' }).then((response) => response.text());

for (const shell of Object.keys(SHELLS) as (keyof typeof SHELLS)[]) {
  test(`${shell}: when its time is over it finishes what is in flight and ends with 0`, async () => {
    const upstream = await startSlow();
    const proxy = await startProxy({ DEEPAAS_URL: upstream.url, DURATION: '2s' }, { shell });
    const answer = predict(proxy.url);
    await upstream.busy;
    await expect
      .poll(
        () =>
          fetch(proxy.url).then(
            () => 'open',
            () => 'closed',
          ),
        { intervals: [50] },
      )
      .toBe('closed');
    expect(proxy.isEnded()).toBe(false);
    upstream.finish();
    expect(await answer).toBe('answer');
    expect(await proxy.ended).toBe(0);
  });

  test(`${shell}: asked to stop, it waits a few seconds and no longer; nothing outlives it`, async () => {
    const upstream = await startSlow();
    const proxy = await startProxy({ DEEPAAS_URL: 'http://localhost:' + upstream.port, DURATION: '1h' }, { shell });
    const lost = predict(proxy.url).then(
      () => 'answered',
      () => 'lost',
    );
    await upstream.busy;
    const processes = groupOf(proxy.pid);
    expect(processes.length).toBeGreaterThan(3);
    const start = Date.now();
    expect(await proxy.stop()).toBe(0);
    expect(Date.now() - start).toBeGreaterThan(4000);
    expect(await lost).toBe('lost');
    await expect.poll(() => groupOf(proxy.pid)).toEqual([]);
  });
}

/** Processes that were started together. */
function groupOf(leader: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const [, state, , group] = /\) (\w) (\d+) (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
        return Number(group) === leader && state !== 'Z';
      } catch {
        return false;
      }
    });
}

test('nginx that dies is no success', async () => {
  const proxy = await startProxy({});
  process.kill(nginxOf(proxy)[0] ?? 0, 'SIGKILL');
  expect(await proxy.ended).toBe(137);
});

test('the page is there at once, and DEEPaaS whenever it starts or comes back', async () => {
  const first = await startDeepaas({ models: ['slow'] });
  await first.stop();
  const proxy = await startProxy({ DEEPAAS_URL: first.url });
  const state = async () => {
    const [page, spec] = await Promise.all(['/', '/swagger.json'].map((file) => fetch(proxy.url + file)));
    const health = (await (await fetch(`${proxy.url}/healthz`)).json()) as { upstream: string };
    return [page?.status, spec?.status, health.upstream];
  };
  expect(await state()).toEqual([200, 502, 'silent']);
  for (let start = 0; start < 2; start++) {
    const deepaas = await startDeepaas({ models: ['slow'], port: first.port });
    endWith(deepaas.stop);
    expect(await state()).toEqual([200, 200, 'answers']);
    await deepaas.stop();
    // An answer does for a second.
    await expect.poll(state, { timeout: 3000 }).toEqual([200, 502, 'silent']);
  }
});

test('a name is looked up until it is known, and again when it moves; what is in flight stays', async () => {
  const first = await startSlow();
  await startUpstream((incoming, response) => void incoming.resume().once('end', () => response.end('second')), {
    host: '127.0.0.2',
    port: first.port,
  });
  const folder = mkdtempSync(path.join(tmpdir(), 'try-me-names-'));
  const addresses = path.join(folder, 'addresses');
  chmodSync(folder, 0o755);
  mkdirSync(path.join(folder, 'bin'));
  writeFileSync(path.join(folder, 'bin/getent'), `#!/bin/sh\n[ "$1 $2" = 'ahostsv4 deepaas' ] || exit 2\ncat ${addresses}\n`, {
    mode: 0o755,
  });
  writeFileSync(addresses, '');

  const proxy = await startProxy({ DEEPAAS_URL: `http://deepaas:${first.port}` }, { path: path.join(folder, 'bin') });
  expect((await fetch(`${proxy.url}/swagger.json`)).status).toBe(502);
  const models = () => fetch(`${proxy.url}/v2/models/`).then((response) => response.text());
  writeFileSync(addresses, '127.0.0.1 STREAM deepaas\n127.0.0.1 DGRAM\n');
  await expect.poll(models, { intervals: [100] }).toBe('{}');

  const answer = predict(proxy.url);
  await first.busy;
  writeFileSync(addresses, '127.0.0.2 STREAM deepaas\n');
  await expect.poll(models, { intervals: [200] }).toBe('second');
  first.finish();
  expect(await answer).toBe('answer');
  // A resolver that fails for a while takes nothing away.
  writeFileSync(addresses, '');
  await sleep(6000);
  expect(await models()).toBe('second');
});
