/**
 * The deployment beside an nginx without anything and beside DEEPaaS itself: start, what the proxy costs, requests a second, memory, and what
 * the image holds. What is compared is measured in turns; each ratio is one of medians.
 */
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { startDeepaas } from '../scripts/deepaas/server.ts';
import { ensurePackages } from '../scripts/deploy/packages.ts';
import { makeGroup, nginxOf, startOurs, startPlain, type Server } from './container.ts';
import { report } from './support.ts';

const TURNS = 9;
const LIMITS = { cpus: 0.05, megabytes: 32 };

ensurePackages(console.error, { nginx: 'nginx', wrk: 'wrk' });
const deepaas = await startDeepaas({ models: ['slow'] });
await report('start to first byte', async () => {
  const began = performance.now();
  const { url, end } = await startOurs(deepaas.url);
  await fetch(url);
  const time = performance.now() - began;
  await end();
  return time;
});

const ours = await startOurs(deepaas.url);
const direct = { url: deepaas.url };

const call = (origin: string) => timed(() => fetch(`${origin}/v2/models/slow/predict/?seconds=0`, { method: 'POST' }));
await call(deepaas.url);
await sideBySide(
  'small prediction',
  { direct: () => average(() => call(deepaas.url)), proxied: () => average(() => call(ours.url)) },
  'µs',
);

// The upload goes to a program that only counts, the harder measure for a proxy.
const sink = createServer((request, response) => request.resume().once('end', () => response.end('{}')));
await new Promise<void>((resolve) => sink.listen(0, '127.0.0.1', resolve));
const counting = `http://127.0.0.1:${(sink.address() as AddressInfo).port}`;
const second = await startOurs(counting);
const body = new Blob([new Uint8Array(100_000_000)]);
const upload = (origin: string) => timed(() => fetch(`${origin}/v2/models/slow/predict/`, { method: 'POST', body }));
await sideBySide('100 MB to a counting program', { direct: () => upload(counting), proxied: () => upload(second.url) }, 'ms');
await sideBySide('100 MB to DEEPaaS', { direct: () => upload(deepaas.url), proxied: () => upload(ours.url) }, 'ms', 3);
console.log(`memory of nginx after this (master, worker, who looks after what is kept): ${memory(ours)}`);

const plain = await startPlain();
// With what sends the same bytes.
const packed = await startPlain('gzip_static on; sendfile on; tcp_nopush on;');
const script = `/assets/${readdirSync('dist/assets').find((name) => /^index-.*\.js$/.test(name))}`;
console.log(`wrk, 16 connections, ${TURNS} turns of a second each; processor time is nginx's for a request`);
await throughput('icon.svg, 269 bytes', '/icon.svg', { plain, ours });
await throughput('main script, whoever accepts nothing', script, { plain, ours });
await throughput('main script, gzip', script, { plain: packed, ours }, 'gzip');
await throughput('main script, br: plain nginx has none', script, { plain: packed, ours }, 'gzip, br');
const metadata = '/v2/models/slow/';
await throughput('metadata, as the page asks', metadata, { direct, proxied: ours });
await throughput('metadata, with a query, which is never kept', `${metadata}?a=1`, { direct, proxied: ours });

const group = makeGroup(LIMITS);
if (group !== undefined) {
  const small = await startOurs(deepaas.url, { group });
  console.log(`the same within ${LIMITS.cpus} of a core and ${LIMITS.megabytes} MiB`);
  for (const [name, file, accepts] of [
    ['icon.svg', '/icon.svg', ''],
    ['main script, br', script, 'br'],
    ['metadata, as the page asks', metadata, ''],
    ['metadata, with a query', `${metadata}?a=1`, ''],
  ] as const) {
    const turns = [];
    for (let turn = 0; turn < 5; turn++) turns.push((await wrk(small, file, accepts)).perSecond);
    console.log(`  ${name.padEnd(54)} ${median(turns).toFixed(0)} a second`);
  }
  await small.end();
  await group.end();
}

