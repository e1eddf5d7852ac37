import type { Locator, Page } from '@playwright/test';
import { choose, expect, expectAccessible, expectNoSidewaysScroll, field, open, openOptions, run, sample, test } from './support.ts';

/** The last two runs, the earlier one on the left. */
async function compareLastTwo(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'History', exact: true }).click();
  const rows = page.locator('[data-run]');
  await rows
    .nth(1)
    .getByRole('button', { name: /^Compare / })
    .click();
  await rows
    .first()
    .getByRole('button', { name: /^Compare with this / })
    .click();
  return page.getByRole('dialog', { name: 'Two runs' });
}

async function set(page: Page, name: string, value: string): Promise<void> {
  await expect(field(page, name)).toBeAttached();
  if (!(await field(page, name).isVisible())) await openOptions(page);
  await field(page, name).getByRole('textbox').fill(value);
}

async function runFormat(page: Page, format: string, size: number): Promise<void> {
  await page.locator(`[data-format=${JSON.stringify(format)}]`).click();
  await set(page, 'size', String(size));
  await run(page);
}

test('what was found in one picture: added, removed, moved and the same, drawn over each other', async ({ page }) => {
  await open(page, 'detector');
  await choose(page, 'image', sample('sample.png'));
  await set(page, 'threshold', '0.2');
  await run(page);
  await set(page, 'threshold', '0.5');
  await set(page, 'min_area', '2000');
  await run(page);
  const panel = await compareLastTwo(page);
  const compared = panel.locator('[data-compared-as="detections"]');
  await expect(compared.locator('[data-change]').first()).toBeVisible();
  const changes = await compared.locator('[data-change]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-change')));
  expect(new Set(changes)).toEqual(new Set(['removed', 'moved', 'kept']));
  await expect(compared.locator('[data-picture]').first()).toHaveAccessibleName(/^sample\.png: .*\d removed, \d+ moved/);
  await compared.getByRole('button', { name: /^kept/ }).click();
  await expect(compared.locator('[data-change="kept"]')).toHaveCount(0);
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 900 });
  await expectNoSidewaysScroll(page);
});

test('two pictures swipe, blink, subtract and are measured; equal ones are said to be the same', async ({ page }) => {
  await open(page, 'annotator');
  await choose(page, 'image', sample('sample.png'));
  await run(page);
  await set(page, 'threshold', '0.5');
  await run(page);
  const panel = await compareLastTwo(page);
  await expect(panel.locator('[data-compared-as="image"]')).toContainText(/% of the pixels differ, by up to \d+ of 255\./);
  for (const mode of ['Blink', 'Side by side', 'Difference', 'Swipe']) await panel.getByRole('button', { name: mode }).click();
  await panel.getByRole('slider').focus();
  await page.keyboard.press('ArrowRight');
  await expect(panel.getByRole('slider')).toHaveValue('51');
  await expectAccessible(page);
  await panel.getByRole('button', { name: /^Close/ }).click();
  await page.keyboard.press('Escape');
  await run(page);
  await expect(await compareLastTwo(page)).toContainText('Both answers say the same.');
});

test('TIFF and NumPy are compared like pictures, CSV cell by cell', async ({ page }) => {
  await open(page, 'formats');
  for (const format of ['image/tiff', 'application/octet-stream']) {
    await runFormat(page, format, 64);
    await runFormat(page, format, 128);
    const panel = await compareLastTwo(page);
    await panel.getByRole('button', { name: 'Side by side' }).click();
    await expect(panel.locator('[data-compared-as="image"] [data-picture="128x128"]')).toHaveCount(2);
    await panel.getByRole('button', { name: /^Close/ }).click();
    await page.keyboard.press('Escape');
  }
  await runFormat(page, 'text/csv', 2);
  await runFormat(page, 'text/csv', 3);
  const tables = (await compareLastTwo(page)).locator('[data-compared-as="table"]');
  await expect(tables).toContainText('Rows: 3 changed, 5 added, 1 the same.');
  await expect(tables.locator('tr', { hasText: 'changed 2' })).toContainText('0.5000 became 0.2500');
  await expectAccessible(page);
});
