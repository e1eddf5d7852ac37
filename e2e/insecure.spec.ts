import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
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
  const kept = page.locator('[data-run]');
  // It is kept a moment after it is shown.
  await openHistory(page);
  await expect(kept).toHaveCount(1);

  await page.reload();
  await openHistory(page);
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

test('what is pointed at: a box and a mask on a picture, a rectangle on the map, a part of a recording', async ({ page }) => {
  const dialog = page.getByRole('dialog');
  const apply = dialog.getByRole('button', { name: 'Apply' });
  /** In shares of what the selector finds. */
  const drag = async (css: string, from: readonly [number, number], to: readonly [number, number]) => {
    const target = dialog.locator(css);
    await expect(target).toBeVisible();
    const box = await target.boundingBox();
    if (box === null) throw new Error(`${css} isn’t there`);
    await page.mouse.move(box.x + from[0] * box.width, box.y + from[1] * box.height);
    await page.mouse.down();
    await page.mouse.move(box.x + to[0] * box.width, box.y + to[1] * box.height, { steps: 4 });
    await page.mouse.up();
  };
  await open(page, '', own('prompted'));
  await openOptions(page);
  await choose(page, 'file', sample('sample.png'));
  for (const name of ['box_prompts', 'mask_prompts']) {
    await field(page, name)
      .getByRole('button', { name: /^Draw on the picture/ })
      .click();
    await drag('[aria-label="Drawing on sample.png"]', [0.25, 0.25], [0.75, 0.5]);
    await apply.click();
  }
  await expect(field(page, 'box_prompts').getByRole('textbox')).toHaveValue(/^\[\[(?:\d+, ){3}\d+\]\]$/);
  await expect(field(page, 'mask_prompts')).toContainText('sample_mask.png');
  // The model reads the pixels that arrived.
  await run(page);
  await expect(page.locator('[data-run-state]')).toContainText('[0, 255]');

  const places = own('places');
  await open(page, 'oil_spill', places);
  await openOptions(page);
  await field(page, 'bbox(N,W,S,E)')
    .getByRole('button', { name: /Set on the map/ })
    .click();
  await expect(dialog.locator('path.land')).not.toHaveCount(0);
  await dialog.getByRole('button', { name: 'Whole Earth' }).click();
  await dialog.getByRole('button', { name: 'Draw a rectangle' }).click();
  await drag('[data-map]', [0.5, 0.25], [0.75, 0.5]);
  await apply.click();
  await expect(field(page, 'bbox(N,W,S,E)').getByRole('textbox')).toHaveValue(/^4[456](\.\d+)?, .*, (89|9[01])(\.\d+)?$/);

  await open(page, 'hydrophone', places);
  await choose(page, 'recording', sample('sample.wav'));
  await field(page, 'start_time')
    .getByRole('button', { name: /Choose on the waveform/ })
    .click();
  await drag('[data-part]', [0.25, 0.5], [0.5, 0.5]);
  await apply.click();
  await expect(field(page, 'start_time').getByRole('textbox')).toHaveValue('0.4');
  await expect(field(page, 'end_time').getByRole('textbox')).toHaveValue('0.8');
});

test('a module is checked, and the report saved', async ({ page }) => {
  await open(page, 'formats/check', own());
  await page.getByRole('button', { name: 'Start the check' }).click();
  const outcome = page.getByRole('region', { name: 'Result' });
  await expect(outcome.locator('article[data-rule="TM405"]')).toBeVisible({ timeout: 60_000 });
  const report = await saved(page, () => outcome.getByRole('button', { name: 'HTML' }).click());
  expect(report.toString()).toContain('Each format that');
});

test('a run is saved as an example', async ({ page }) => {
  await runDetector(page);
  await page.getByRole('button', { name: 'Save as example' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save as example' });
  await dialog.getByLabel('Licence of the files').selectOption('CC BY 4.0');
  const zip = await saved(page, () => dialog.getByRole('button', { name: 'Save ZIP' }).click());
  expect(Object.keys(unzipSync(zip))).toEqual(['examples.json', 'README.txt', 'sample/sample.png', 'sample/answer.json']);
});
