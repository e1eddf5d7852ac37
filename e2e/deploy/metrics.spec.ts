import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { freePort } from '../../scripts/deepaas/server.ts';
import { DEEPAAS, nginxOf, peakMemory, SHELLS, startProxy, test, type Options, type Proxy } from './proxy.ts';
import { startUpstream } from './upstream.ts';

const shells = Object.keys(SHELLS) as (keyof typeof SHELLS)[];

interface Counted extends Proxy {
  readonly metricsUrl: string;
}

async function startCounted(env: Readonly<Record<string, string>>, options: Options = {}): Promise<Counted> {
  const port = await freePort(0);
  const proxy = await startProxy({ METRICS_PORT: String(port), ...env }, options);
  return { ...proxy, metricsUrl: `http://127.0.0.1:${port}/metrics` };
}

/** Prometheus's own parser, which fails at what Prometheus would refuse. */
const PARSER = `
import json, sys
from prometheus_client.parser import text_string_to_metric_families as parse
families = list(parse(sys.stdin.read()))
names = [family.name for family in families]
assert len(names) == len(set(names)), names
json.dump([[family.name, family.type, family.documentation, [[s.name, s.labels, s.value] for s in family.samples]] for family in families], sys.stdout)
`;

interface Family {
  readonly name: string;
  readonly type: string;
  readonly help: string;
  readonly samples: readonly (readonly [name: string, labels: Readonly<Record<string, string>>, value: number])[];
}

async function scrape(proxy: Counted): Promise<{ text: string; families: Family[]; value: (name: string, labels?: object) => number }> {
  const response = await fetch(proxy.metricsUrl);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
  const text = await response.text();
  const python = path.join(process.env.DEPLOY_VALIDATORS ?? '', 'python');
  const read = JSON.parse(execFileSync(python, ['-c', PARSER], { input: text, encoding: 'utf8' })) as [
    string,
    string,
    string,
    Family['samples'],
  ][];
  const families = read.map(([name, type, help, samples]) => ({ name, type, help, samples }));
  const value = (name: string, labels: object = {}) =>
    families
      .flatMap(({ samples }) => samples)
      .filter(([sample, own]) => sample === name && Object.entries(labels).every(([key, wanted]) => own[key] === wanted))
      .reduce((sum, [, , count]) => sum + count, 0);
  return { text, families, value };
}

/** What has been counted is written within two seconds. */
async function whenCounted(proxy: Counted, requests: number) {
  await expect.poll(async () => (await scrape(proxy)).value('tryme_request_duration_seconds_count'), { timeout: 10_000 }).toBe(requests);
  return scrape(proxy);
}

const drain = async (response: Response) => (await response.arrayBuffer()).byteLength;

