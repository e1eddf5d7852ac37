/** How fast JSON answers of 1, 20 and 100 MB are read: time to the first lines, the longest task meanwhile, and what ten runs leave behind. */
import type { Browser, Page } from '@playwright/test';
import { ORIGIN, report, runOnce, withPage } from './support.ts';

/** What each run of the page tells; kept as text, since the compiler's helpers don't exist in the page. */
const WATCH = `
  window.longest = 0;
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) window.longest = Math.max(window.longest, task.duration);
  }).observe({ type: 'longtask' });
  window.painted = new Promise((resolve) => {
    const look = () => {
      if (document.querySelector('[role=treeitem]') === null) return requestAnimationFrame(look);
      requestAnimationFrame(() => setTimeout(() => {
        const answer = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/predict/')).at(-1);
        resolve(performance.now() - answer.responseEnd);
      }));
    };
    look();
  });
  // Else the promise would be the result, and waited for.
  undefined;
`;

await withPage(async (browser) => {
  for (const megabytes of [1, 20, 100]) {
    const runs = megabytes === 100 ? 3 : 5;
    const longest: number[] = [];
    await report(`${megabytes} MB of JSON: from its last byte to its first lines`, () => firstLines(browser, megabytes, longest), { runs });
    await report(`${megabytes} MB of JSON: longest task of the page`, () => Promise.resolve(longest.shift() ?? 0), { runs });
  }
  await report('20 MB of JSON: search to the last entry', () => searched(browser), { runs: 3 });
  await report('20 MB of JSON: growth of the page’s heap over ten runs', () => growth(browser), { runs: 1, unit: 'kB' });
});

async function ask(page: Page, megabytes: number): Promise<void> {
  await page.goto(`${ORIGIN}/#/models/json_answers`);
  await page.locator('[data-app-state=ready]').waitFor();
  await page.locator('[data-arg=kind]').getByRole('combobox').click();
  await page.getByRole('option', { name: 'tracks', exact: true }).click();
  await page.locator('[data-arg=megabytes]').getByRole('textbox').fill(String(megabytes));
}

async function firstLines(browser: Browser, megabytes: number, longest: number[]): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
  await ask(page, megabytes);
  await page.evaluate(WATCH);
  await runOnce(page);
  const time = await page.evaluate<number>('window.painted');
  longest.push(await page.evaluate<number>('window.longest'));
  await page.close();
  return time;
}

async function searched(browser: Browser): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
  await ask(page, 20);
  await runOnce(page);
  const started = performance.now();
  await page.getByRole('searchbox').fill('the last one');
  await page.getByText('"the last one"').waitFor({ timeout: 60_000 });
  const time = performance.now() - started;
  await page.close();
  return time;
}

async function growth(browser: Browser): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
  const devtools = await page.context().newCDPSession(page);
  const heap = async () => {
    await devtools.send('HeapProfiler.collectGarbage');
    return (await devtools.send('Runtime.getHeapUsage')).usedSize / 1000;
  };
  await ask(page, 20);
  await runOnce(page);
  const before = await heap();
  for (let run = 0; run < 10; run++) await runOnce(page);
  const after = await heap();
  await page.close();
  return after - before;
}
