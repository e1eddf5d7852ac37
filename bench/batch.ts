/** A batch of 5,000 small files: how soon it stands, whether the page stays free while it runs, and what the files with its results take. */
import type { Page } from '@playwright/test';
import { dropFiles, heapOf, makeFiles, openForm, processorTime, withAnswers } from './answers.ts';
import { report, withPage } from './support.ts';

const FILES = 5_000;
/** What one run takes is known after some of them. */
const RUN = 500;
const COUNT = FILES.toLocaleString('en');

await withPage((browser) =>
  withAnswers(async (origin, next) => {
    next({ type: 'application/json', body: JSON.stringify({ status: 'OK', predictions: [{ name: 'cod', confidence: 0.9 }] }) });
    const page = await openForm(browser, `${origin}/#/models/detector`);
    const before = await heapOf(page);
    await makeFiles(page, FILES);
    await tell(page, `${COUNT} files dropped`, async () => {
      await dropFiles(page);
      await page.getByRole('button', { name: /^Run all / }).waitFor();
    });
    await tell(page, 'from the click to the list of them, kept', async () => {
      await page.getByRole('button', { name: /^Run all / }).click();
      await page.locator('[data-batch] [data-item]').first().waitFor({ timeout: 300_000 });
    });
    const started = await processorTime(page);
    await tell(page, `the first ${RUN} of them run`, () => untilDone(page, RUN));
    await one('processor time for each', ((await processorTime(page)) - started) / RUN, 'ms');
    await tell(page, 'scrolled from end to end in 60 steps while it runs', () => scroll(page));
    await page.locator('[data-batch]').getByRole('button', { name: 'Stop', exact: true }).click();
    await page.locator('[data-batch=ended]').waitFor();
    await one('memory above that of the form', (await heapOf(page)) - before, 'MB');
    await tell(page, 'CSV', () => download(page, 'CSV'));
    await tell(page, 'ZIP', () => download(page, 'ZIP'));
    await tell(page, 'reloaded, until it stands', async () => {
      await page.reload();
      await page.locator('[data-batch]').waitFor({ timeout: 300_000 });
    });
    await page.context().close();
  }),
);

async function untilDone(page: Page, wanted: number): Promise<void> {
  await page.waitForFunction(
    (count) => Number.parseInt(document.querySelector('[data-batch] [role=status]')?.textContent.replace(/\D.*/, '') ?? '', 10) >= count,
    wanted,
    { timeout: 0, polling: 100 },
  );
}

async function scroll(page: Page): Promise<void> {
  await page.evaluate(`new Promise((resolve) => {
    const list = document.querySelector('[data-batch] [role=group][tabindex]');
    let steps = 0;
    const step = () => {
      list.scrollTop = (list.scrollHeight * steps) / 60;
      if (++steps < 60) requestAnimationFrame(step); else resolve();
    };
    step();
  })`);
}

async function download(page: Page, name: string): Promise<void> {
  const saved = page.waitForEvent('download', { timeout: 600_000 });
  await page.locator('[data-batch]').getByRole('button', { name }).click();
  await (await saved).path();
}

/** How long it takes, and the longest task of the page's own thread meanwhile. */
async function tell(page: Page, what: string, act: () => Promise<void>): Promise<void> {
  await page.evaluate('window.longest = 0');
  const start = performance.now();
  await act();
  await one(what, performance.now() - start, 'ms');
  // What a task took is told after it.
  await page.waitForTimeout(200);
  await one(`${what}: longest task`, await page.evaluate<number>('window.longest ?? NaN'), 'ms');
}

async function one(what: string, value: number, unit: string): Promise<void> {
  await report(what, () => Promise.resolve(value), { runs: 1, unit });
}
