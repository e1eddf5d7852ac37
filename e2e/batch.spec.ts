import { copyFile, mkdir, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import {
  choose,
  dropMany,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  field,
  open,
  openOptions,
  output,
  own,
  result,
  sample,
  test,
} from './support.ts';

const batch = (page: Page) => page.locator('[data-batch]');
const items = (page: Page, status: string) => batch(page).locator(`[data-item="${status}"]`);

test('several files for one argument become a run each; paused, they survive a reload and go on', async ({ page }) => {
  await open(page, 'detector');
  await dropMany(page, 6);
  await expect(field(page, 'image')).toContainText('the first of 6. The others are left.');
  await page.getByRole('button', { name: 'Run all 6, one after another' }).click();
  await expect(items(page, 'done').first()).toBeVisible();
  await batch(page).getByRole('button', { name: 'Pause' }).click();
  await expect(batch(page)).toHaveAttribute('data-batch', 'paused');
  await page.reload();
  await batch(page)
    .getByRole('button', { name: /^Go on with / })
    .click();
  await expect(batch(page)).toHaveAttribute('data-batch', 'ended', { timeout: 60_000 });
  await expect(batch(page).getByRole('status')).toHaveText('6 done');
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 900 });
  await expectNoSidewaysScroll(page);

  const csv = page.waitForEvent('download');
  await batch(page).getByRole('button', { name: 'CSV' }).click();
  const lines = (await readFile(await (await csv).path(), 'utf8')).trim().split('\r\n');
  expect(lines).toHaveLength(7);
  expect(lines[6]).toMatch(/^plankton-6\.png,\d+,done,[\d.]+,/);

  await batch(page)
    .getByRole('button', { name: /^Open the answer for plankton-2\.png/ })
    .click();
  await expect(result(page)).toHaveAttribute('data-run-state', 'done');
  await expect(output(page, 'body')).toContainText('confidence');

  await batch(page).getByRole('button', { name: 'Delete…' }).click();
  await batch(page).getByRole('button', { name: 'Delete inputs and answers' }).click();
  await expect(batch(page)).toHaveCount(0);
  await page.reload();
  await expect(field(page, 'image')).toBeVisible();
  await expect(batch(page)).toHaveCount(0);
});

/** Opens the dialog and runs the values that `fill` gives. */
async function vary(page: Page, name: string, fill: () => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: 'Vary…' }).click();
  await page.getByRole('combobox', { name: 'Argument' }).selectOption(name);
  await fill();
  await page.getByRole('button', { name: /^Run \d+ values$/ }).click();
  await expect(batch(page)).toBeVisible();
}

test('a sweep shows the answer for each value, and any of them in full', async ({ page }) => {
  await open(page, 'detector');
  await choose(page, 'image', sample('sample.png'));
  await vary(page, 'threshold', async () => {
    await page.getByRole('textbox', { name: 'How many' }).fill('1');
    await expect(page.getByRole('dialog')).toContainText('Enter how many values: 2 or more.');
    await page.getByRole('textbox', { name: 'How many' }).fill('3');
    await page.getByRole('textbox', { name: 'From' }).fill('0.1');
    await page.getByRole('textbox', { name: 'To' }).fill('0.9');
  });
  await expect(batch(page)).toHaveAttribute('data-batch', 'ended', { timeout: 30_000 });
  await expect(items(page, 'done')).toHaveCount(3);
  await expect(items(page, 'done').first().locator('[data-renderer="detections"] img')).toBeVisible();
  await expectAccessible(page);
  await batch(page).getByRole('button', { name: 'Open the answer for 0.1' }).click();
  await expect(result(page)).toHaveAttribute('data-run-state', 'done');

  // After a reload it is there, but out of the way.
  await page.reload();
  await expect(batch(page).getByRole('heading', { name: '3 values of threshold' })).toBeVisible();
  await expect(items(page, 'done')).toHaveCount(0);
  await batch(page).getByRole('button', { name: 'Unfold' }).click();
  await expect(items(page, 'done')).toHaveCount(3);
});

test('failed ones don’t stop the others; stopped, the rest is run on request', async ({ page }) => {
  await open(page, 'failing', own());
  await vary(page, 'how', async () => {
    await expect(page.getByRole('dialog')).toContainText('Tick two values or more.');
    for (const name of ['value_error', 'nothing', 'slow']) await page.getByRole('checkbox', { name, exact: true }).check();
  });
  await expect(items(page, 'running')).toContainText('how = slow');
  await batch(page).getByRole('button', { name: 'Stop' }).click();
  const status = batch(page).getByRole('status');
  await expect(status).toHaveText('1 done, 1 failed, 1 not run');
  await batch(page).getByRole('button', { name: 'Run the other 1' }).click();
  await expect(status).toHaveText('2 done, 1 failed', { timeout: 30_000 });
  await batch(page).getByRole('button', { name: 'Retry 1 failed' }).click();
  await expect(status).toHaveText('2 done, 1 failed', { timeout: 30_000 });
  await batch(page).getByRole('button', { name: 'Open the answer for value_error' }).click();
  await expect(result(page)).toHaveAttribute('data-run-state', 'failed');
});

