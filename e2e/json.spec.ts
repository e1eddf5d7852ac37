import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { choose, expect, expectAccessible, field, open, output, run, sample, test } from './support.ts';

async function answer(page: Page, kind: string, megabytes?: string): Promise<void> {
  await open(page, 'json_answers');
  await field(page, 'kind').getByRole('combobox').click();
  await page.getByRole('option', { name: kind, exact: true }).click();
  if (megabytes !== undefined) await field(page, 'megabytes').getByRole('textbox').fill(megabytes);
  await run(page);
}

test('20 MB of JSON are searched to the last entry, walked, and drawn as a table', async ({ page }) => {
  await answer(page, 'tracks', '20');
  const body = output(page, 'body').first();
  await expect(body).toHaveAttribute('data-renderer', 'json');
  await expect(body).toContainText('track 0000000');
  await page.getByRole('searchbox').fill('the last one');
  await expect(body).toContainText('"the last one"');
  await expect(body).toContainText('1 hit');
  await expect(body).toContainText(/\$\.predictions\[\d{6}\]\.name/);
  await page.getByRole('tree').focus();
  await page.keyboard.press('Home');
  await expect(body).toContainText('track 0000000');
  await page.locator('[data-tab="visual"]').click();
  await expect(page.locator('[data-renderer="table"]')).toContainText('track 0000003', { timeout: 40_000 });
});

test('a tree by keyboard, and what is chosen goes along', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await answer(page, 'JSON inside a string');
  const tree = page.getByRole('tree');
  await tree.focus();
  await page.keyboard.press('End');
  const active = page.locator('[role=treeitem][aria-selected=true]');
  await expect(active).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('ArrowRight');
  await expect(active).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowRight');
  await expect(active).toContainText('Gadus morhua');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(active).toHaveText(/name:"Gadus morhua"/);
  await page.getByRole('button', { name: 'Path' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('$.predictions[0] » $[0].name');
  await page.getByRole('button', { name: 'Value' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('Gadus morhua');
});

test('a file in base64 is saved from its line; ten thousand levels are a tree', async ({ page }) => {
  await answer(page, 'a picture in base64');
  await page.getByRole('tab', { name: 'JSON' }).click();
  await page.getByRole('treeitem', { name: /^mask/ }).click();
  await expect(output(page, 'body').first()).toContainText('image/png in base64');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  expect((await download).suggestedFilename()).toMatch(/\.png$/);

  await answer(page, 'ten thousand levels');
  await page.getByRole('searchbox').fill('bottom');
  await expect(output(page, 'body').first()).toContainText('"bottom"');
});

test('one click saves the answer and every file in it', async ({ page }) => {
  await open(page, 'kitchen_sink');
  await choose(page, 'demo_image', sample('sample.png'));
  await run(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'All files (ZIP)' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^kitchen_sink-result-[\d-]+\.zip$/);
  const entries = unzipSync(new Uint8Array(readFileSync(await file.path())));
  const names = Object.keys(entries).map((name) => name.replace(/-\d{4}-[\d-]+/, ''));
  expect(names).toEqual(['kitchen_sink-result.json', 'kitchen_sink-demo_image.png', 'manifest.json']);
  const picture = Object.entries(entries).find(([name]) => name.endsWith('.png'))?.[1];
  expect(Buffer.from(picture ?? []).equals(readFileSync(sample('sample.png')))).toBe(true);
});

test('a key that is there twice is told quietly where the JSON is', async ({ page }) => {
  await answer(page, 'a key that is there twice');
  const note = page.getByRole('note');
  await expect(note).toHaveText('The key “label” in $.predictions[1] is there more than once; its last value counts.');
  await expect(page.getByRole('tree')).toContainText('krill');
  await expectAccessible(page);
  await page.locator('[data-tab="visual"]').click();
  await expect(note).toHaveCount(0);
  await answer(page, 'list of classes');
  await page.getByRole('tab', { name: 'JSON' }).click();
  await expect(page.getByRole('tree')).toBeVisible();
  await expect(note).toHaveCount(0);
});
