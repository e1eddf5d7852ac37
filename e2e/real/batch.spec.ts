import { expect, test } from '@playwright/test';
import { Form } from './form.ts';

test('a sweep sends each value in its kind, and leaves the rest as it is', async ({ page }) => {
  await new Form(page).open('kitchen_sink');
  const values: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') values.push(new URL(request.url()).searchParams.get('int_range') ?? 'none');
  });
  await page.getByRole('button', { name: 'Vary …' }).click();
  await page.getByRole('combobox', { name: 'Argument' }).selectOption('int_range');
  await page.getByRole('button', { name: 'List' }).click();
  await page.getByRole('textbox', { name: 'Values' }).fill('3, 1; 2');
  await expect(page.getByRole('dialog')).toContainText('“3, 1”: Enter a whole number.');
  await page.getByRole('textbox', { name: 'Values' }).fill('3, 1, 2');
  await page.getByRole('button', { name: 'Run 3 values' }).click();
  await expect(page.locator('[data-batch="ended"]')).toBeVisible({ timeout: 60_000 });
  expect(values).toEqual(['3', '1', '2']);
});
