import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { choose, dropMany, expect, field, open, openOptions, output, own, run, sample, test as base } from './support.ts';

/**
 * The page as a second computer opens it: over plain http, at a name other than localhost. Browsers hold back there what
 * they give to https: random ids, the clipboard, cameras, notifications, locks between tabs, `crypto.subtle`.
 */
const test = base.extend({
  baseURL: ({ baseURL }, provide) => provide((baseURL ?? '').replace('localhost', 'try.example')),
});
test.use({
  launchOptions: [
    async ({ launchOptions }, provide) =>
      provide({ ...launchOptions, args: [...(launchOptions.args ?? []), '--host-resolver-rules=MAP try.example localhost'] }),
    { scope: 'worker' },
  ],
});

test.beforeEach(async ({ page }) => {
  await open(page, 'detector', own());
  const context = await page.evaluate(() => ({
    secure: isSecureContext,
    id: typeof (crypto as Partial<Crypto>).randomUUID,
    clipboard: typeof (navigator as Partial<Navigator>).clipboard,
    locks: typeof (navigator as Partial<Navigator>).locks,
  }));
  expect(context).toEqual({ secure: false, id: 'undefined', clipboard: 'undefined', locks: 'undefined' });
});

const openHistory = (page: Page) => page.getByRole('button', { name: 'History', exact: true }).click();

/** The detector with its sample. */
async function runDetector(page: Page): Promise<void> {
  await choose(page, 'image', sample('sample.png'));
  await run(page);
  await expect(output(page, 'body')).toContainText('confidence');
}

/** What Ctrl+V would give; the page itself can't ask. */
async function pasted(page: Page): Promise<string> {
  await page.evaluate(() => {
    const area = Object.assign(document.createElement('textarea'), { id: 'pasted' });
    (document.querySelector('[role=dialog]') ?? document.body).append(area);
    area.focus();
  });
  await page.keyboard.press('Control+V');
  const found = await page.locator('#pasted').inputValue();
  await page.evaluate(() => document.querySelector('#pasted')?.remove());
  return found;
}

async function saved(page: Page, click: () => Promise<void>): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await click();
  return readFile(await (await download).path());
}

test('form, run with a file, history', async ({ page }) => {
  await openOptions(page);
  await field(page, 'min_area').getByRole('textbox').fill('far');
  await page.keyboard.press('Tab');
  await expect(field(page, 'min_area')).toContainText('Enter a whole number.');
  await field(page, 'min_area').getByRole('textbox').fill('500');
  await runDetector(page);

  await page.reload();
  await openHistory(page);
  const kept = page.locator('[data-run]');
  await expect(kept).toHaveCount(1);
  await expect(kept).toContainText('min_area = 500');
  await kept.getByRole('button', { name: /^Open / }).click();
  await expect(output(page, 'body')).toContainText('confidence');
  await openHistory(page);
  await kept.getByRole('button', { name: /^Use inputs/ }).click();
  await expect(field(page, 'image')).toContainText('sample.png');
  await run(page);
});

test('record with hashes, download of everything', async ({ page }) => {
  await runDetector(page);
  const record = await saved(page, () => page.getByRole('button', { name: 'Record of this run' }).click());
  const { inputs } = JSON.parse(record.toString()) as { inputs: { sha256: string }[] };
  const bytes = await readFile(sample('sample.png'));
  expect(inputs.map(({ sha256 }) => sha256)).toEqual([createHash('sha256').update(bytes).digest('hex')]);

  const archive = await saved(page, () => page.getByRole('button', { name: 'All files (ZIP)' }).click());
  expect(archive.subarray(0, 2).toString()).toBe('PK');
  expect(archive.includes('manifest.json')).toBe(true);
});

test('copy and code', async ({ page }) => {
  await runDetector(page);
  await page.getByRole('button', { name: 'Code', exact: true }).click();
  await page.getByRole('tab', { name: 'JavaScript' }).click();
  const code = page.locator('[data-code]');
  await expect(code).toContainText('fetch(');
  await expect(code).not.toContainText('randomUUID');
  await code.getByRole('button', { name: 'Copy' }).click();
  await expect(code.getByRole('button', { name: 'Copied' })).toBeVisible();
  const shown = await code.locator('pre').textContent();
  expect(await pasted(page)).toBe(shown);
  await page.getByRole('button', { name: /^Close/ }).click();
  await page.getByRole('button', { name: 'Copy link' }).click();
  expect(await pasted(page)).toContain('#/models/detector');

  // No way is left: the button says so.
  await page.evaluate(() => (document.execCommand = () => false));
  await page.getByRole('button', { name: 'Code', exact: true }).click();
  await code.getByRole('button', { name: 'Copy' }).click();
  await expect(code.getByRole('button', { name: 'Couldn’t copy' })).toBeVisible();
});

test('a batch of files', async ({ page }) => {
  await dropMany(page, 3);
  await page.getByRole('button', { name: 'Run all 3, one after another' }).click();
  const batch = page.locator('[data-batch]');
  await expect(batch).toHaveAttribute('data-batch', 'ended', { timeout: 30_000 });
  await expect(batch.getByRole('status')).toHaveText('3 done');
  const csv = await saved(page, () => batch.getByRole('button', { name: 'CSV' }).click());
  expect(csv.toString().trim().split('\r\n')).toHaveLength(4);
});

test('a training', async ({ page }) => {
  await open(page, 'kitchen_sink/train', own());
  await field(page, 'epochs').getByRole('textbox').fill('1');
  await page.getByRole('button', { name: 'Start training' }).click();
  const newest = page.locator('[data-training]').first();
  await expect(newest).toHaveAttribute('data-status', 'done', { timeout: 20_000 });
  await expect(newest).toContainText('loss');
});

test('a microphone that isn’t allowed here is said, and a file does instead', async ({ page }) => {
  await open(page, 'audio_level', own());
  await field(page, 'recording')
    .getByRole('button', { name: /^Microphone/ })
    .click();
  await expect(page.getByRole('alert')).toContainText('Browsers allow the microphone only on pages that come by https');
  await page.keyboard.press('Escape');
  await choose(page, 'recording', sample('sample.wav'));
  await run(page);
});

test('about this page names what the browser holds back', async ({ page }) => {
  await page.getByRole('button', { name: 'API', exact: true }).click();
  await page.getByRole('menuitem', { name: 'About this page' }).click();
  const panel = page.getByRole('dialog', { name: 'About this page' });
  await expect(panel).toContainText('Secureno');
  const lacks = panel.getByRole('region', { name: 'What this browser lacks here' });
  for (const words of ['No camera', 'No notification', 'No clipboard', 'Tabs don’t know of each other'])
    await expect(lacks).toContainText(words);
});
