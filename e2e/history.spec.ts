import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { choose, expect, expectAccessible, field, open, openOptions, output, result, run, sample, test } from './support.ts';

const openHistory = (page: Page) => page.getByRole('button', { name: 'History', exact: true }).click();
const rows = (page: Page) => page.locator('[data-run]');

/** The detector with its sample and another smallest area. */
async function runDetector(page: Page, minArea: string): Promise<void> {
  await choose(page, 'image', sample('sample.png'));
  await openOptions(page);
  await field(page, 'min_area').getByRole('textbox').fill(minArea);
  await run(page);
}

/** Runs are kept after their answer is shown, with the code that does it. */
async function expectKept(page: Page, count: number): Promise<void> {
  await openHistory(page);
  await expect(rows(page)).toHaveCount(count);
}

test('runs survive a reload: reopened with their answer, used again with their files and settings', async ({ page }) => {
  await open(page, 'detector');
  await runDetector(page, '500');
  await expectKept(page, 1);
  await page.keyboard.press('Escape');
  await runDetector(page, '100000');
  await expectKept(page, 2);
  await page.reload();
  await expectKept(page, 2);
  await expect(rows(page).first()).toContainText('min_area = 100000');
  await expect(rows(page).last().locator('img')).toBeVisible();

  await rows(page)
    .last()
    .getByRole('button', { name: /^Open /, exact: false })
    .click();
  await expect(result(page)).toHaveAttribute('data-run-state', 'done');
  await expect(page.getByRole('heading', { name: 'Result', exact: true })).toBeFocused();
  await expect(output(page, 'body')).toContainText('confidence');
  await expect(field(page, 'image').locator('img')).toHaveCount(0);

  await openHistory(page);
  await rows(page)
    .last()
    .getByRole('button', { name: /^Use inputs/ })
    .click();
  await expect(page.getByText(/^These inputs are from the run of/)).toBeVisible();
  await expect(field(page, 'image')).toContainText('sample.png');
  await expect(field(page, 'min_area').getByRole('textbox')).toHaveValue('500');
  await run(page);
  await expectKept(page, 3);
});

test('names, pins and deletes, each undone or seen by another tab at once', async ({ page, context }) => {
  await open(page, 'slow');
  await field(page, 'seconds').getByRole('textbox').fill('0');
  await run(page);
  await run(page);
  await expectKept(page, 2);
  const other = await context.newPage();
  await open(other, 'slow');
  await expectKept(other, 2);

  await rows(page)
    .first()
    .getByRole('button', { name: /^Name / })
    .click();
  await page.getByLabel('Name of this run').fill('the fast one');
  await page.keyboard.press('Enter');
  await rows(page).first().getByRole('button', { name: /^Pin / }).click();
  await expect(rows(other).first()).toContainText('the fast one');
  await expect(
    rows(other)
      .first()
      .getByRole('button', { name: /^Unpin / }),
  ).toBeVisible();

  await rows(page)
    .last()
    .getByRole('button', { name: /^Delete / })
    .click();
  await expect(rows(other)).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows(other)).toHaveCount(2);

  await other.getByRole('button', { name: 'Delete all…' }).click();
  await other.getByRole('button', { name: 'All but pinned' }).click();
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('the fast one');
});

test('a switch turns it off, and a secret is in nothing that is stored', async ({ page }) => {
  await open(page, 'kitchen_sink');
  await openOptions(page);
  await field(page, 'password').locator('input').fill('hunter2-and-more');
  await run(page);
  await expectKept(page, 1);
  expect(await storedText(page)).not.toContain('hunter2-and-more');
  await page.keyboard.press('Escape');
  // The model sends it back as a value of its own, in Python's quotes.
  await field(page, 'password').locator('input').fill('q7');
  await run(page);
  await expect(page.getByText('without its answer, which repeats a secret')).toBeVisible();
  await expectKept(page, 2);
  expect(await storedText(page)).not.toMatch(/["']q7["']/);
  await page.getByRole('switch', { name: 'Keep runs in this browser' }).click();
  await page.keyboard.press('Escape');
  await run(page);
  await page.reload();
  await expectKept(page, 2);
  await expect(page.getByRole('switch', { name: 'Keep runs in this browser' })).not.toBeChecked();
});

test('a damaged record is told apart and can be removed', async ({ page }) => {
  await open(page, 'slow');
  await field(page, 'seconds').getByRole('textbox').fill('0');
  await run(page);
  await expectKept(page, 1);
  await page.keyboard.press('Escape');
  await page.evaluate(damage);
  await openHistory(page);
  await expect(page.getByText('One entry is damaged')).toBeVisible();
  await page.getByRole('button', { name: 'Remove it' }).click();
  await expect(page.getByText('One entry is damaged')).toHaveCount(0);
  await expect(rows(page)).toHaveCount(1);
});

test('a browser that stores nothing says so and runs all the same', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get: () => ({
        open: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      }),
    });
  });
  await open(page, 'slow');
  await field(page, 'seconds').getByRole('textbox').fill('0');
  await run(page);
  await expect(page.getByText('This run wasn’t kept in the history')).toBeVisible();
  await openHistory(page);
  await expect(page.getByText('This browser keeps nothing')).toBeVisible();
});

