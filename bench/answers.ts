import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from '@playwright/test';
import { ORIGIN } from './support.ts';

/** What a run answers: these bytes, at once, over a real connection. The demo's own work and the driver's copying would be measured with them. */
export interface Answer {
  readonly type: string;
  readonly body: Buffer | string;
}

/** The page of the demo with a model whose answers are ours. */
export async function withAnswers(measure: (origin: string, next: (answer: Answer) => void) => Promise<void>): Promise<void> {
  let answer: Answer = { type: 'application/json', body: '{"status": "OK", "predictions": 1}' };
  const server = createServer((request, response) => {
    if (request.method === 'POST') {
      request.resume().once('end', () => response.setHeader('Content-Type', answer.type).end(answer.body));
      return;
    }
    void fetch(ORIGIN + (request.url ?? '/')).then(async (page) => {
      response.writeHead(page.status, { 'Content-Type': page.headers.get('Content-Type') ?? '' });
      response.end(Buffer.from(await page.arrayBuffer()));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await measure(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, (next) => (answer = next));
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** What is told of a run. Milliseconds, but for the memory. */
export interface Told {
  /** From the click to what was waited for, painted. */
  readonly fromClick: number;
  /** From the answer's last byte on. */
  readonly fromBytes: number;
  /** The longest task of the page's own thread meanwhile. */
  readonly longest: number;
  /** Of all threads of the page, workers among them: other programs on the machine don't change it. */
  readonly processor: number;
}

/** The form of a model in a context of its own. */
export async function openForm(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 } });
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole('button', { name: 'Run', exact: true }).waitFor();
  // As text, here and below: the compiler's helpers don't exist in the page.
  await page.evaluate(`
    window.longest = 0;
    new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => (window.longest = Math.max(window.longest, duration))))
      .observe({ type: 'longtask' });
  `);
  return page;
}

/** A run until what `ready` looks for, an expression of the page, is there and painted. */
export async function timeRun(page: Page, ready: string): Promise<Told> {
  const before = await processorTime(page);
  const button = page.getByRole('button', { name: 'Run', exact: true });
  await page.evaluate(`
    window.longest = 0;
    performance.clearResourceTimings();
    window.painted = new Promise((resolve) => {
      addEventListener('click', ({ timeStamp }) => {
        const started = performance.now();
        const old = document.querySelector('[data-run-state=done]')?.dataset.runStarted;
        const look = () => {
          const run = document.querySelector('[data-run-state=done]');
          if (run === null || run.dataset.runStarted === old || !(${ready})) return requestAnimationFrame(look);
          requestAnimationFrame(() => setTimeout(() => {
            const answer = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/predict/')).at(-1);
            const now = performance.now();
            resolve({ fromClick: now - timeStamp, fromBytes: now - answer.responseEnd });
          }));
        };
        requestAnimationFrame(look);
      }, { once: true, capture: true });
    });
    undefined;
  `);
  await button.click();
  const times = await page.evaluate<Pick<Told, 'fromClick' | 'fromBytes'>>('window.painted');
  const longest = await page.evaluate<number>('window.longest');
  return { ...times, longest, processor: (await processorTime(page)) - before };
}

/** Of all threads of pages, in milliseconds. */
export async function processorTime(page: Page): Promise<number> {
  const session = await page.context().browser()?.newBrowserCDPSession();
  if (session === undefined) return NaN;
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').reduce((sum, { cpuTime }) => sum + cpuTime, 0) * 1000;
}

/** The page's objects and buffers after a collection, in megabytes. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  await session.detach();
  return (usedSize + backingStorageSize) / 1e6;
}

/** Files of some kilobytes each, to be dropped on the argument of the form. Making them isn't the page's work. */
export async function makeFiles(page: Page, count: number): Promise<void> {
  await page.locator('[data-arg="image"] input[type=file]').first().waitFor({ state: 'attached' });
  await page.evaluate(`(async () => {
    const bytes = await (await fetch('./samples/sample.png')).arrayBuffer();
    window.files = new DataTransfer();
    for (let index = 0; index < ${count}; index++) window.files.items.add(new File([bytes], index + '.png', { type: 'image/png' }));
    window.field = document.querySelector('[data-arg="image"] input[type=file]').parentElement;
  })()`);
  await page.waitForTimeout(1000);
}

export async function dropFiles(page: Page): Promise<void> {
  await page.evaluate(`window.field.dispatchEvent(new DragEvent('drop', { dataTransfer: window.files, bubbles: true, cancelable: true }))`);
}
