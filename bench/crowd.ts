/**
 * Many visitors of one small container: 10,000 that have the page open, and 1,000 that load it at once. `DEPLOY` names another folder than
 * `deploy`, to compare with.
 */
import { readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { connect, type Socket } from 'node:net';
import { chromium } from '@playwright/test';
import { ensureBrowser } from '../scripts/browser.ts';
import { startDeepaas } from '../scripts/deepaas/server.ts';
import { ensurePackages } from '../scripts/deploy/packages.ts';
import { makeGroup, nginxOf, startOurs, type Group, type Server } from './container.ts';

const IDLE = 10_000;
const LOADING = 1000;
/** What `deploy/nomad.hcl` asks for: 50 MHz are less than a twentieth of any core that is sold. */
const LIMITS = { cpus: 0.05, megabytes: 32 };

ensurePackages(console.error);
const deepaas = await startDeepaas({ models: ['slow'] });
const group = makeGroup(LIMITS);
console.log(
  group === undefined
    ? 'no limits: control groups (version 1) can’t be made here'
    : `limits: ${LIMITS.cpus} of a core, ${LIMITS.megabytes} MiB with what the kernel holds for it`,
);
const server = await startOurs(deepaas.url, { group, deploy: process.env.DEPLOY });
const files = await whatAPageLoads(server);
console.log(`a page loads ${files.length} files and answers`);
memory('started');

const opened = performance.now();
const idle = await openAll(server);
const kept = idle.sockets.filter((socket) => !socket.destroyed).length;
console.log(`${IDLE} visitors got the page and stay: ${idle.failed} errors, ${kept} are still connected, ${seconds(opened)}`);
memory('idle');

const loaded = performance.now();
const load = await loadAll(server, files);
console.log(
  `${LOADING} loaded it at once: ${load.errors.length} errors of ${LOADING * files.length} (${[...new Set(load.errors)].join(', ') || 'none'}), ` +
    `${load.again} asked again on a new connection, complete after ${(load.median / 1000).toFixed(1)} s (median), all ${seconds(loaded)}`,
);
memory('after that');
for (const socket of idle.sockets) socket.destroy();
const said = server
  .said()
  .split('\n')
  .filter((line) => line !== '' && !line.includes('reusing connections'));
if (said.length > 0) console.log(`nginx said: ${said.slice(0, 3).join(' … ')}`);
await server.end();
await group?.end();
await deepaas.stop();
process.exit();

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

async function whatAPageLoads({ url }: Server): Promise<string[]> {
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox'] });
  const page = await browser.newPage();
  const loadedFiles: string[] = [];
  page.on('request', (request) => request.url().startsWith(url) && loadedFiles.push(request.url().slice(url.length)));
  await page.goto(url);
  await page.locator('[data-app-state=ready]').waitFor();
  await page.waitForLoadState('networkidle');
  await browser.close();
  return loadedFiles;
}

function memory(when: string): void {
  const held = (pid: string) => Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  const processes = nginxOf(server)
    .map((pid) => held(pid).toFixed(1))
    .join(' + ');
  console.log(`memory, ${when}: nginx ${processes} MB${group === undefined ? '' : `; ${inGroup(group)}`}`);
}

function inGroup(of: Group): string {
  const megabytes = (file: string) => (Number(of.read('memory', file)) / 1e6).toFixed(1);
  const killed = /oom_kill (\d+)/.exec(of.read('memory', 'memory.oom_control'))?.[1];
  return `in all ${megabytes('memory.usage_in_bytes')} MB, of which the kernel ${megabytes('memory.kmem.usage_in_bytes')} MB; at most ${megabytes('memory.max_usage_in_bytes')} MB, killed for it ${killed}`;
}

/** A hundred at a time, as a crowd comes. */
async function openAll({ url }: Server): Promise<{ sockets: Socket[]; failed: number }> {
  const sockets: Socket[] = [];
  let failed = 0;
  const one = async () => {
    const socket = await visit(Number(new URL(url).port));
    if (socket === undefined) failed += 1;
    else sockets.push(socket);
  };
  await Promise.all(
    Array.from({ length: 100 }, async () => {
      for (let turn = 0; turn < IDLE / 100; turn++) await one();
    }),
  );
  return { sockets, failed };
}

/** Undefined when there was no whole answer. */
function visit(port: number): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nHost: try-me\r\nAccept-Encoding: gzip, br\r\n\r\n'));
    let answer = Buffer.alloc(0);
    socket.on('data', (chunk: Buffer) => {
      answer = Buffer.concat([answer, chunk]);
      const head = answer.indexOf('\r\n\r\n');
      const text = answer.subarray(0, head).toString();
      if (head >= 0 && text.startsWith('HTTP/1.1 200') && answer.length >= head + 4 + Number(/content-length: (\d+)/i.exec(text)?.[1]))
        resolve(socket);
    });
    socket.on('error', () => undefined);
    socket.once('close', () => resolve(undefined));
  });
}

async function loadAll({ url }: Server, of: readonly string[]): Promise<{ errors: string[]; again: number; median: number }> {
  const errors: string[] = [];
  let again = 0;
  const times = await Promise.all(
    Array.from({ length: LOADING }, async () => {
      // As a browser has.
      const agent = new Agent({ keepAlive: true, maxSockets: 6 });
      const start = performance.now();
      const ask = async (file: string): Promise<void> => {
        const answer = await asked(url + file, agent);
        if (answer === 'stale') {
          again += 1;
          return ask(file);
        }
        if (answer !== 'whole') errors.push(answer);
      };
      const [first = '/', ...others] = of;
      await ask(first);
      await Promise.all(others.map(ask));
      agent.destroy();
      return performance.now() - start;
    }),
  );
  return { errors, again, median: times.toSorted((one, other) => one - other)[LOADING / 2] ?? 0 };
}

/** `whole`, `stale` when the server had closed an idle connection just then, after which browsers ask again, or what went wrong. */
function asked(url: string, agent: Agent): Promise<string> {
  return new Promise((resolve) => {
    const request = get(url, { agent, headers: { 'Accept-Encoding': 'gzip, br' } }, (response) => {
      response.resume();
      response.once('end', () => resolve(response.complete && response.statusCode === 200 ? 'whole' : `status ${response.statusCode}`));
      response.once('error', () => resolve('broken off'));
    });
    request.once('error', (error: NodeJS.ErrnoException) =>
      resolve(request.reusedSocket && error.code === 'ECONNRESET' ? 'stale' : String(error.code)),
    );
  });
}
