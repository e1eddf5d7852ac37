/** What it takes to save and to open a session of two gigabytes: time, and memory of all of the browser's processes. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { ensureBrowser } from '../scripts/browser.ts';
import { ORIGIN, withPage } from './support.ts';

const RUNS = 40;
const BYTES = Number(process.env.BENCH_BYTES ?? 2_000_000_000) / RUNS;

/** A profile on the disk: in private windows browsers keep all that is stored in memory. */
async function withProfile<T>(work: (context: BrowserContext, profile: string) => Promise<T>): Promise<T> {
  const profile = mkdtempSync(path.join(tmpdir(), 'session-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureBrowser(),
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
    viewport: { width: 1440, height: 1000 },
  });
  try {
    return await work(context, profile);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function openPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(() => localStorage.setItem('try-me:history-limit', '10000000000'));
  await page.goto(`${ORIGIN}/#/models/detector`);
  await page.locator('[data-app-state="ready"]').waitFor();
  await page.getByRole('button', { name: 'History', exact: true }).click();
  await page.getByRole('button', { name: 'Open file…' }).waitFor();
  return page;
}

/** Runs with answers of these sizes, as if they had been made. */
async function fill(context: BrowserContext): Promise<void> {
  for (let index = 0; index < RUNS; index++) {
    // A page for each: the browser holds a limited sum of fresh Blobs, and lets them go with their page.
    const page = await context.newPage();
    await page.goto(`${ORIGIN}/samples/sample.png`);
    await page.evaluate(
      async ([number, bytes, shelf]) => {
        const noise = crypto.getRandomValues(new Uint8Array(50_000));
        // Few large pieces: each of them is a message to another process.
        const piece = new Uint8Array(5_000_000);
        for (let at = 0; at < piece.length; at += noise.length) piece.set(noise, at);
        const blob = new Blob(Array.from({ length: Math.round(bytes / piece.length) }, () => piece));
        const database = await new Promise<IDBDatabase>((resolve) => {
          const request = indexedDB.open('try-me-history');
          request.addEventListener('success', () => resolve(request.result));
        });
        const transaction = database.transaction(['runs', 'blobs'], 'readwrite');
        const answer = { status: 200, contentType: 'application/octet-stream', size: blob.size, blob: `answer-${number}` };
        transaction.objectStore('blobs').put(blob, answer.blob);
        const run = {
          id: `run-${number}`,
          shelf,
          modelId: 'detector',
          startedAt: 1e12 + number,
          took: 1,
          settings: {},
          args: [],
          inputs: [],
        };
        transaction.objectStore('runs').put({ ...run, answer, blobs: [answer.blob] });
        await new Promise((resolve, reject) => {
          transaction.addEventListener('complete', resolve);
          transaction.addEventListener('abort', () => reject(new Error(String(transaction.error))));
        });
        database.close();
      },
      [index, BYTES, `${ORIGIN} detector`] as const,
    );
    await page.close();
  }
}

/** Proportional memory of all processes of a profile, in bytes: what they share counts once. */
function memoryOf(profile: string): number {
  let sum = 0;
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (!readFileSync(`/proc/${id}/cmdline`, 'latin1').includes(profile)) continue;
      sum += Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'latin1'))?.[1] ?? 0) * 1024;
    } catch {
      // It has ended meanwhile.
    }
  }
  return sum;
}

async function measure(name: string, profile: string, work: () => Promise<void>): Promise<void> {
  const before = memoryOf(profile);
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, memoryOf(profile))), 250);
  const start = performance.now();
  await work();
  clearInterval(timer);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${name.padEnd(40)} ${seconds} s, memory ${megabytes(before)} before, ${megabytes(most)} at most`);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(0)} MB`;
}

await withPage(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'saved-'));
  const file = path.join(folder, 'session.zip');
  try {
    await withProfile(async (context, profile) => {
      // It makes the database.
      await (await openPage(context)).close();
      await fill(context);
      const page = await openPage(context);
      await page.locator('[data-run]').first().waitFor();
      await measure('saving', profile, async () => {
        const download = page.waitForEvent('download', { timeout: 600_000 });
        await page.getByRole('button', { name: 'Save everything', exact: true }).click();
        await (await download).saveAs(file);
      });
    });
    console.log(`${megabytes(statSync(file).size)} in the file`);
    await withProfile(async (context, profile) => {
      const page = await openPage(context);
      await measure('opening', profile, async () => {
        const chooser = page.waitForEvent('filechooser');
        await page.getByRole('button', { name: 'Open file…' }).click();
        await (await chooser).setFiles(file);
        await page.locator('[data-session="done"]').waitFor({ timeout: 600_000 });
      });
      console.log(await page.locator('[data-session="done"]').innerText());
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