test('a full storage: older runs make room, then a run stays unkept and is there all the same', async ({ page, context, baseURL }) => {
  const session = await context.newCDPSession(page);
  // Room for one run of these, with its answer that repeats the file.
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(baseURL ?? '').origin, quotaSize: 10_000_000 });
  await open(page, 'kitchen_sink');
  const send = async (name: string) => {
    await choose(page, 'data_file', { name, mimeType: '', buffer: randomBytes(2_000_000) });
    await run(page);
  };
  await send('first.bin');
  await openHistory(page);
  await expect(rows(page)).toContainText('first.bin', { timeout: 30_000 });
  await page.keyboard.press('Escape');
  await send('second.bin');
  await openHistory(page);
  await expect(rows(page)).toContainText('second.bin', { timeout: 30_000 });
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('button', { name: /^Pin / }).click();
  await page.keyboard.press('Escape');
  await send('third.bin');
  await expect(page.getByText('the browser’s storage is full')).toBeVisible({ timeout: 30_000 });
  await openHistory(page);
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('second.bin');
});

/** Everything in the history's database, blobs included, as one text. */
function storedText(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('try-me-history');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('no database'));
    });
    const texts: string[] = [];
    for (const name of database.objectStoreNames) {
      const records = await new Promise<unknown[]>((resolve) => {
        const request = database.transaction(name).objectStore(name).getAll();
        request.onsuccess = () => resolve(request.result);
      });
      for (const record of records) texts.push(record instanceof Blob ? await record.text() : JSON.stringify(record));
    }
    database.close();
    return texts.join('\n');
  });
}

/** Adds a record of the shown kind that only looks like one. */
async function damage(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('try-me-history');
    request.onsuccess = () => resolve(request.result);
  });
  const transaction = database.transaction('runs', 'readwrite');
  const store = transaction.objectStore('runs');
  await new Promise<void>((resolve) => {
    const request = store.getAll();
    request.onsuccess = () => {
      const [kept] = request.result as { shelf: string }[];
      store.put({ id: 'damaged', shelf: kept?.shelf, startedAt: 1, inputs: 'none' });
    };
    transaction.oncomplete = () => resolve();
  });
  database.close();
}

test('two runs are compared: what differed in the settings, and in the answers', async ({ page }) => {
  await open(page, 'detector');
  await runDetector(page, '500');
  await runDetector(page, '100000');
  await expectKept(page, 2);
  await rows(page)
    .first()
    .getByRole('button', { name: /^Compare / })
    .click();
  await rows(page)
    .last()
    .getByRole('button', { name: /^Compare with this / })
    .click();
  const panel = page.getByRole('dialog', { name: 'Two runs' });
  await expect(panel.getByRole('row', { name: /min_area/ })).toContainText('500');
  await expect(panel.getByRole('row', { name: /min_area/ })).toContainText('100000');
  await expect(panel.locator('[data-compare]').first()).toBeVisible();
  await expectAccessible(page);
});

test('a record names what went in and out, and opens again: the same file is recognised, another one isn’t', async ({ page }) => {
  await open(page, 'detector');
  await runDetector(page, '500');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Record of this run' }).click();
  const file = await (await download).path();
  const record = JSON.parse(await readFile(file, 'utf8')) as { inputs: { sha256: string }[]; settings: { values: object } };
  const bytes = await readFile(sample('sample.png'));
  expect(record.inputs.map(({ sha256 }) => sha256)).toEqual([createHash('sha256').update(bytes).digest('hex')]);
  expect(record.settings.values).toMatchObject({ min_area: 500 });

  await page.reload();
  await openHistory(page);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open file…' }).click();
  await (await chooser).setFiles(file);
  const needed = page.locator('[data-needed="sample.png"]');
  await expect(needed).toContainText('not chosen yet');
  await openOptions(page);
  await expect(field(page, 'min_area').getByRole('textbox')).toHaveValue('500');
  await choose(page, 'image', {
    name: 'sample.png',
    mimeType: 'image/png',
    buffer: Buffer.concat([bytes.subarray(0, -1), Buffer.from([1])]),
  });
  await expect(needed).toContainText('not the same file');
  await choose(page, 'image', sample('sample.png'));
  await expect(needed).toContainText('the same file');
  await expect(needed).not.toContainText('not the same');
});

test('an export comes back in a browser that knows nothing', async ({ page, browser, baseURL }) => {
  await open(page, 'detector');
  await runDetector(page, '500');
  await expectKept(page, 1);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const archive = await (await download).path();
  const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const other = await context.newPage();
  await open(other, 'detector');
  await openHistory(other);
  const chooser = other.waitForEvent('filechooser');
  await other.getByRole('button', { name: 'Open file…' }).click();
  await (await chooser).setFiles({ name: 'history.zip', mimeType: 'application/zip', buffer: await readFile(archive) });
  await expect(other.getByText('One run taken over.')).toBeVisible();
  await other.getByRole('dialog', { name: 'Saved session' }).getByRole('button', { name: 'Close', exact: true }).click();
  await rows(other)
    .getByRole('button', { name: /^Open / })
    .click();
  await expect(output(other, 'body')).toContainText('confidence');
  await context.close();
});