for (const shell of shells) {
  test(`${shell}: what is counted is what was asked, and names nobody`, async () => {
    const proxy = await startCounted({ DEEPAAS_URL: DEEPAAS, TRAIN: 'on' }, { shell });
    const before = (await whenCounted(proxy, proxy.requests().length + 1)).value('tryme_requests_total');
    const ask = async (at: string, init: RequestInit = {}) =>
      drain(await fetch(proxy.url + at, { ...init, headers: { Cookie: 'session=hush', 'User-Agent': 'somebody', ...init.headers } }));
    await ask('/');
    await ask('/config.json?secret=hush');
    await ask('/wp-admin/hush.php');
    await ask('/swagger.json?secret=hush');
    await ask('/v2/models/detector/');
    await ask('/v2/models/detector/train/');
    for (let times = 0; times < 3; times++) await ask('/v2/models/slow/predict/?seconds=0.2', { method: 'POST' });
    await ask('/v2/models/hush-hush/predict/?secret=hush', { method: 'POST' });
    const form = new FormData();
    form.set('data_file', new Blob([new Uint8Array(100_000)]), 'hush.bin');
    await ask('/v2/models/kitchen_sink/predict/', { method: 'POST', body: form });

    const { text, families, value } = await whenCounted(proxy, before + 11);
    const of = (kind: string, wanted: string) => value('tryme_requests_total', { kind, class: wanted });
    expect(of('page', '2xx')).toBe(1);
    expect([of('file', '2xx'), of('file', '4xx')]).toEqual([1, 1]);
    expect([of('spec', '2xx'), of('model', '2xx'), of('train', '2xx')]).toEqual([1, 1, 1]);
    expect([of('predict', '2xx') >= 3, of('predict', '4xx') >= 1, value('tryme_requests_total', { kind: 'predict' })]).toEqual([
      true,
      true,
      5,
    ]);
    expect(value('tryme_received_bytes_total', { kind: 'predict' })).toBeGreaterThan(100_000);
    expect(value('tryme_sent_bytes_total', { kind: 'page' })).toBeGreaterThan(300);

    // Three of a fifth of a second.
    const durations = families.find(({ name }) => name === 'tryme_request_duration_seconds');
    expect(durations?.type).toBe('histogram');
    expect(value('tryme_request_duration_seconds_sum', { kind: 'predict' })).toBeGreaterThanOrEqual(0.6);
    const within = (le: string) => value('tryme_request_duration_seconds_bucket', { kind: 'predict', le });
    expect(within('+Inf') - within('0.1')).toBeGreaterThanOrEqual(3);
    const steps =
      durations?.samples.filter(([name, labels]) => name.endsWith('_bucket') && labels.kind === 'predict').map(([, , count]) => count) ??
      [];
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));

    const server = DEEPAAS.slice(7);
    expect(value('tryme_upstream_up', { server })).toBe(1);
    expect(value('tryme_upstream_answers_total', { server, class: '2xx' })).toBeGreaterThanOrEqual(6);
    expect(families.filter(({ help }) => help === '')).toEqual([]);

    for (const trace of ['hush', 'secret', 'somebody', 'session', '127.0.0.1"', 'detector', 'wp-admin']) expect(text).not.toContain(trace);
    const kept = readdirSync(path.join(proxy.runDir, 'metrics')).map((name) =>
      readFileSync(path.join(proxy.runDir, 'metrics', name), 'utf8'),
    );
    expect(kept.join('\n')).not.toMatch(/hush|somebody|session/);
    expect(await proxy.stop()).toBe(0);
  });
}

test('DEEPaaS is down, and one of two: the rest is told all the same', async () => {
  const up = await startUpstream();
  const down = await freePort(0);
  const proxy = await startCounted({ DEEPAAS_URL: `${up.url},http://127.0.0.1:${down}` });
  const first = await scrape(proxy);
  const stateOf = ({ value }: typeof first, port: number) => value('tryme_upstream_up', { server: `127.0.0.1:${port}` });
  expect([stateOf(first, up.port), stateOf(first, down)]).toEqual([1, 0]);
  expect(first.families.find(({ name }) => name === 'tryme_upstream_up')?.samples).toHaveLength(2);
  await up.close();
  const start = Date.now();
  const later = await scrape(proxy);
  expect([stateOf(later, up.port), stateOf(later, down)]).toEqual([0, 0]);
  expect(Date.now() - start).toBeLessThan(5000);
  expect((await fetch(`${proxy.url}/v2/models/m/predict/`, { method: 'POST' })).status).toBe(502);
  await expect.poll(async () => (await scrape(proxy)).value('tryme_requests_total', { kind: 'predict', class: '5xx' })).toBe(1);
  // That it is down is told there, and not in the log with each scrape.
  expect(proxy.errors()).not.toContain('/metrics');
});

test('a DEEPaaS that hangs doesn’t keep Prometheus waiting', async () => {
  const upstream = await startUpstream((incoming) => void incoming.resume());
  const proxy = await startCounted({ DEEPAAS_URL: upstream.url });
  const start = Date.now();
  expect((await scrape(proxy)).value('tryme_upstream_up')).toBe(0);
  expect(Date.now() - start).toBeLessThan(3000);
});