test('what the server refuses in every run stops it at the first, and is said at the field', async ({ page }) => {
  await open(page, 'kitchen_sink');
  await openOptions(page);
  const box = field(page, 'float_exclusive').getByRole('textbox');
  await box.fill('0');
  await vary(page, 'int', async () => {
    await page.getByRole('button', { name: 'List' }).click();
    await page.getByRole('textbox', { name: 'Values' }).fill('1 2 3');
  });
  await expect(batch(page).getByRole('alert')).toHaveText(/^Every run would fail: float_exclusive needs a correction\./);
  await expect(field(page, 'float_exclusive').getByRole('textbox')).toHaveAttribute('aria-invalid', 'true');
  await expect(items(page, 'waiting')).toHaveCount(3);
  await box.fill('0.5');
  await batch(page).getByRole('button', { name: 'Start' }).click();
  await expect(batch(page).getByRole('status')).toHaveText('3 done', { timeout: 30_000 });
});

test('two tabs don’t run one batch twice', async ({ page, context }) => {
  await open(page, 'slow', own());
  await vary(page, 'seconds', async () => {
    await page.getByRole('button', { name: 'List' }).click();
    await page.getByRole('textbox', { name: 'Values' }).fill('60, 0');
  });
  await expect(items(page, 'running')).toHaveCount(1);
  const other = await context.newPage();
  await open(other, 'slow', own());
  await batch(other).getByRole('button', { name: 'Start' }).click();
  await expect(batch(other).getByRole('alert')).toHaveText('This batch is running in another tab of this browser.');
});

interface Received {
  readonly received: { readonly data_file: { readonly original_filename: string } };
}

test('files of a folder are listed with their paths, and sent with their names', async ({ page, context }) => {
  const folder = path.join(await mkdtemp(path.join(tmpdir(), 'try-me-folder-')), 'dive 3');
  await mkdir(path.join(folder, 'deep'), { recursive: true });
  for (const name of ['10.png', '9.png', 'deep/1.png']) await copyFile(sample('sample.png'), path.join(folder, name));
  await open(page, 'kitchen_sink');
  const sent: Promise<string>[] = [];
  page.on('response', (response) => {
    if (response.request().method() !== 'POST') return;
    sent.push(response.json().then(({ received }: Received) => received.data_file.original_filename));
  });
  // As from a file manager: scripts can't make a folder.
  const box = await field(page, 'data_file').getByText(/Drop/).first().boundingBox();
  const [x, y] = [(box?.x ?? 0) + 5, (box?.y ?? 0) + 5];
  const session = await context.newCDPSession(page);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await session.send('Input.dispatchDragEvent', { type, x, y, data });
  await page.getByRole('button', { name: 'Run all 3, one after another' }).click();
  await expect(batch(page)).toHaveAttribute('data-batch', 'ended', { timeout: 30_000 });
  const listed = items(page, 'done').locator('[title^="dive 3/"]');
  expect(await listed.evaluateAll((names) => names.map((name) => name.getAttribute('title')))).toEqual([
    'dive 3/9.png',
    'dive 3/10.png',
    'dive 3/deep/1.png',
  ]);
  expect(await Promise.all(sent)).toEqual(['9.png', '10.png', '1.png']);
});

test('leaving the page pauses, and what is left is offered again', async ({ page }) => {
  await open(page, 'slow', own());
  await vary(page, 'seconds', async () => {
    await page.getByRole('button', { name: 'List' }).click();
    await page.getByRole('textbox', { name: 'Values' }).fill('0, 12, 0.5');
  });
  await expect(items(page, 'done')).toHaveCount(1);
  await expect(items(page, 'running')).toHaveCount(1);
  // To another model and back; then away altogether.
  await page.evaluate(() => (location.hash = '#/models/detector'));
  await expect(field(page, 'image')).toBeVisible();
  await page.evaluate(() => (location.hash = '#/models/slow'));
  const goOn = batch(page).getByRole('button', { name: 'Go on with 2' });
  await expect(batch(page)).toHaveAttribute('data-batch', 'paused');
  await goOn.click();
  await expect(items(page, 'running')).toHaveCount(1);
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(batch(page)).toHaveAttribute('data-batch', 'paused');
  await expect(batch(page).getByRole('status')).toHaveText('1 done, 2 left, paused');
  await expect(goOn).toBeVisible();
});

test('a batch that the storage has no room for isn’t begun, and leaves nothing behind', async ({ page, context, baseURL }) => {
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(baseURL ?? '').origin, quotaSize: 2_000_000 });
  await open(page, 'detector');
  await dropMany(page, 100);
  await page.getByRole('button', { name: 'Run all 100, one after another' }).click();
  await expect(page.getByRole('alert')).toContainText(
    'The batch can’t begin: the browser’s storage, which holds its inputs, is full or blocked.',
  );
  await page.reload();
  await expect(field(page, 'image')).toBeVisible();
  await expect(batch(page)).toHaveCount(0);
});
