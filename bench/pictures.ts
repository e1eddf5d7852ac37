/** Pictures: 5,000 boxes over one, and a TIFF of 4096² numbers of 16 bits. */
import type { Browser, Page } from '@playwright/test';
import { ORIGIN, report, runOnce, withPage } from './support.ts';

const BOXES = 5_000;
const SIDE = 4_096;

await withPage(async (browser) => {
  const boxes = boxesJson();
  const tiff = greyTiff();
  const figures = new Map<string, number[]>();
  const note = (name: string, value: number) => figures.set(name, [...(figures.get(name) ?? []), value]);
  for (let run = 0; run < 3; run++) await measureBoxes(browser, boxes, note);
  for (let run = 0; run < 3; run++) await measureTiff(browser, tiff, note);
  for (const [name, values] of figures) {
    await report(name, () => Promise.resolve(values.shift() ?? NaN), { runs: values.length, unit: /growth/.test(name) ? 'MB' : 'ms' });
  }
});

type Note = (name: string, value: number) => void;

/** A page of its own, on which the model's answer is replaced by this. */
async function withAnswer(browser: Browser, model: string, body: Buffer | string, contentType: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 } });
  const page = await context.newPage();
  await page.route('**/predict/*', (route) => route.fulfill({ status: 200, contentType, body }));
  await page.goto(`${ORIGIN}/#/models/${model}`);
  await page.locator('[data-app-state=ready]').waitFor();
  // As text: the compiler's helpers don't exist in the page.
  await page.evaluate(`
    window.longest = 0;
    new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => (window.longest = Math.max(window.longest, duration))))
      .observe({ type: 'longtask' });
  `);
  return page;
}

async function runUntil(page: Page, selector: string): Promise<number> {
  await page.evaluate('window.longest = 0');
  const start = performance.now();
  await runOnce(page);
  const visual = page.locator('[data-tab="visual"]');
  if (await visual.isVisible()) await visual.click();
  await page.locator(selector).first().waitFor();
  await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))');
  return performance.now() - start;
}

async function measureBoxes(browser: Browser, body: string, note: Note): Promise<void> {
  const page = await withAnswer(browser, 'slow', body, 'application/json');
  note('5,000 boxes: run to painted', await runUntil(page, '[role=option]'));
  note('5,000 boxes: longest task', await page.evaluate<number>('window.longest'));
  const frame = page.locator('[data-renderer] [data-picture]').first();
  const box = await frame.boundingBox();
  await frame.focus();
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press('+');
  await page.evaluate(`
    window.frames = [];
    let last = performance.now();
    const tick = (now) => { window.frames.push(now - last); last = now; if (window.frames.length < 400) requestAnimationFrame(tick); };
    requestAnimationFrame(tick);
  `);
  if (box !== null) {
    await page.mouse.move(box.x + 200, box.y + 150);
    await page.mouse.down();
    for (let step = 0; step < 60; step++) await page.mouse.move(box.x + 200 + Math.sin(step / 5) * 150, box.y + 150 + step * 2);
    await page.mouse.up();
  }
  const frames = (await page.evaluate<number[]>('window.frames')).toSorted((a, b) => a - b);
  note('5,000 boxes: frame while panning, median', frames[Math.floor(frames.length / 2)] ?? NaN);
  note('5,000 boxes: frame while panning, 95th percentile', frames[Math.floor(frames.length * 0.95)] ?? NaN);
  await page.context().close();
}

async function measureTiff(browser: Browser, body: Buffer, note: Note): Promise<void> {
  const page = await withAnswer(browser, 'slow', body, 'image/tiff');
  note('TIFF of 4096² × 16 bits: run to painted', await runUntil(page, '[data-picture="4096x4096"]'));
  note('TIFF of 4096² × 16 bits: longest task', await page.evaluate<number>('window.longest'));
  const session = await page.context().newCDPSession(page);
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize = 0 } = (await session.send('Runtime.getHeapUsage')) as {
      usedSize: number;
      backingStorageSize?: number;
    };
    return (usedSize + backingStorageSize) / 1e6;
  };
  const before = await heap();
  for (let again = 0; again < 10; again++) await runUntil(page, '[data-picture="4096x4096"]');
  note('TIFF of 4096² × 16 bits: growth of the page’s heap over ten runs', (await heap()) - before);
  await page.context().close();
}

function boxesJson(): string {
  const names = ['cod', 'crab', 'ray', 'eel', 'whelk', 'squid'];
  const predictions = Array.from({ length: BOXES }, (_, index) => {
    const [x, y] = [(index * 7919) % 3900, (index * 104_729) % 2900];
    return {
      name: names[index % names.length],
      confidence: ((index * 37) % 100) / 100,
      box: { x1: x, y1: y, x2: x + 20 + (index % 60), y2: y + 20 + (index % 40) },
    };
  });
  return JSON.stringify({ status: 'OK', predictions: [predictions] });
}

/** Uncompressed, one strip a row of 64 lines, as many microscopes write it. */
function greyTiff(): Buffer {
  const rows = 64;
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
