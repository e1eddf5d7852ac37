/** Pictures: boxes over one, and a TIFF of 4096² numbers of 16 bits in strips of 64 rows and of one. */
import type { Browser, Page } from '@playwright/test';
import { heapOf, openForm, processorTime, timeRun, withAnswers, type Answer } from './answers.ts';
import { report, withPage } from './support.ts';

const SIDE = 4_096;
/** What is drawn is a tab of its own, beside the answer as text. */
const LIST = `(document.querySelector('[data-tab=visual][aria-selected=false]')?.click(), document.querySelector('[role=option]') !== null)`;
const DRAWN = `document.querySelector('[data-picture="${SIDE}x${SIDE}"]') !== null`;

const figures = new Map<string, number[]>();

await withPage((browser) =>
  withAnswers(async (origin, next) => {
    const measure = async (name: string, answer: Answer, ready: string, more?: (page: Page) => Promise<void>) => {
      next(answer);
      for (let run = 0; run < 3; run++) await measureRun(browser, `${origin}/#/models/slow`, name, ready, more);
    };
    for (const count of [5_000, 50_000]) {
      const name = `${count.toLocaleString('en')} boxes`;
      await measure(name, { type: 'application/json', body: boxesJson(count) }, LIST, async (page) => {
        await measurePointing(page, name);
        await measurePanning(page, name);
      });
    }
    await measure('TIFF of 4096² × 16 bits', { type: 'image/tiff', body: greyTiff(64) }, DRAWN);
    await measure('the same, each row a strip', { type: 'image/tiff', body: greyTiff(1) }, DRAWN, measureGrowth);
  }),
);
for (const [name, values] of figures) {
  await report(name, () => Promise.resolve(values.shift() ?? NaN), { runs: values.length, unit: /growth/.test(name) ? 'MB' : 'ms' });
}

function note(name: string, value: number): void {
  figures.set(name, [...(figures.get(name) ?? []), value]);
}

async function measureRun(browser: Browser, url: string, name: string, ready: string, more?: (page: Page) => Promise<void>) {
  const page = await openForm(browser, url);
  const { fromClick, longest, processor } = await timeRun(page, ready);
  note(`${name}: run to painted`, fromClick);
  note(`${name}: longest task`, longest);
  note(`${name}: processor time`, processor);
  await more?.(page);
  await page.context().close();
}

const MOVES = 60;
const STEPS = 20;

/** Each movement of the pointer is another box, each step of the slider another choice of them. */
async function measurePointing(page: Page, name: string): Promise<void> {
  const frame = page.locator('[data-renderer] [data-picture]').first();
  await frame.scrollIntoViewIfNeeded();
  const box = await frame.boundingBox();
  if (box === null) return;
  await watchFrames(page);
  const before = await processorTime(page);
  for (let step = 0; step < MOVES; step++) await page.mouse.move(box.x + 100 + step * 8, box.y + 150 + Math.sin(step / 5) * 100);
  note(`${name}: frame while pointing, 95th percentile`, shareOf(await framesOf(page), 0.95));
  const between = await processorTime(page);
  note(`${name}: processor time for each movement`, (between - before) / MOVES);
  await page.locator('[data-renderer] input[type=range]').first().focus();
  for (let step = 0; step < STEPS; step++) await page.keyboard.press('ArrowRight');
  note(`${name}: processor time for each step of the slider`, ((await processorTime(page)) - between) / STEPS);
}

/** As text: the compiler's helpers don't exist in the page. */
async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(`
    window.frames = [];
    window.watching = true;
    let last = performance.now();
    const tick = (now) => { window.frames.push(now - last); last = now; if (window.watching) requestAnimationFrame(tick); };
    requestAnimationFrame(tick);
  `);
}

async function framesOf(page: Page): Promise<number[]> {
  return (await page.evaluate<number[]>('window.watching = false, window.frames')).toSorted((a, b) => a - b);
}

const shareOf = (sorted: readonly number[], share: number) => sorted[Math.floor(sorted.length * share)] ?? NaN;

async function measurePanning(page: Page, name: string): Promise<void> {
  const frame = page.locator('[data-renderer] [data-picture]').first();
  await frame.scrollIntoViewIfNeeded();
  const box = await frame.boundingBox();
  await frame.focus();
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press('+');
  await watchFrames(page);
  if (box !== null) {
    await page.mouse.move(box.x + 200, box.y + 150);
    await page.mouse.down();
    for (let step = 0; step < 60; step++) await page.mouse.move(box.x + 200 + Math.sin(step / 5) * 150, box.y + 150 + step * 2);
    await page.mouse.up();
  }
  const frames = await framesOf(page);
  note(`${name}: frame while panning, median`, shareOf(frames, 0.5));
  note(`${name}: frame while panning, 95th percentile`, shareOf(frames, 0.95));
}

async function measureGrowth(page: Page): Promise<void> {
  const before = await heapOf(page);
  for (let again = 0; again < 10; again++) await timeRun(page, DRAWN);
  note('TIFF of 4096² × 16 bits: growth of the page’s heap over ten runs', (await heapOf(page)) - before);
}

function boxesJson(count: number): string {
  const names = ['cod', 'crab', 'ray', 'eel', 'whelk', 'squid'];
  const predictions = Array.from({ length: count }, (_, index) => {
    const [x, y] = [(index * 7919) % 3900, (index * 104_729) % 2900];
    return {
      name: names[index % names.length],
      confidence: ((index * 37) % 100) / 100,
      box: { x1: x, y1: y, x2: x + 20 + (index % 60), y2: y + 20 + (index % 40) },
    };
  });
  return JSON.stringify({ status: 'OK', predictions: [predictions] });
}

/** Uncompressed, in strips of so many rows, as microscopes write it. */
function greyTiff(rows: number): Buffer {
  const strips = SIDE / rows;
  const bytes = SIDE * rows * 2;
  const pixels = Buffer.alloc(SIDE * SIDE * 2);
  for (let at = 0; at < SIDE * SIDE; at++) pixels.writeUInt16LE((at * 2_654_435) % 65_536, at * 2);
  const tables = 8 + pixels.length;
  const directory = tables + strips * 8;
  const entries: readonly (readonly [number, number, number, number])[] = [
    [256, 4, 1, SIDE],
    [257, 4, 1, SIDE],
    [258, 3, 1, 16],
    [259, 3, 1, 1],
    [262, 3, 1, 1],
    [273, 4, strips, tables],
    [277, 3, 1, 1],
    [278, 4, 1, rows],
    [279, 4, strips, tables + strips * 4],
  ];
  const tail = Buffer.alloc(strips * 8 + 2 + entries.length * 12 + 4);
  for (let strip = 0; strip < strips; strip++) {
    tail.writeUInt32LE(8 + strip * bytes, strip * 4);
    tail.writeUInt32LE(bytes, strips * 4 + strip * 4);
  }
  tail.writeUInt16LE(entries.length, strips * 8);
  entries.forEach(([tag, type, count, value], index) => {
    const at = strips * 8 + 2 + index * 12;
    tail.writeUInt16LE(tag, at);
    tail.writeUInt16LE(type, at + 2);
    tail.writeUInt32LE(count, at + 4);
    tail.writeUInt32LE(value, at + 8);
  });
  const head = Buffer.alloc(8);
  head.write('II*\0', 'latin1');
  head.writeUInt32LE(directory, 4);
  return Buffer.concat([head, pixels, tail]);
}