test('it is nowhere without METRICS_PORT, and never on the page’s port', async () => {
  const upstream = await startUpstream();
  const without = await startProxy({ DEEPAAS_URL: upstream.url });
  expect((await fetch(`${without.url}/metrics`)).status).toBe(404);
  expect(existsSync(path.join(without.runDir, 'metrics'))).toBe(false);
  const proxy = await startCounted({ DEEPAAS_URL: upstream.url });
  for (const at of ['/metrics', '/-/counts', '/-/up/127.0.0.1:1']) expect((await fetch(proxy.url + at)).status, at).toBe(404);
  // And there is nothing else on its own.
  const own = new URL(proxy.metricsUrl);
  for (const at of ['/', '/swagger.json', '/-/counts', '/-/up/127.0.0.1:1', '/metrics/', '/counts'])
    expect((await fetch(new URL(at, own))).status, at).toBe(404);
  expect((await fetch(own, { method: 'POST' })).status).toBe(405);
  expect(upstream.seen.filter((line) => line.startsWith('POST'))).toEqual([]);
});

test('whatever is asked, there are no more series', async () => {
  const upstream = await startUpstream();
  const proxy = await startCounted({ DEEPAAS_URL: upstream.url });
  const size = async () => (await scrape(proxy)).families.flatMap(({ samples }) => samples).length;
  await fetch(`${proxy.url}/v2/`).then(drain);
  await expect.poll(async () => (await scrape(proxy)).value('tryme_requests_total', { kind: 'model' })).toBe(1);
  const before = await size();
  await Promise.all(
    Array.from({ length: 60 }, async (_, index) =>
      drain(
        await fetch(`${proxy.url}${['/x', '/v2/models/m', '/|a|b|200|', '/v2/%22%0A', '/assets/'][index % 5]}${index}?${index}|predict`),
      ),
    ),
  );
  await expect.poll(async () => (await scrape(proxy)).value('tryme_requests_total', { kind: 'file' })).toBeGreaterThanOrEqual(30);
  expect(await size()).toBe(before);
});

for (const shell of shells) {
  test(`${shell}: a counter that is killed begins anew, nginx goes on, and everything ends in time with 0`, async () => {
    const upstream = await startUpstream();
    const proxy = await startCounted({ DEEPAAS_URL: upstream.url }, { shell });
    const counter = () =>
      readdirSync('/proc')
        .filter((pid) => /^\d+$/.test(pid))
        .find((pid) => {
          try {
            const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
            return words.includes('counts.awk') && words.includes(proxy.runDir);
          } catch {
            // It has just ended.
            return false;
          }
        });
    await expect.poll(counter).toBeDefined();
    // The master, its worker, and who looks after what is kept.
    expect(nginxOf(proxy).length).toBeGreaterThanOrEqual(3);
    const pid = Number(counter());
    expect(peakMemory(pid)).toBeLessThan(8);
    const pages = async () => (await scrape(proxy)).value('tryme_requests_total', { kind: 'page' });
    for (let times = 0; times < 3; times++) await fetch(proxy.url).then(drain);
    await expect.poll(pages).toBe(3);
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => fetch(proxy.url).then(({ status }) => status)).toBe(200);
    await expect.poll(pages, { timeout: 10_000 }).toBeLessThan(3);
    await fetch(`${proxy.url}/v2/`).then(drain);
    await expect.poll(async () => (await scrape(proxy)).value('tryme_requests_total', { kind: 'model' }), { timeout: 10_000 }).toBe(1);
    const start = Date.now();
    expect(await proxy.stop()).toBe(0);
    expect(Date.now() - start).toBeLessThan(4000);
    await expect.poll(counter).toBeUndefined();
  });
}
