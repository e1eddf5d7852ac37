import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Browser, type Page } from '@playwright/test';
import { ensureBrowser } from '../scripts/browser.ts';

const PORT = Number(process.env.BENCH_PORT ?? 4320);
export const ORIGIN = `http://localhost:${PORT}`;

/** The built page with the demo API, in a browser, for as long as `measure` takes. */
export async function withPage(measure: (browser: Browser) => Promise<void>): Promise<void> {
  // A process of its own: in this one it would share a thread with the measuring.
  const server = spawn(process.execPath, ['node_modules/vite/bin/vite.js', 'preview', '--port', String(PORT), '--strictPort'], {
    stdio: 'ignore',
  });
  const answers = () =>
    fetch(ORIGIN).then(
      (response) => response.ok,
      () => false,
    );
  // Something else that listens there would be measured in its place.
  if (await answers()) throw new Error(`Port ${PORT} is taken; BENCH_PORT names another.`);
  while (!(await answers())) {
    if (server.exitCode !== null) throw new Error(`The page can’t be served on port ${PORT}; BENCH_PORT names another.`);
    await sleep(100);
  }
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox'] });
  try {
    await measure(browser);
  } finally {
    await browser.close();
    server.kill();
  }
}

/** A click on Run until this run, not an earlier one, is done. */
export async function runOnce(page: Page, timeout = 180_000): Promise<void> {
  const before = await page.locator('[data-run-state]').first().getAttribute('data-run-started');
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.locator(`[data-run-state=done]:not([data-run-started="${before ?? ''}"])`).waitFor({ timeout });
}

/** Measures a few times and prints median and worst. */
export async function report(name: string, measure: () => Promise<number>, { runs = 5, unit = 'ms' } = {}): Promise<void> {
  const values: number[] = [];
  for (let run = 0; run < runs; run++) values.push(await measure());
  const sorted = values.toSorted((a, b) => a - b);
  console.log(`${name.padEnd(56)} median ${sorted[Math.floor(runs / 2)]?.toFixed(0)} ${unit}, worst ${sorted.at(-1)?.toFixed(0)} ${unit}`);
}

/** Bytes that the browser's processes for pages hold: the page's own and its workers'. */
export function memoryOfPages(): number {
  let bytes = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer') || !isBelow(pid)) continue;
      bytes += Number(/^RssAnon:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
    } catch {
      // It has ended in the meantime.
    }
  }
  return bytes;
}

function isBelow(pid: string): boolean {
  for (let at = pid; at !== '0' && at !== '1';) {
    if (at === String(process.pid)) return true;
    at = /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${at}/status`, 'utf8'))?.[1] ?? '0';
  }
  return false;
}
