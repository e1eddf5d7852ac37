/** Numbers from pictures: a label map of 4096² pixels with 20 classes, its regions, and what is measured on pictures of that size. */
import { crc32, deflateSync } from 'node:zlib';
import type { Browser, Page } from '@playwright/test';
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
  body: json(
    'mask',
    png(1, (x, y) => [classAt(x, y)]),
  ),
};
const colours: Answer = { type: 'image/png', body: png(3, (x, y) => [x & 255, y & 255, (x + y) & 255]) };
const numbers: Answer = { type: 'application/octet-stream', body: npy() };

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

function png(channels: 1 | 3, valuesAt: (x: number, y: number) => readonly number[]): Buffer {
  const wide = SIDE * channels + 1;
  const rows = Buffer.alloc(SIDE * wide);
  for (let y = 0; y < SIDE; y++) for (let x = 0; x < SIDE; x++) rows.set(valuesAt(x, y), y * wide + 1 + x * channels);
  const chunk = (kind: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(kind), data]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(data.length, 0);
    ends.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(SIDE, 0);
  head.writeUInt32BE(SIDE, 4);
  head.set([8, channels === 1 ? 0 : 2], 8);
  const data = deflateSync(rows, { level: 1 });
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function npy(): Buffer {
  const header = `${`{'descr': '<u2', 'fortran_order': False, 'shape': (${SIDE}, ${SIDE}), }`.padEnd(117)}\n`;
  const data = Buffer.alloc(SIDE * SIDE * 2);
  for (let at = 0; at < SIDE * SIDE; at++) data.writeUInt16LE((at * 2_654_435) % 65_536, at * 2);
  return Buffer.concat([Buffer.from('\x93NUMPY\x01\x00\x76\x00', 'latin1'), Buffer.from(header), data]);
}