for (const [name, ending] of [
  ['as they are', /(?<!\.(?:br|gz))$/],
  ['gzip', /\.gz$/],
  ['br', /\.br$/],
] as const)
  console.log(`the page’s files in the image, ${name}: ${(sizeOf('dist', ending) / 1e6).toFixed(2)} MB`);
for (const server of [ours, second, plain, packed]) await server.end();
sink.close();
await deepaas.stop();
process.exit();

async function timed(request: () => Promise<Response>): Promise<number> {
  const began = performance.now();
  await (await request()).arrayBuffer();
  return performance.now() - began;
}

/** Of many short ones, in microseconds. */
async function average(measure: () => Promise<number>): Promise<number> {
  let sum = 0;
  for (let turn = 0; turn < 100; turn++) sum += await measure();
  return sum * 10;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;
}

async function sideBySide(name: string, measured: Record<string, () => Promise<number>>, unit: string, turns = 5): Promise<void> {
  const values = Object.entries(measured).map(([who, measure]) => ({ who, measure, times: [] as number[] }));
  for (let turn = 0; turn < turns; turn++) for (const { measure, times } of values) times.push(await measure());
  const medians = values.map(({ times }) => median(times));
  const told = values.map(({ who }, at) => `${who} ${medians[at]?.toFixed(0)} ${unit}`).join(', ');
  console.log(`${name.padEnd(56)} ${told}: ${((medians[1] ?? NaN) / (medians[0] ?? NaN)).toFixed(2)} times`);
}

/** Of two servers, the second by the first. */
async function throughput(name: string, file: string, servers: Record<string, Server | { url: string }>, accepts = ''): Promise<void> {
  const values = Object.entries(servers).map(([who, server]) => ({ who, server, perSecond: [] as number[], cost: [] as number[] }));
  for (let turn = 0; turn < TURNS; turn++)
    for (const { server, perSecond, cost } of values) {
      const measured = await wrk(server, file, accepts);
      perSecond.push(measured.perSecond);
      cost.push(measured.cost);
    }
  const told = values.map(
    ({ who, perSecond, cost }) =>
      `${who} ${median(perSecond).toFixed(0)} a second${Number.isNaN(cost[0]) ? '' : ` (${median(cost).toFixed(1)} µs)`}`,
  );
  const [first = NaN, other = NaN] = values.map(({ perSecond }) => median(perSecond));
  console.log(`${name.padEnd(56)} ${told.join(', ')}: ${(other / first).toFixed(2)} times`);
}

/** Not `spawnSync`: DEEPaaS's log must be read meanwhile, else DEEPaaS waits for that. */
async function wrk(server: Server | { url: string }, file: string, accepts: string): Promise<{ perSecond: number; cost: number }> {
  // Master and worker: one that reads what is kept ends after a minute.
  const nginx = 'runDir' in server ? nginxOf(server).slice(0, 2) : [];
  const before = processorTime(nginx);
  const { stdout } = await promisify(execFile)('wrk', ['-t1', '-c16', '-d1s', '-H', `Accept-Encoding: ${accepts}`, server.url + file]);
  if (/Non-2xx|Socket errors/.test(stdout)) console.log(stdout);
  const requests = Number(/(\d+) requests in/.exec(stdout)?.[1]);
  const perSecond = Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]);
  return { perSecond, cost: nginx.length === 0 ? NaN : (processorTime(nginx) - before) / requests };
}

/** In microseconds. */
function processorTime(pids: readonly string[]): number {
  return pids.reduce((sum, pid) => sum + Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1000, 0);
}

function memory(server: Server): string {
  const held = nginxOf(server).map((pid) => Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024);
  return `${held.map((megabytes) => megabytes.toFixed(1)).join(' + ')} MB`;
}

function sizeOf(folder: string, ending: RegExp): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);
}
