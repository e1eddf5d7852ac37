/** The deployment: start to first byte, memory, what the proxy costs, requests a second, and what the image holds. */
import { execFile, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort, startDeepaas } from '../scripts/deepaas/server.ts';
import { ensurePackages, findProgram } from '../scripts/deploy/packages.ts';
import { report } from './support.ts';

const ends: (() => void)[] = [];
ensurePackages(console.error);
const deepaas = await startDeepaas({ models: ['slow'] });
await report('start to first byte', startToFirstByte);

const proxy = await start(deepaas.url);
const call = (origin: string) => timed(() => fetch(`${origin}/v2/models/slow/predict/?seconds=0`, { method: 'POST' }));
await call(deepaas.url);
await report('small prediction, direct', () => average(() => call(deepaas.url)), { unit: 'µs' });
await report('small prediction, proxied', () => average(() => call(proxy.url)), { unit: 'µs' });

// The upload goes to a program that only counts, the harder measure for a proxy.
const sink = createServer((request, response) => request.resume().once('end', () => response.end('{}')));
await new Promise<void>((resolve) => sink.listen(0, '127.0.0.1', resolve));
const counting = `http://127.0.0.1:${(sink.address() as { port: number }).port}`;
const second = await start(counting);
const body = new Blob([new Uint8Array(100_000_000)]);
const upload = (origin: string) => timed(() => fetch(`${origin}/v2/models/slow/predict/`, { method: 'POST', body }));
await report('100 MB upload to a counting program, direct', () => upload(counting));
await report('100 MB upload to a counting program, proxied', () => upload(second.url));
await report('100 MB upload to DEEPaaS, direct', () => upload(deepaas.url), { runs: 3 });
await report('100 MB upload to DEEPaaS, proxied', () => upload(proxy.url), { runs: 3 });

console.log(`memory of nginx, master and worker, after all of this: ${memory(proxy.runDir)} and ${memory(second.runDir)}`);
if (findProgram('wrk') !== undefined) {
  await wrk('static file, ours', `${proxy.url}/icon.svg`);
  await wrk('metadata, proxied', `${proxy.url}/v2/models/slow/`);
  await wrk('metadata, direct', `${deepaas.url}/v2/models/slow/`);
  const plain = await startPlain();
  await wrk('static file, plain nginx', `${plain}/icon.svg`);
}
console.log(`files of the page in the image: ${(sizeOf('dist') / 1e6).toFixed(1)} MB`);
for (const end of ends) end();
sink.close();
await deepaas.stop();
process.exit();

async function startToFirstByte(): Promise<number> {
  const began = performance.now();
  const { url, end } = await start(deepaas.url);
  await fetch(url);
  const time = performance.now() - began;
  end();
  return time;
}

async function start(upstream: string): Promise<{ url: string; runDir: string; end: () => void }> {
  const port = await freePort(0);
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-deploy-'));
  // As root, nginx's worker is another user.
  chmodSync(folder, 0o755);
  const runDir = path.join(folder, 'run');
  const env = {
    ...process.env,
    PATH: `${process.env.PATH}:/usr/sbin`,
    UI_PORT: String(port),
    DEEPAAS_URL: upstream,
    SITE_DIR: path.resolve('dist'),
    RUN_DIR: runDir,
  };
  const child = spawn('sh', ['deploy/entrypoint.sh'], { env, stdio: 'ignore' });
  const end = () => void child.kill('SIGTERM');
  ends.push(end);
  const url = `http://127.0.0.1:${port}`;
  await answers(url);
  return { url, runDir, end };
}

async function startPlain(): Promise<string> {
  const port = await freePort(0);
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-plain-'));
  const config = `daemon off; pid ${folder}/pid; events {} http { access_log off; server { listen ${port}; root ${path.resolve('dist')}; } }`;
  const file = path.join(folder, 'nginx.conf');
  spawnSync('sh', ['-c', `cat > ${file}`], { input: config });
  const child = spawn(findProgram('nginx') ?? 'nginx', ['-e', 'stderr', '-p', folder, '-c', file], { stdio: 'ignore' });
  ends.push(() => void child.kill('SIGTERM'));
  await answers(`http://127.0.0.1:${port}`);
  return `http://127.0.0.1:${port}`;
}

async function answers(url: string): Promise<void> {
  while (
    !(await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    ))
  )
    await sleep(5);
}

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

function memory(runDir: string): string {
  const master = readFileSync(path.join(runDir, 'nginx.pid'), 'utf8').trim();
  const pids = [master, ...readFileSync(`/proc/${master}/task/${master}/children`, 'utf8').trim().split(' ')];
  const held = pids.map((pid) => Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024);
  return `${held.map((megabytes) => megabytes.toFixed(1)).join(' + ')} MB`;
}

/** Not `spawnSync`: DEEPaaS's log must be read meanwhile, else DEEPaaS waits for that. */
async function wrk(name: string, url: string): Promise<void> {
  const { stdout } = await promisify(execFile)('wrk', ['-t1', '-c16', '-d5s', url]);
  console.log(`${name.padEnd(56)} ${/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1] ?? '?'} a second`);
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).reduce(
    (sum, entry) => (entry.isFile() ? sum + statSync(path.join(entry.parentPath, entry.name)).size : sum),
    0,
  );
}
