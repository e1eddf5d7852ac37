import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { zip } from '../demo/media/zip.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, field, open, result, sample, test } from './support.ts';

const gallery = (page: Page) => page.locator('[data-overview]');
const tile = (page: Page, place: number) => gallery(page).locator(`[data-place="${place}"]`);

/** Forty-one pictures in folders, of which one is a sound; two have the same name in different folders. */
async function runArchive(page: Page): Promise<void> {
  const [picture, sound] = await Promise.all([readFile(sample('sample.png')), readFile(sample('sample.wav'))]);
  const names = Array.from({ length: 40 }, (_, at) => (at === 1 ? 'a/p01.wav' : `a/p${String(at).padStart(2, '0')}.png`));
  const bytes = zip([...names, 'b/p07.png'].map((name) => ({ name, bytes: name.endsWith('.wav') ? sound : picture })));
  await field(page, 'zip_data')
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'pictures.zip', mimeType: 'application/zip', buffer: Buffer.from(bytes) });
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(result(page)).toHaveAttribute('data-run-state', 'done', { timeout: 30_000 });
}

test('an archive’s pictures are looked through, filtered, judged with keys, opened and taken along; marks stay', async ({ page }) => {
  await open(page, '', 'plankton');
  await runArchive(page);
  await page.getByRole('tab', { name: 'Inputs' }).click();
  await expect(gallery(page)).toHaveAttribute('data-overview', '41');
  await expect(tile(page, 0).locator('[data-thumb=picture]')).toBeVisible({ timeout: 30_000 });
  await expect(gallery(page).locator('[data-input="1"] [data-thumb=sound]').first()).toBeVisible({
    timeout: 30_000,
  });
  await expectAccessible(page);

  // Half a number bounds nothing; a whole one does.
  const from = gallery(page).getByLabel('Score from');
  await from.fill('-');
  await expect(gallery(page)).toHaveAttribute('data-overview', '41');
  await from.fill('0.9');
  await expect(gallery(page)).toHaveAttribute('data-overview', '8');
  await gallery(page).getByRole('button', { name: 'Show all' }).click();
  await expect(gallery(page)).toHaveAttribute('data-overview', '41');

  await tile(page, 0).focus();
  await page.keyboard.press('2');
  await page.keyboard.press('ArrowRight');
  await expect(tile(page, 1)).toBeFocused();
  await page.keyboard.press('1');
  await page.keyboard.press('Space');
  await expect(tile(page, 1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('End');
  await expect(tile(page, 40)).toBeFocused();
  await page.keyboard.press('Enter');
  const full = page.getByRole('dialog');
  await expect(full).toContainText('41 of 41');
  await full.getByLabel('Note').fill('a shadow');
  await page.keyboard.press('Escape');
  await expect(tile(page, 40)).toBeFocused();

  await gallery(page).getByRole('button', { name: 'Clear selection' }).click();
  const csv = page.waitForEvent('download');
  await gallery(page).getByRole('button', { name: 'CSV' }).click();
  const lines = (await readFile(await (await csv).path(), 'utf8')).trim().split('\r\n');
  expect(lines).toHaveLength(42);
  expect(lines[0]).toContain('file,class,score,mark,note,error');
  expect(lines.filter((line) => line.includes(',wrong,'))).toHaveLength(1);
  expect(lines.at(-1)).toContain('a shadow');

  await gallery(page).getByRole('button', { name: 'Table', exact: true }).click();
  await expect(gallery(page).locator('tbody [data-thumb]').first()).toBeVisible({ timeout: 30_000 });
  await page.setViewportSize({ width: 390, height: 900 });
  await expectNoSidewaysScroll(page);

  // The run is in the history with what was noted.
  await page.reload();
  await page.getByRole('button', { name: 'History' }).click();
  await page
    .getByRole('button', { name: /inputs/ })
    .first()
    .click();
  await page.keyboard.press('Escape');
  await expect(gallery(page).getByText('1 right, 1 wrong')).toBeVisible({ timeout: 30_000 });
});
