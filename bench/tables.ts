/** How fluid a table of 100,000 rows is, whether ten runs leave memory behind, and how soon one of a million rows is there. */
import type { Browser, Page } from '@playwright/test';
import { openForm, timeRun, withAnswers, type Told } from './answers.ts';
import { ORIGIN, report, runOnce, withPage } from './support.ts';

const KIND = 'table of 100,000';

await withPage(async (browser) => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
  await page.goto(`${ORIGIN}/~files/#/models/files`);
  const box = page.locator('[data-arg=kind] [role=combobox]');
  await box.click();
  await box.fill(KIND);
  await page.getByRole('option', { name: KIND, exact: true }).click();
  // As text: the compiler's helpers don't exist in the page.
  await page.evaluate(`
    window.longest = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.longest = Math.max(window.longest, entry.duration);
    }).observe({ type: 'longtask' });
  `);
  await report('from Run to the first rows, the demo’s work included', () => timed(page, () => run(page)));
  await report('longest task meanwhile', () => longest(page));
  await report('sort by text to the new first row', () => timed(page, () => sort(page, 'label')), { runs: 3 });
  await report('longest task meanwhile', () => longest(page), { runs: 1 });
  await report('search to the count of hits', () => timed(page, () => search(page)), { runs: 3 });
  await report('longest task meanwhile', () => longest(page), { runs: 1 });
  await report('slowest frame while scrolling', () => scroll(page), { runs: 3 });
  const before = await memory(page);
  for (let turn = 0; turn < 10; turn++) await run(page);
  await report('memory after ten more runs, above that after the first', async () => (await memory(page)) - before, {
    runs: 1,
    unit: 'MB',
  });
  await page.close();
  await withAnswers(async (origin, next) => {
    next({ type: 'text/csv', body: csv(1_000_000) });
    const told: Told[] = [];
    await report('1,000,000 rows: from the answer’s last byte to the first rows', async () => {
      told.push(await millionRows(browser, `${origin}/#/models/slow`));
      return told.at(-1)?.fromBytes ?? NaN;
    });
    await report('1,000,000 rows: processor time', () => Promise.resolve(told.shift()?.processor ?? NaN));
  });
});

async function millionRows(browser: Browser, url: string): Promise<Told> {
  const page = await openForm(browser, url);
  const told = await timeRun(page, `document.querySelector('[data-renderer=table] [aria-rowindex="2"]') !== null`);
  await page.context().close();
  return told;
}

/** Three columns of numbers, one of words and one of days. */
function csv(rows: number): string {
  const row = (index: number) =>
    [index, `label ${(index * 7919) % 9973}`, ((index * 37) % 1000) / 1000, (index * 31) % 4000, `2024-01-${10 + (index % 20)}`].join(',');
  return ['id,label,score,depth,day', ...Array.from({ length: rows }, (_, index) => row(index))].join('\n');
}

async function run(page: Page): Promise<void> {
  await runOnce(page);
  await page.locator('[data-renderer=table] tr[aria-rowindex="2"]').waitFor();
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

/** Each click is another order: up, down, and the file's own. Done when the count is back in place of "searching and sorting". */
async function sort(page: Page, column: string): Promise<void> {
  await page.getByRole('button', { name: column, exact: true }).click();
  await page.evaluate('new Promise((resolve) => requestAnimationFrame(resolve))');
  await page.getByText('100,000 rows').first().waitFor();
}

async function search(page: Page): Promise<void> {
  const box = page.getByRole('searchbox');
  await box.fill('');
  await box.fill('99999');
  await page.getByText('1 of 100,000 rows').waitFor();
  await box.fill('');
}

async function scroll(page: Page): Promise<number> {
  return page.evaluate<number>(`new Promise((resolve) => {
    const box = document.querySelector('[aria-label="Table, scrollable"]');
    box.scrollTop = 0;
    let last = performance.now();
    let slowest = 0;
    let frames = 0;
    const step = (now) => {
      slowest = Math.max(slowest, now - last);
      last = now;
      box.scrollTop += 900;
      if (++frames < 120) requestAnimationFrame(step);
      else resolve(slowest);
    };
    requestAnimationFrame(step);
  })`);
}

async function memory(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}
