/**
 * TIFFs of 20,000² numbers of 16 bits, chosen from the disk: how long until they are drawn, until each pixel in view is, the longest task
 * of the page, and the memory of its process at most. `--side=n` for others. The files are written into the system's temporary folder.
 */
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { writeTiff, type TiffPlan } from '../src/files/raster/testdata/writeTiff.ts';
import { memoryOfPages, ORIGIN, withPage } from './support.ts';

const SIDE = Number(/^--side=(\d+)$/.exec(process.argv.find((word) => word.startsWith('--side=')) ?? '')?.[1] ?? 20_000);
const KINDS: readonly (readonly [string, Partial<TiffPlan>])[] = [
  ['one strip', {}],
  ['strips of 8 rows, deflate, predictor, no copies', { rowsPerStrip: 8, compression: 'deflate', predictor: 2 }],
  ['tiles of 512², deflate, copies', { tile: [512, 512], compression: 'deflate', copies: [2, 4, 8, 16] }],
];

const folder = mkdtempSync(path.join(tmpdir(), 'bench-tiff-'));
try {
  for (const [name, plan] of KINDS) {
    const file = path.join(folder, 'large.tif');
    write(file, plan);
    console.log(`— ${SIDE}² × 16 bits, ${name}: ${(statSync(file).size / 1e6).toFixed(0)} MB`);
    await withPage(async (browser) => {
      const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
      await measure(page, file);
    });
  }
} finally {
  rmSync(folder, { recursive: true });
}

function write(name: string, plan: Partial<TiffPlan>): void {
  const file = openSync(name, 'w');
  let end = 0;
  // A gradient with noise, as a camera gives it.
  const valueAt = (x: number, y: number) => ((x + y) & 0x7fff) + ((x * 2_654_435 + y * 40_503) & 0x3f);
  writeTiff(
    { width: SIDE, height: SIDE, valueAt, ...plan },
    {
      append: (bytes) => (end += writeSync(file, bytes, 0, bytes.length, end)),
      patch: (at, bytes) => void writeSync(file, bytes, 0, bytes.length, at),
    },
  );
  closeSync(file);
}

async function measure(page: Page, file: string): Promise<void> {
  await page.addInitScript(
    'window.longest = 0; new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration); }).observe({ type: "longtask", buffered: true });',
  );
  await page.goto(`${ORIGIN}/#/models/detector`);
  const field = page.locator('[data-arg="image"]');
  await field.locator('input[type=file]').first().waitFor({ state: 'attached' });
  await page.waitForTimeout(2000);
  const before = memoryOfPages();
  let most = 0;
  const watch = setInterval(() => (most = Math.max(most, memoryOfPages())), 200);
  await page.evaluate('window.longest = 0');
  const say = (what: string, value: number, unit = 'ms') => console.log(`${what.padEnd(60)} ${value.toFixed(0)} ${unit}`);

  let start = performance.now();
  await field.locator('input[type=file]').first().setInputFiles(file);
  const frame = field.locator(`[data-picture="${SIDE}x${SIDE}"]`);
  await frame.waitFor({ timeout: 600_000 });
  say('chosen to drawn', performance.now() - start);
  say('memory at most while it was read', (most - before) / 1e6, 'MB');

  await frame.focus();
  const whole = field.locator('canvas[data-details="whole"]');
  for (const [name, keys] of [
    ['at 1:1', ['1']],
    ['moved on', Array.from({ length: 24 }, () => 'ArrowRight')],
    ['moved far', Array.from({ length: 80 }, () => 'ArrowDown')],
    ['half as large', ['-', '-']],
  ] as const) {
    for (const key of keys) await page.keyboard.press(key);
    start = performance.now();
    await page.waitForTimeout(150);
    await whole.waitFor({ timeout: 120_000 });
    await page.waitForFunction('document.querySelector("[data-arg=image] canvas[data-details=whole]") !== null');
    say(`${name}: to every pixel in view`, performance.now() - start);
  }
  clearInterval(watch);
  say('longest task of the page', await page.evaluate<number>('window.longest'));
  say('memory at most, over all', (most - before) / 1e6, 'MB');
}
