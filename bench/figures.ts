/** A picture for a paper of 5,000 boxes over a photo of 2000 × 1500: how long each file takes, how large it is, and whether the page stays free. */
import type { Page } from '@playwright/test';
import { encode } from 'jpeg-js';
import { openForm, withAnswers } from './answers.ts';
import { report, runOnce, withPage } from './support.ts';

const [WIDTH, HEIGHT, COUNT] = [2000, 1500, 5000];
const RUNS = 3;

await withPage((browser) =>
  withAnswers(async (origin, next) => {
    next({ type: 'application/json', body: boxes() });
    const page = await openForm(browser, `${origin}/#/models/detector`);
    await page.locator('[data-arg=image] input[type=file]').setInputFiles({ name: 'sea.jpg', mimeType: 'image/jpeg', buffer: photo() });
    await runOnce(page);
    await page.locator('[data-tab=visual]').click();
    await page.locator(`[data-picture="${WIDTH}x${HEIGHT}"]`).waitFor();
    await page.evaluate(`
      window.longest = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.longest = Math.max(window.longest, entry.duration);
      }).observe({ type: 'longtask' });
    `);
    await report('from the button to the preview', () => timed(page, () => opened(page)), { runs: 1 });
    await report('longest task meanwhile', () => longest(page), { runs: 1 });
    for (const [name, choose] of [
      ['PNG 1×', /^1×/],
      ['PNG 4×', /^4×/],
      ['SVG', undefined],
    ] as const) {
      const sizes: number[] = [];
      await page
        .getByRole('dialog')
        .getByRole('button', { name: choose === undefined ? 'SVG' : 'PNG', exact: true })
        .click();
      if (choose !== undefined) await page.getByRole('dialog').getByRole('button', { name: choose }).click();
      await page.waitForTimeout(3000);
      await report(`${name}: from Save to the download`, () => timed(page, async () => void sizes.push(await saved(page))), { runs: RUNS });
      await report(`${name}: longest task meanwhile`, () => longest(page), { runs: 1 });
      await report(`${name}: size`, () => Promise.resolve((sizes.at(-1) ?? NaN) / 1e6), { runs: 1, unit: 'MB' });
    }
    await page.context().close();
  }),
);

async function opened(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save as picture…' }).click();
  await page.getByRole('dialog').getByRole('img').waitFor({ timeout: 120_000 });
}

async function saved(page: Page): Promise<number> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 120_000 }),
    page.getByRole('button', { name: /^Save (?:PNG|SVG)$/ }).click(),
  ]);
  let size = 0;
  for await (const piece of await download.createReadStream()) size += (piece as Buffer).length;
  return size;
}

async function timed(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate('window.longest = 0');
  const start = performance.now();
  await act();
  return performance.now() - start;
}

function longest(page: Page): Promise<number> {
  return page.evaluate<number>('window.longest');
}

function boxes(): string {
  const predictions = Array.from({ length: COUNT }, (_, index) => {
    const [x1, y1] = [(index * 7919) % (WIDTH - 60), (index * 104_729) % (HEIGHT - 60)];
    const box = { x1: x1 + 0.125, y1: y1 + 0.25, x2: x1 + 20 + (index % 37), y2: y1 + 20 + (index % 31) };
    return { name: `class ${index % 12}`, confidence: ((index * 37) % 1000) / 1000, box };
  });
  return JSON.stringify({ status: 'OK', predictions });
}

/** Waves, which a JPEG doesn't pack to nothing. */
function photo(): Buffer {
  const data = Buffer.alloc(WIDTH * HEIGHT * 4, 255);
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++)
      data.fill(Math.round(128 + 90 * Math.sin(x / 9) * Math.cos(y / 13)), (y * WIDTH + x) * 4, (y * WIDTH + x) * 4 + 3);
  }
  return encode({ width: WIDTH, height: HEIGHT, data }, 85).data;
}
