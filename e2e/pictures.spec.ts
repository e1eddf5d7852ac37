import type { Page } from '@playwright/test';
import { choose, expect, field, open, openOptions, output, run, sample, test } from './support.ts';

const frame = (page: Page) => page.locator('[data-renderer] [data-picture]').first();
const rows = (page: Page, state: { selected?: boolean } = {}) => page.getByRole('listbox').getByRole('option', state);
const readout = (page: Page) => page.locator('[data-renderer] [data-readout]').first();

async function detect(page: Page): Promise<void> {
  await open(page, 'detector');
  await choose(page, 'image', sample('sample.png'));
  await run(page);
  await page.locator('[data-tab="visual"]').click();
  await expect(rows(page).first()).toBeVisible();
}

test('a TIFF is drawn, tells its values, and is enlarged by keys', async ({ page }) => {
  await open(page, 'formats');
  await page.locator('[data-format="image/tiff"]').click();
  await run(page);
  await expect(output(page, 'body')).toHaveAttribute('data-renderer', 'image');
  await expect(readout(page)).toContainText('64 × 64 px · uint8');
  await frame(page).hover();
  await expect(readout(page)).toHaveText(/^x \d+, y \d+: \d+$/);
  await frame(page).focus();
  const zoom = page.getByRole('button', { name: /own size/ });
  const before = await zoom.textContent();
  await page.keyboard.press('+');
  await expect(zoom).not.toHaveText(before ?? '');
  await page.keyboard.press('1');
  await expect(zoom).toContainText('100 %');
  await page.getByRole('button', { name: /smallest to the largest/ }).click();
  await frame(page).focus();
  await page.keyboard.press('0');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(readout(page)).toHaveText(/^x 32, y 32: \d+$/);
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowUp');
  await expect(readout(page)).toHaveText(/^x 33, y 31: \d+$/);
  await expect(output(page, 'body').getByRole('status')).toHaveText(/^x 33, y 31: \d+$/);
  await page.keyboard.press('Escape');
  await expect(readout(page)).toContainText('64 × 64 px · uint8');
  await expect(page.getByRole('link', { name: /^Download / })).toHaveCount(1);
  await expect(page.getByRole('slider', { name: 'White at' })).toHaveValue('255');
});

test('lists of numbers and a NumPy array are pictures too', async ({ page }) => {
  await open(page, 'formats');
  await run(page);
  await page.locator('[data-tab="visual"]').click();
  await expect(page.locator('[data-renderer="image"]')).toContainText('64 × 64 px');
  await page.locator('[data-format="application/octet-stream"]').click();
  await run(page);
  await expect(output(page, 'body')).toHaveAttribute('data-renderer', 'npy');
  await expect(output(page, 'body')).toContainText('64 × 64 px · float64');
});

test('boxes lie on the picture that was sent, and the list and the picture point at each other', async ({ page }) => {
  await detect(page);
  const picture = frame(page);
  await expect(picture).toHaveAttribute('data-picture', '640x480');
  await expect(picture).toHaveAccessibleName(/^sample\.png, with 10 outlines: 3 bright, 2 green/);

  // The jellyfish: hovering marks its row.
  const box = await picture.boundingBox();
  if (box === null) throw new Error('The picture has no place.');
  const scale = Math.min(box.width / 640, box.height / 480);
  const at = (x: number, y: number) => [box.x + box.width / 2 + (x - 320) * scale, box.y + box.height / 2 + (y - 240) * scale] as const;
  await page.mouse.move(...at(470, 160));
  await expect(rows(page, { selected: true })).toContainText('magenta');
  await page.mouse.move(0, 0);
  await expect(rows(page, { selected: true })).toHaveCount(0);

  // By keyboard through the list.
  await page.getByRole('listbox').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(rows(page).nth(1)).toHaveAttribute('aria-selected', 'true');
});

test('classes are switched off, and a confidence is asked for', async ({ page }) => {
  await detect(page);
  await page.getByRole('button', { name: /^bright/ }).click();
  await expect(page.getByText('7 of 10 found')).toBeVisible();
  await expect(frame(page)).toHaveAccessibleName(/with 7 outlines/);
  await page.getByRole('slider', { name: 'Confidence from' }).focus();
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press('PageUp');
  await expect(page.getByText('1 of 10 found')).toBeVisible();
});

test('the table of boxes is downloaded', async ({ page }) => {
  await detect(page);
  const csv = page.waitForEvent('download');
  await page.locator('[data-renderer="detections"]').getByRole('button', { name: 'CSV' }).click();
  expect((await csv).suggestedFilename()).toMatch(/\.csv$/);
});

test('JSON text in a list of strings is drawn as well', async ({ page }) => {
  await open(page, 'detector');
  await openOptions(page);
  await field(page, 'as_text').getByRole('switch').click();
  await choose(page, 'image', sample('sample.png'));
  await run(page);
  await page.locator('[data-tab="visual"]').click();
  await expect(page.locator('[data-renderer="detections"]')).toContainText('magenta');
});

test('a picture is compared with the one that was sent', async ({ page }) => {
  await open(page, 'annotator');
  await choose(page, 'image', sample('sample.png'));
  await run(page);
  await page.getByRole('button', { name: 'Side by side' }).click();
  await expect(page.locator('[data-renderer="image"] [data-picture]')).toHaveCount(2);
  await page.getByRole('button', { name: 'Swipe' }).click();
  const slider = page.getByRole('slider', { name: 'How much of Input is shown' });
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveValue('51');
});
