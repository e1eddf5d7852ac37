import type { Locator } from '@playwright/test';
import { sendFile } from './files.ts';
import { expect, expectAccessible, test } from './support.ts';

/** The first rows in view, cells joined. */
const firstRow = (table: Locator) => table.locator('tbody tr[aria-rowindex="2"]');

test('100,000 rows are searched, sorted and scrolled, and only those in view are in the page', async ({ page }) => {
  const body = await sendFile(page, 'table of 100,000');
  await expect(body).toHaveAttribute('data-renderer', 'table');
  await expect(body.getByRole('status')).toHaveText('100,000 rows');
  await expect(page.getByRole('link', { name: /^Download / })).toHaveCount(1);
  const table = body.getByRole('table');
  await expect(table).toHaveAttribute('aria-rowcount', '100001');
  await expect(firstRow(table)).toContainText('cod');
  expect(await table.getByRole('row').count()).toBeLessThan(80);
  await expectAccessible(page);

  await body.getByRole('button', { name: 'label', exact: true }).click();
  await body.getByRole('button', { name: 'label', exact: true }).click();
  await expect(table.getByRole('columnheader', { name: 'label' })).toHaveAttribute('aria-sort', 'descending');
  await expect(firstRow(table)).toContainText('krill');
  await body.getByRole('searchbox').fill('99999 cod,');
  await expect(body.getByRole('status')).toHaveText('1 of 100,000 rows');
  await expect(firstRow(table)).toContainText('99999');
  await body.getByRole('searchbox').fill('no such fish');
  await expect(table).toContainText('No row has that.');
  await body.getByRole('searchbox').fill('');

  await body.getByRole('group', { name: 'Table, scrollable' }).focus();
  await page.keyboard.press('End');
  await expect(table.locator('tr[aria-rowindex="100001"]')).toBeVisible();
});

test('a series of numbers has its plot above it, of any columns', async ({ page }) => {
  const body = await sendFile(page, 'series');
  await expect(body.getByRole('img', { name: 'Plot of the answer: depth, speed over time' }).locator('svg').first()).toBeVisible();
  await expect(body).toContainText('500 numbers · lowest 28 · highest 52 · mean 40');
  await expectAccessible(page);
  await body.getByLabel('x', { exact: true }).click();
  await page.getByRole('option', { name: 'depth' }).click();
  await expect(body.getByRole('img', { name: 'Plot of the answer: depth, speed over depth' })).toBeVisible();
  await body.getByRole('button', { name: 'Hide plot' }).click();
  await expect(body.getByRole('img')).toHaveCount(0);
});

test('tables of every spelling, and what is odd about them', async ({ page }) => {
  let body = await sendFile(page, 'rows that disagree');
  await expect(body).toContainText('2 rows have more or fewer cells than the first line, the first of them is row 1.');
  await expect(body.getByRole('columnheader')).toHaveText(['row', 'a', 'b', 'column 3']);
  body = await sendFile(page, 'semicolons');
  await expect(body).toContainText('read as Windows-1252');
  await expect(body.getByRole('row').nth(1)).toHaveText('00,5Straße 0');
});

test('lists of objects and lists that are columns are tables too; long cells open beside the table', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await sendFile(page, 'objects');
  await page.locator('[data-tab="visual"]').click();
  const table = page.getByRole('table');
  await table.getByRole('button', { name: 'more' }).first().click();
  const detail = page.getByRole('dialog', { name: 'remark, row 3' });
  await expect(detail).toContainText('look at it again');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(detail).toBeHidden();
  await page.getByRole('searchbox').fill('crab');
  await page.getByRole('button', { name: 'Copy these rows' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^id\tspecies\tremark\toutline\tscore\r\n1\tcrab\t/);
  await sendFile(page, 'columns');
  await page.locator('[data-tab="visual"]').click();
  await expect(page.getByRole('row').nth(3)).toHaveText('223.5krill');
});

test('a line of JSON for each row, and the columns of pandas, are tables', async ({ page }) => {
  await sendFile(page, 'a line of JSON for each row');
  await expect(page.getByText(/^NDJSON, /)).toBeVisible();
  await expect(page.getByRole('tree')).toContainText('3,000');
  await page.locator('[data-tab="visual"]').click();
  await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', '3001');
  await expectAccessible(page);
  await sendFile(page, 'as pandas writes it');
  await page.locator('[data-tab="visual"]').click();
  await expect(page.getByRole('columnheader')).toHaveText(['row', 'index', 'species', 'mean']);
  await expect(page.getByRole('row').nth(2)).toHaveText('17crab2.5');
});
