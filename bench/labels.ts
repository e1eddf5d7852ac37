/** Numbers from pictures: a label map of 4096² pixels with 20 classes, its regions, and what is measured on pictures of that size. */
import type { Browser, Page } from '@playwright/test';
import { npyOf, pngOf } from '../src/files/raster/testdata/madeUp.ts';
import { heapOf, openForm, timeRun, withAnswers, type Answer } from './answers.ts';
import { report, withPage } from './support.ts';

const SIDE = 4_096;
const CLASSES = 20;

const figures = new Map<string, number[]>();

function note(name: string, value: number): void {
  figures.set(name, [...(figures.get(name) ?? []), value]);
}

/** Squares of 16 pixels, each of another class than all around it: 65,536 regions. What passes from a number to the next would be no classes. */
const classAt = (x: number, y: number): number => ((x >> 4) * 7 + (y >> 4) * 11) % CLASSES;

const label: Answer = {
  type: 'application/json',
  body: json('mask', pngOf({ width: SIDE, height: SIDE, valuesAt: (x, y) => [classAt(x, y)] })),
};
const colours: Answer = {
  type: 'image/png',
  body: pngOf({ width: SIDE, height: SIDE, channels: 3, valuesAt: (x, y) => [x & 255, y & 255, (x + y) & 255] }),
};
const numbers: Answer = {
  type: 'application/octet-stream',
  body: npyOf(SIDE, SIDE, (x, y) => ((y * SIDE + x) * 2_654_435) % 65_536),
};

await withPage((browser) =>
  withAnswers(async (origin, next) => {
    const url = `${origin}/#/models/slow`;
    for (let run = 0; run < 3; run++) {
      next(label);
      await measureLabels(browser, url);
      next(numbers);
      await measureRegions(browser, url, `array of ${SIDE}² × 16 bits`);
      next(colours);
      await measureRegions(browser, url, `PNG of ${SIDE}² colours`);
    }
  }),
);
for (const [name, values] of figures) {
  await report(name, () => Promise.resolve(values.shift() ?? NaN), { runs: values.length, unit: name.includes('heap') ? 'MB' : 'ms' });
}

async function measureLabels(browser: Browser, url: string): Promise<void> {
  const page = await openForm(browser, url);
  const ready = `(document.querySelector('[data-tab=visual][aria-selected=false]')?.click(), document.querySelector('[data-label]') !== null && document.querySelector('[data-picture="${SIDE}x${SIDE}"]') !== null)`;
  const { fromClick, longest } = await timeRun(page, ready);
  note(`label map of ${SIDE}², ${CLASSES} classes: run to painted`, fromClick);
  note('label map: longest task', longest);
  const off = page.locator('[data-label="3"] button').first();
  note('label map: longest task when a class is switched off', await during(page, () => off.click()));
  const count = page.getByRole('button', { name: 'Count regions' });
  const began = performance.now();
  const task = await during(page, async () => {
    await count.click();
    await page.locator('[data-regions]').first().waitFor({ timeout: 120_000 });
    note('label map: regions counted', performance.now() - began);
  });
  note('label map: longest task while regions are counted', task);
  note('label map: the page’s heap', await heapOf(page));
  await page.context().close();
}

async function measureRegions(browser: Browser, url: string, name: string): Promise<void> {
  const page = await openForm(browser, url);
  await timeRun(page, `document.querySelector('[data-picture="${SIDE}x${SIDE}"]') !== null`);
  await page.getByRole('button', { name: /^Measure/ }).click();
  await page.getByRole('button', { name: 'Line', exact: true }).waitFor();
  const frame = page.locator('[data-picture]').first();
  await frame.scrollIntoViewIfNeeded();
  const box = await frame.boundingBox();
  if (box === null) return;
  const middle = box.x + box.width / 2;
  const half = Math.min(box.width, box.height) / 2 - 2;
  const began = performance.now();
  const task = await during(page, async () => {
    await page.mouse.move(middle - half, box.y + 2);
    await page.mouse.down();
    await page.mouse.move(middle + half, box.y + box.height - 2, { steps: 2 });
    await page.mouse.up();
    await page.locator('[data-number=mean]').first().waitFor({ timeout: 120_000 });
    note(`${name}: nearly all of it measured`, performance.now() - began);
  });
  note(`${name}: longest task while it is measured`, task);
  await page.context().close();
}

/** The longest task of the page's own thread meanwhile, with what comes of it. */
async function during(page: Page, work: () => Promise<void>): Promise<number> {
  await page.evaluate('window.longest = 0');
  await work();
  await page.waitForTimeout(500);
  return page.evaluate<number>('window.longest');
}

function json(name: string, file: Buffer): string {
  return JSON.stringify({ status: 'OK', predictions: { [name]: file.toString('base64') } });
}
