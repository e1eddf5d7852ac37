/**
 * Memory that large files take: 2 GB of several kinds picked, sent and hashed; pictures and WAVs of 100 MB; 400 MB kept in the history.
 * Each line is compared with the open form before.
 * Resident memory is read from /proc, so those columns need Linux. What a page gives to the browser is in the browser's own process.
 */
import { closeSync, ftruncateSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateSync, crc32 } from 'node:zlib';
import type { Browser, Page } from '@playwright/test';
import { ORIGIN, runOnce, withPage } from './support.ts';

const GB = 1_000_000_000;
const MB = 1_000_000;

const folder = mkdtempSync(path.join(tmpdir(), 'media-'));
try {
  await withPage(async (browser) => {
    console.log('MB'.padEnd(50) + ['JS heap', 'renderer', 'its peak', 'browser', 'its peak'].map((head) => head.padStart(10)).join(''));
    const cases: readonly (readonly [what: string, arg: string, file: string])[] = [
      ['2 GB without a type', 'data_file', sparse('data.bin', 2 * GB)],
      ['2 GB that calls itself ZIP', 'data_file', sparse('pack.zip', 2 * GB, Buffer.from('PK\x03\x04'))],
      ['2 GB that calls itself MP4', 'demo_video', sparse('film.mp4', 2 * GB, Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp42', 'latin1'))],
      ['2 GB that calls itself PNG', 'demo_image', sparse('picture.png', 2 * GB, Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))],
      ['2 GB of silence, WAV', 'demo_audio', sparse('long.wav', 2 * GB, wavHead(2 * GB))],
      ['100 MB of silence, WAV', 'demo_audio', sparse('sound.wav', 100 * MB, wavHead(100 * MB))],
      ['60 MB of silence, WAV, with its waveform', 'demo_audio', sparse('short.wav', 60 * MB, wavHead(60 * MB))],
      ['97 MB of noise, PNG, 5,700² pixels', 'demo_image', noisePng('noise.png', 5_700)],
      ['1 MB of white, PNG, 20,000² pixels', 'demo_image', whitePng('white.png', 20_000)],
    ];
    for (const [what, arg, file] of cases) await pick(browser, what, arg, file);
    const sink = await startSink();
    await sendAndHash(browser, sink.url, '2 GB', sparse('sent.bin', 2 * GB));
    await sendAndHash(browser, sink.url, '400 MB', sparse('kept.bin', 400 * MB));
    sink.close();
  });
} finally {
  rmSync(folder, { recursive: true });
}

async function pick(browser: Browser, what: string, arg: string, file: string): Promise<void> {
  const meter = await startMeter(browser, ORIGIN);
  const { page } = meter;
  await page.locator(`[data-arg="${arg}"] input[type=file]`).first().setInputFiles(file);
  const field = page.locator(`[data-arg="${arg}"]`);
  await field.getByRole('button', { name: /^Remove/ }).waitFor();
  await page.waitForTimeout(4000);
  await meter.print(`${what}: picked`);
  await field.getByRole('button', { name: /^Remove/ }).click();
  await page.waitForTimeout(1000);
  await meter.print(`${' '.repeat(what.length)}  removed`);
  await page.context().close();
}

async function sendAndHash(browser: Browser, origin: string, what: string, file: string): Promise<void> {
  const meter = await startMeter(browser, origin);
  const { page } = meter;
  await page.locator('[data-arg="data_file"] input[type=file]').first().setInputFiles(file);
  for (const run of [1, 2]) {
    await runOnce(page);
    await page.waitForTimeout(3000);
    await meter.print(`${what}: sent and kept, ${run} ×`);
  }
  const saved = page.waitForEvent('download', { timeout: 300_000 });
  await page.getByRole('button', { name: /^Record/ }).click();
  await saved;
  await meter.print(`${' '.repeat(what.length)}  hashed`);
  await page.context().close();
}

/** The page, with a model that reads what it is sent and forgets it: the demo API holds whole requests. */
async function startSink(): Promise<{ url: string; close: () => void }> {
  const server = createServer((request, response) => {
    if (request.method === 'POST') {
      request.resume().once('end', () => response.setHeader('Content-Type', 'application/json').end('{"status": "OK", "predictions": 1}'));
      return;
    }
    void fetch(ORIGIN + (request.url ?? '/')).then(async (answer) => {
      response.writeHead(answer.status, { 'Content-Type': answer.headers.get('Content-Type') ?? '' });
      response.end(Buffer.from(await answer.arrayBuffer()));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

/** A page of its own with the form open, and what it takes more than then. */
async function startMeter(browser: Browser, origin: string) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 } });
  const page = await context.newPage();
  await page.goto(`${origin}/~kitchen-sink/`);
  await page.locator('[data-arg="data_file"] input[type=file]').first().waitFor({ state: 'attached' });
  const pids = await processesOf(browser);
  const now = async () => ({ heap: await heapOf(page), ...residentOf(pids) });
  await page.waitForTimeout(1000);
  const before = await now();
  let peak = residentOf(pids);
  const timer = setInterval(() => {
    const { renderer, browser: main } = residentOf(pids);
    peak = { renderer: Math.max(peak.renderer, renderer), browser: Math.max(peak.browser, main) };
  }, 50);
  page.on('close', () => clearInterval(timer));
  return {
    page,
    print: async (what: string) => {
      const after = await now();
      const figures = [
        after.heap - before.heap,
        after.renderer - before.renderer,
        peak.renderer - before.renderer,
        after.browser - before.browser,
        peak.browser - before.browser,
      ];
      console.log(
        what.padEnd(50) + figures.map((figure) => `${figure < 0 ? '−' : '+'}${Math.abs(figure).toFixed(0)}`.padStart(10)).join(''),
      );
      peak = residentOf(pids);
    },
  };
}

/** Its JavaScript objects and buffers, after a collection. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  await session.detach();
  return (usedSize + backingStorageSize) / MB;
}

async function processesOf(browser: Browser): Promise<{ renderers: number[]; main: number }> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const idsOf = (type: string) => processInfo.filter((process) => process.type === type).map(({ id }) => id);
  return { renderers: idsOf('renderer'), main: idsOf('browser')[0] ?? 0 };
}

function residentOf({ renderers, main }: { renderers: number[]; main: number }): { renderer: number; browser: number } {
  return { renderer: renderers.map(resident).reduce((sum, size) => sum + size, 0), browser: resident(main) };
}

function resident(pid: number): number {
  try {
    return (Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024) / MB;
  } catch {
    return 0;
  }
}

/** A file of this size that takes no room on the disk: zeros after its head. */
function sparse(name: string, size: number, head: Buffer = Buffer.alloc(0)): string {
  const file = path.join(folder, name);
  const handle = openSync(file, 'w');
  writeSync(handle, head);
  ftruncateSync(handle, size);
  closeSync(handle);
  return file;
}

/** 44.1 kHz, stereo, 16 bits. */
function wavHead(size: number): Buffer {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(size - 8, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(2, 22);
  head.writeUInt32LE(44_100, 24);
  head.writeUInt32LE(176_400, 28);
  head.writeUInt16LE(4, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(size - 44, 40);
  return head;
}

function noisePng(name: string, side: number): string {
  const rows = Buffer.alloc(side * (1 + side * 3));
  let state = 1;
  for (let at = 0; at < rows.length; at++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    rows[at] = at % (1 + side * 3) === 0 ? 0 : state >>> 24;
  }
  return png(name, side, 2, deflateSync(rows, { level: 0 }));
}

function whitePng(name: string, side: number): string {
  return png(name, side, 0, deflateSync(Buffer.alloc(side * (1 + side), 255).map((byte, at) => (at % (1 + side) === 0 ? 0 : byte))));
}

function png(name: string, side: number, colourType: 0 | 2, data: Buffer): string {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, colourType], 8);
  const chunk = (type: string, body: Buffer) => {
    const typed = Buffer.concat([Buffer.from(type), body]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(body.length);
    check.writeUInt32BE(crc32(typed));
    return Buffer.concat([length, typed, check]);
  };
  const file = path.join(folder, name);
  const handle = openSync(file, 'w');
  writeSync(
    handle,
    Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]),
  );
  closeSync(handle);
  return file;
}
