/**
 * How long the commands of `deepaas-try-me` take to start: to the end of their help, and to the first line of their work; what Node alone
 * takes; and how much memory an upload of 200 MB takes on its way through `serve`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { COMMANDS } from '../src/cli/commands.ts';
import { report } from './support.ts';

const MAIN = 'dist-cli/main.js';
const SPEC = 'e2e/deepaas/recorded/kitchen_sink.swagger.json';

/** What begins without a DEEPaaS. */
const WORK: readonly (readonly string[])[] = [
  ['explain', SPEC],
  ['serve', '--no-open'],
  ['demo', '--no-open'],
];

spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--config', 'vite.cli.config.ts', '--logLevel=error'], {
  stdio: 'inherit',
});
const runs = { runs: 15 };
await report('node, nothing', () => toFirstLine(['-e', 'console.log(1)']), runs);
for (const { name } of COMMANDS) await report(`${name} --help`, () => toFirstLine([MAIN, name, '--help']), runs);
for (const words of WORK) await report(words.join(' '), () => toFirstLine([MAIN, ...words]), runs);
await upload(200);

/** Milliseconds from the start to the first words. */
async function toFirstLine(words: readonly string[]): Promise<number> {
  const begun = performance.now();
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  const took = performance.now() - begun;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
  return took;
}

async function upload(megabytes: number): Promise<void> {
  const sink = createServer((incoming, response) => incoming.resume().once('end', () => response.end('{}')));
  await new Promise<void>((resolve) => sink.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(sink.address() as AddressInfo).port}`;
  const child = spawn(process.execPath, [MAIN, address, '--no-open'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const said = await new Promise<string>((resolve) => child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString())));
  const [page = ''] = /http:\S+/.exec(said) ?? [];
  await fetch(`${page}swagger.json`).then((response) => response.text());
  const before = peakOf(child.pid);
  const begun = performance.now();
  const piece = Buffer.alloc(1_000_000);
  const call = request(`${page}v2/models/m/predict/`, { method: 'POST', headers: { 'Content-Length': megabytes * piece.length } });
  const answered = new Promise((resolve) => call.once('response', (response) => response.resume().once('end', resolve)));
  for (let sent = 0; sent < megabytes; sent++) if (!call.write(piece)) await new Promise((resolve) => call.once('drain', resolve));
  call.end();
  await answered;
  const rate = megabytes / ((performance.now() - begun) / 1000);
  console.log(`upload of ${megabytes} MB through serve: ${rate.toFixed(0)} MB/s, peak of memory ${before} → ${peakOf(child.pid)} MB`);
  child.kill('SIGKILL');
  sink.close();
}

/** The most memory that a process has held, where Linux tells it. */
function peakOf(pid: number | undefined): number {
  const [, kilobytes = '0'] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}
