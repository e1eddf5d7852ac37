import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { dicomOf } from '../src/files/dicom/testDicom.ts';
import { zip } from '../demo/media/zip.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, field, open, result, sample, test } from './support.ts';

const gallery = (page: Page) => page.locator('[data-overview]');
const tile = (page: Page, place: number) => gallery(page).locator(`[data-place="${place}"]`);

async function runFiles(page: Page, files: readonly (readonly [name: string, bytes: Uint8Array])[]): Promise<void> {
  const bytes = zip(files.map(([name, content]) => ({ name, bytes: content })));
  await field(page, 'zip_data')
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'pictures.zip', mimeType: 'application/zip', buffer: Buffer.from(bytes) });
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(result(page)).toHaveAttribute('data-run-state', 'done', { timeout: 30_000 });
}

/** Forty-one pictures in folders, of which one is a sound; two have the same name in different folders. */
async function runArchive(page: Page): Promise<void> {
  const [picture, sound] = await Promise.all([readFile(sample('sample.png')), readFile(sample('sample.wav'))]);
  const names = Array.from({ length: 40 }, (_, at) => (at === 1 ? 'a/p01.wav' : `a/p${String(at).padStart(2, '0')}.png`));
  await runFiles(
    page,
    [...names, 'b/p07.png'].map((name) => [name, name.endsWith('.wav') ? sound : picture]),
  );
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
  // Drawn over with the pointer, and moved by keys: a bar leaves as many as it says.
  const bars = gallery(page).locator('[data-bin]');
  const [left, right] = await Promise.all([bars.nth(12).boundingBox(), bars.nth(15).boundingBox()]);
  if (left === null || right === null) throw new Error('no histogram');
  await page.mouse.move(left.x + left.width / 2, left.y + 20);
  await page.mouse.down();
  await page.mouse.move(right.x + right.width / 2, right.y + 20);
  await page.mouse.up();
  await expect(gallery(page)).toHaveAttribute('data-overview', '16');
  await gallery(page).getByRole('slider', { name: 'Lowest Score' }).press('Home');
  await expect(gallery(page)).toHaveAttribute('data-overview', '25');
  await gallery(page).getByRole('button', { name: 'Show all' }).click();

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
  // Digits that are typed are no marks; arrows lead on, and closing to where one is then.
  await full.getByLabel('Note').fill('a shadow');
  await full.getByLabel('Note').press('End');
  await page.keyboard.type(' 2');
  await full.getByRole('button', { name: 'Previous' }).click();
  await expect(full).toContainText('40 of 41');
  await page.keyboard.press('ArrowLeft');
  await expect(full).toContainText('39 of 41');
  await page.keyboard.press('Escape');
  await expect(tile(page, 38)).toBeFocused();
  await expect(tile(page, 40)).toHaveAttribute('aria-label', /note: a shadow 2$/);
  await page.keyboard.press('Shift+ArrowRight');
  await expect(gallery(page).getByText('41 inputs · 3 selected')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(gallery(page).getByText(/\d selected/)).toHaveCount(0);
  // A button shows that the keyboard is on it.
  await gallery(page).getByRole('button', { name: 'CSV' }).focus();
  await expect(gallery(page).getByRole('button', { name: 'CSV' })).toHaveCSS('outline-style', 'solid');
  const csv = page.waitForEvent('download');
  await gallery(page).getByRole('button', { name: 'CSV' }).click();
  const lines = (await readFile(await (await csv).path(), 'utf8')).trim().split('\r\n');
  expect(lines).toHaveLength(42);
  expect(lines[0]).toContain('file,class,score,mark,note,error');
  expect(lines.filter((line) => line.includes(',wrong,'))).toHaveLength(1);
  expect(lines.at(-1)).toContain('a shadow 2');

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

test('what can be drawn has a small picture, of films and DICOM too; of the rest a tile says what it is, and why not', async ({ page }) => {
  const pixels = new Uint8Array(12).map((_, at) => at * 20);
  const file = (path: string) => readFile(path);
  await open(page, '', 'plankton');
  await runFiles(page, [
    ['a.tif', await file('src/files/raster/testdata/uint16.tif')],
    ['b.tif', await file('src/files/raster/testdata/float32.tif')],
    ['c.dcm', new Uint8Array(await dicomOf({ pixels }).arrayBuffer())],
    ['d.webm', await file('e2e/films/moving.webm')],
    ['e.avi', await file('src/files/film/testdata/ffmpeg-mjpg.avi')],
    ['f.pdf', await file('src/files/testdata/page.pdf')],
    ['g.jpg', (await file('src/files/testdata/gradient.jpg')).subarray(0, 40)],
    ['h.png', new Uint8Array()],
  ]);
  await page.getByRole('tab', { name: 'Inputs' }).click();
  for (const place of [0, 1, 2, 3, 4]) await expect(tile(page, place).locator('[data-thumb=picture]')).toHaveCount(1, { timeout: 30_000 });
  await expect(tile(page, 5).locator('[data-thumb=none]')).toHaveText('PDF', { timeout: 30_000 });
  await expect(tile(page, 6)).toHaveAttribute('aria-label', 'g.jpg, Ciliate 60.0%, JPEG, Can’t be shown here', { timeout: 30_000 });
  await expect(tile(page, 7).locator('[data-thumb=none]')).toContainText('Empty file', { timeout: 30_000 });
});

test('marks, notes and how inputs are looked through come back with a saved session, and are in the run’s record', async ({
  page,
  browser,
  baseURL,
}) => {
  const picture = await readFile(sample('sample.png'));
  await open(page, '', 'plankton');
  await runFiles(page, [
    ['a.png', picture],
    ['b.png', picture],
    ['c.png', picture],
  ]);
  await page.getByRole('tab', { name: 'Inputs' }).click();
  await tile(page, 1).focus();
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByLabel('Note').fill('a crab?');
  await page.keyboard.press('Escape');
  await gallery(page).getByRole('button', { name: 'Filter' }).click();
  await gallery(page).getByLabel('Order').selectOption('Highest first');
  // Right after the last key, so that nothing waits to be written.
  const record = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Record/ }).click();
  expect(JSON.parse(await readFile(await (await record).path(), 'utf8'))).toMatchObject({
    marks: [{ input: 'b.png', verdict: 'wrong', note: 'a crab?' }],
  });
  await page.getByRole('button', { name: 'History', exact: true }).click();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save everything', exact: true }).click();

  const context = await browser.newContext({ ...(baseURL !== undefined && { baseURL }), viewport: { width: 1440, height: 1000 } });
  const there = await context.newPage();
  await open(there, '', 'plankton');
  await there.getByRole('button', { name: 'History', exact: true }).click();
  const chooser = there.waitForEvent('filechooser');
  await there.getByRole('button', { name: 'Open a saved file…' }).click();
  await (await chooser).setFiles(await (await saved).path());
  const session = there.getByRole('dialog', { name: 'Saved session' });
  await expect(session).toContainText('One run taken over.');
  await session.getByRole('button', { name: 'Close', exact: true }).click();
  await there
    .locator('[data-run]')
    .getByRole('button', { name: /^Open / })
    .click();
  await there.getByRole('tab', { name: 'Inputs' }).click();
  // The second of three, which has the middle score.
  await expect(tile(there, 1)).toHaveAttribute('aria-label', 'b.png, Ciliate 60.0%, marked as wrong, note: a crab?', { timeout: 30_000 });
  await expect(tile(there, 0)).toHaveAttribute('aria-label', 'c.png, Diatom 70.0%');
  await context.close();
});
