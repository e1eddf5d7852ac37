/** A gallery of 5,000 inputs, of one answer with its archive and of a batch: how soon it stands, whether it scrolls freely, what it takes. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { zip } from '../demo/media/zip.ts';
import { dropFiles, heapOf, makeFiles, openForm, processorTime, timeRun, withAnswers } from './answers.ts';
import { report, withPage } from './support.ts';

const INPUTS = 5_000;
const COUNT = INPUTS.toLocaleString('en');
/** What is run of the batch: the others have pictures all the same. */
const RUN = 200;
const SAMPLE = path.resolve(import.meta.dirname, '../public/samples/sample.png');

const folder = await mkdtemp(path.join(tmpdir(), 'many-'));
try {
  await withPage((browser) =>
    withAnswers(async (origin, next) => {
      const archive = await writeArchive();
      next({ type: 'application/json', body: JSON.stringify({ status: 'OK', predictions: answerOf() }) });
      const page = await openForm(browser, `${origin}/#/models/detector`);
      await page.locator('[data-arg="image"] input[type=file]').first().setInputFiles(archive);
      const before = await heapOf(page);
      const told = await timeRun(page, `document.querySelector('[data-run-state=done] [data-tab=visual]') !== null`);
      await one(`an answer for ${COUNT} pictures: from its last byte`, told.fromBytes, 'ms');
      await one('its longest task', told.longest, 'ms');
      await tell(page, 'the gallery, until the first picture', async () => {
        await page.locator('[data-tab=visual]').click();
        await page.locator('[data-thumb=picture]').first().waitFor({ timeout: 60_000 });
      });
      await look(page, before);
      await save(page);
      await page.context().close();

      next({
        type: 'application/json',
        body: JSON.stringify({ status: 'OK', predictions: { labels: ['cod', 'crab'], probabilities: [0.9, 0.1] } }),
      });
      const batch = await openForm(browser, `${origin}/#/models/detector`);
      await makeFiles(batch, INPUTS);
      const empty = await heapOf(batch);
      await dropFiles(batch);
      await batch.getByRole('button', { name: /^Run all / }).click();
      await batch.locator('[data-batch] [data-item=done]').first().waitFor({ timeout: 300_000 });
      await batch.waitForFunction(
        (count) => Number.parseInt(document.querySelector('[data-batch] [role=status]')?.textContent ?? '', 10) >= count,
        RUN,
        { timeout: 0, polling: 200 },
      );
      await batch.locator('[data-batch]').getByRole('button', { name: 'Stop', exact: true }).click();
      await batch.locator('[data-batch=ended]').waitFor();
      await tell(batch, `a batch of ${COUNT}: its gallery, until the first picture`, async () => {
        await batch.locator('[data-batch]').getByRole('button', { name: 'Gallery', exact: true }).click();
        await batch.locator('[data-thumb=picture]').first().waitFor({ timeout: 60_000 });
      });
      await look(batch, empty);
      await batch.context().close();
    }),
  );
} finally {
  await rm(folder, { recursive: true });
}

async function writeArchive(): Promise<string> {
  const bytes = await readFile(SAMPLE);
  const file = path.join(folder, 'pictures.zip');
  await writeFile(file, zip(Array.from({ length: INPUTS }, (_, at) => ({ name: `p${at}.png`, bytes }))));
  return file;
}

function answerOf() {
  const list = <T>(of: (at: number) => T): T[] => Array.from({ length: INPUTS }, (_, at) => of(at));
  const classes = ['Noctiluca', 'Ciliate', 'Diatom', 'Ceratium', 'Detritus'];
  return {
    filenames: list((at) => `p${at}.png`),
    pred_lab: list((at) => classes.map((_, place) => classes[(at + place) % classes.length])),
    pred_prob: list((at) => [0.5 + (at % 50) / 100, 0.01, 0.008, 0.004, 0.002]),
  };
}

/** What one does with it. */
async function look(page: Page, before: number): Promise<void> {
  const grid = page.locator('[data-overview] [role=grid]');
  const started = await processorTime(page);
  await tell(page, 'scrolled from end to end in 300 steps', () => scroll(page));
  await one('processor time for it', (await processorTime(page)) - started, 'ms');
  await tell(page, 'the pictures of the last screen', async () => {
    await page.waitForFunction(() => document.querySelector('[data-overview] [role=grid] [aria-busy]') === null, undefined, {
      timeout: 60_000,
    });
  });
  await one('memory above that of the form', (await heapOf(page)) - before, 'MB');
  await one('tiles on the page', await grid.locator('[data-place]').count(), '');
  await tell(page, 'a letter in the search, until the grid shows it', async () => {
    await page.locator('[data-overview] input[type=search]').fill('99');
    await page.waitForFunction((count) => Number(document.querySelector('[data-overview]')?.getAttribute('data-overview')) < count, INPUTS);
  });
  await page.locator('[data-overview] input[type=search]').fill('');
  await page.waitForFunction((count) => Number(document.querySelector('[data-overview]')?.getAttribute('data-overview')) === count, INPUTS);
  await grid.locator('[data-place]').first().focus();
  await tell(page, 'all selected and marked', async () => {
    await page.keyboard.press('Control+a');
    await page.getByRole('button', { name: 'Right', exact: true }).click();
    await page.locator('[data-mark=right]').first().waitFor();
  });
  await tell(page, 'the table, until it stands', async () => {
    await page.locator('[data-overview]').getByRole('button', { name: 'Table', exact: true }).click();
    await page.locator('[data-overview] table').waitFor();
  });
}

/** All of it for another program, with the pictures. */
async function save(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Save for another program' });
  await tell(page, 'the dialog that saves it, until it is there', async () => {
    await page.getByRole('button', { name: 'Save for another program…' }).last().click();
    await dialog.waitFor();
  });
  await tell(page, 'until it says what there is', () => dialog.getByRole('radiogroup').waitFor({ timeout: 120_000 }));
  const before = await heapOf(page);
  await dialog.getByRole('radio', { name: 'A folder for each class' }).check();
  await tell(page, 'a folder for each class, saved', async () => {
    const download = page.waitForEvent('download', { timeout: 300_000 });
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await download;
  });
  await one('memory of the page for it', (await heapOf(page)) - before, 'MB');
}

async function scroll(page: Page): Promise<void> {
  await page.evaluate(`new Promise((resolve) => {
    const grid = document.querySelector('[data-overview] [role=grid]');
    let steps = 0;
    const step = () => {
      grid.scrollTop = (grid.scrollHeight * steps) / 300;
      if (++steps <= 300) requestAnimationFrame(step); else resolve();
    };
    step();
  })`);
}

/** How long it takes, and the longest task of the page's own thread meanwhile. */
async function tell(page: Page, what: string, act: () => Promise<void>): Promise<void> {
  await page.evaluate('window.longest = 0');
  const start = performance.now();
  await act();
  await one(what, performance.now() - start, 'ms');
  // What a task took is told after it.
  await page.waitForTimeout(300);
  await one(`${what}: longest task`, await page.evaluate<number>('window.longest ?? NaN'), 'ms');
}

async function one(what: string, value: number, unit: string): Promise<void> {
  await report(what, () => Promise.resolve(value), { runs: 1, unit });
}
