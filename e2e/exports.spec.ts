import { unzipSync, strFromU8 } from 'fflate';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, test, underPolicy } from './support.ts';

/** Three boxes of two classes in a photo of 640 × 480, which the module numbers 2 and 5. */
const EXHIBIT = 'renderer-detections-yolo-detection';

async function openDialog(page: Page): Promise<{ card: Locator; dialog: Locator }> {
  await underPolicy(page);
  await page.goto('/~gallery/?q=yolo%2C%20detection');
  await expect(page.locator('[data-gallery]')).toHaveAttribute('data-gallery', 'ready', { timeout: 90_000 });
  const card = page.locator(`#${EXHIBIT}`);
  await card.scrollIntoViewIfNeeded();
  await expect(card).toHaveAttribute('data-exhibit', 'drawn', { timeout: 60_000 });
  // Only what is shown is saved.
  await card.getByRole('button', { name: /^crab/ }).click({ timeout: 60_000 });
  await card.getByRole('button', { name: 'Save for another program…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save for another program' });
  await expect(dialog).toContainText('2 detections of 2 classes in 1 picture.', { timeout: 60_000 });
  return { card, dialog };
}

async function saved(page: Page, dialog: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    dialog.getByRole('button', { name: 'Save', exact: true }).click(),
  ]);
  await expect(dialog).toHaveCount(0);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('what is shown is saved as YOLO with its picture, and what changes on the way is said before', async ({ page }) => {
  test.setTimeout(300_000);
  const { dialog } = await openDialog(page);
  await expect(dialog).toContainText('Only what is shown with the classes that you chose, of all pictures.');
  await dialog.getByRole('radio', { name: 'YOLO detect' }).check();
  await dialog.getByRole('checkbox', { name: /^With the picture/ }).check();
  await expect(dialog.getByRole('status')).toContainText('Without the scores.');
  await expectAccessible(page);
  const { name, bytes } = await saved(page, dialog);
  expect(name).toMatch(/^predictions-[\d-]+\.yolo\.zip$/);
  const files = unzipSync(new Uint8Array(bytes));
  expect(Object.keys(files)).toEqual(['data.yaml', 'labels/train/photo.txt', 'images/train/photo.jpg']);
  expect(strFromU8(files['data.yaml'] ?? new Uint8Array())).toContain('  2: "cod"\n  3: "unused_3"\n  4: "unused_4"\n  5: "crab"\n');
  // 10, 20 to 110, 90 and 200, 40 to 300, 120.
  const lines = strFromU8(files['labels/train/photo.txt'] ?? new Uint8Array())
    .trim()
    .split('\n');
  expect(lines.map((line) => line.split(' ').map(Number))).toEqual([
    [2, 60 / 640, 55 / 480, 100 / 640, 70 / 480],
    [2, 250 / 640, 80 / 480, 100 / 640, 80 / 480],
  ]);
});

test('the format is remembered, one file is saved as it is, and Escape leads back', async ({ page }) => {
  test.setTimeout(300_000);
  const { card, dialog } = await openDialog(page);
  await dialog.getByRole('radio', { name: 'COCO JSON' }).check();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  const button = card.getByRole('button', { name: 'Save for another program…' });
  await expect(button).toBeFocused();
  await button.press('Enter');
  await expect(dialog.getByRole('radio', { name: 'COCO JSON' })).toBeChecked();
  await expect(dialog.getByRole('status')).toContainText('Everything that is shown is in it.');
  const { name, bytes } = await saved(page, dialog);
  expect(name).toMatch(/^predictions-[\d-]+\.coco\.json$/);
  const { annotations, categories } = JSON.parse(bytes.toString()) as {
    annotations: { bbox: number[]; score: number }[];
    categories: { id: number }[];
  };
  expect(annotations.map(({ bbox, score }) => [bbox, score])).toEqual([
    [[10, 20, 100, 70], 0.88],
    [[200, 40, 100, 80], 0.61],
  ]);
  expect(categories.map(({ id }) => id)).toEqual([2, 5]);
});
