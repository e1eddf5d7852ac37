import type { Locator, Page } from '@playwright/test';
import { expect, expectNoSidewaysScroll, test, underPolicy } from './support.ts';

// Files that other programs wrote, as the gallery shows them.
test.describe.configure({ timeout: 300_000 });
test.use({ contextOptions: { reducedMotion: 'reduce' }, colorScheme: 'light' });

async function exhibit(page: Page, id: string): Promise<Locator> {
  await underPolicy(page);
  await page.goto(`/~gallery/#${id}`);
  await expect(page.locator('[data-gallery]')).toHaveAttribute('data-gallery', 'ready', { timeout: 120_000 });
  const card = page.locator(`[id="${id}"]`);
  await card.scrollIntoViewIfNeeded();
  return card;
}

test('a workbook: each sheet is a table, with what it doesn’t show by itself', async ({ page }) => {
  const card = await exhibit(page, 'renderer-sheets-xlsx-litter-xlsx');
  await expect(card.getByRole('cell', { name: '2024-05-17 13:45:30' })).toBeVisible({ timeout: 120_000 });
  await expect(card.getByText('the formula is shown')).toBeVisible();
  await card.getByRole('button', { name: 'Merged' }).click();
  await expect(card.getByText('Merged in the sheet, with the value in the first cell: A1:B1.')).toBeVisible();
  await expect(card.getByRole('cell', { name: 'two styles' })).toBeVisible();
});

test('a NetCDF: a picture with its coordinates, steps in time, the table, at any width', async ({ page }) => {
  const card = await exhibit(page, 'renderer-variables-variables-sea3-nc');
  const picture = card.getByRole('group', { name: 'Values of sst' }).first();
  await expect(picture).toHaveAttribute('data-picture', '13x10', { timeout: 120_000 });
  await expect(card.getByText('1 of 3 · 2024-02-28 12:00:00')).toBeVisible();
  await card.getByRole('button', { name: 'Next time' }).click();
  await expect(card.getByText('2 of 3 · 2024-02-28 18:00:00')).toBeVisible();
  await card.getByRole('button', { name: 'Table', exact: true }).click();
  // The second value of the first row of the second time: (131 × 7 − 300) × 0.01 + 15.
  await expect(card.getByRole('row').filter({ hasText: '54' }).first()).toContainText('21.17');
  await card.getByRole('button', { name: 'As stored' }).click();
  await expect(card.getByRole('row').filter({ hasText: '54' }).first()).toContainText('617');
  await page.setViewportSize({ width: 390, height: 800 });
  await expectNoSidewaysScroll(page);
});

test('Motion JPEG in AVI: played, stepped and sought by keyboard', async ({ page }) => {
  const card = await exhibit(page, 'renderer-video-film-opencv-mjpg-avi');
  await expect(card.getByText('1 of 12')).toBeVisible({ timeout: 120_000 });
  const redness = () =>
    card.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
      const pixels = canvas.getContext('2d')?.getImageData(0, 2, canvas.width, 1).data ?? [];
      return Array.from({ length: canvas.width }, (_, x) => (pixels[x * 4] ?? 0) - (pixels[x * 4 + 1] ?? 0) > 100).filter(Boolean).length;
    });
  const slider = card.getByRole('slider', { name: 'Position in the film' });
  await slider.press('End');
  await expect(card.getByText('12 of 12')).toBeVisible();
  await expect.poll(redness).toBeGreaterThan(19);
  await slider.press(',');
  await expect(card.getByText('11 of 12')).toBeVisible();
  await slider.press('Home');
  await expect.poll(redness).toBe(0);
  await slider.press('k');
  await expect(card.getByText('12 of 12')).toBeVisible({ timeout: 20_000 });
});
