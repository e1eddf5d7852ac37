import type { Page } from '@playwright/test';
import { expect, expectAccessible, field, open, test } from './support.ts';

async function openTraining(page: Page, model: string, variant = ''): Promise<void> {
  await page.goto(`${variant === '' ? '/' : `/~${variant}/`}#/models/${model}/train`);
  await expect(page.locator('[data-app-state]')).toHaveAttribute('data-app-state', 'ready');
}

const start = (page: Page) => page.getByRole('button', { name: 'Start training' });
const newest = (page: Page) => page.locator('[data-training]').first();

test('a training is started, watched, and its result kept when the server forgets it', async ({ page }) => {
  await open(page, 'kitchen_sink');
  await page.getByRole('link', { name: 'Train', exact: true }).click();
  await start(page).click();
  await expect(newest(page)).toHaveAttribute('data-status', 'done', { timeout: 20_000 });
  await expect(newest(page)).toContainText('server time');
  await expect(newest(page)).toContainText('loss');
  await expectAccessible(page);

  // A server that was restarted.
  await page.route('**/train/', (route) => (route.request().method() === 'GET' ? route.fulfill({ json: [] }) : route.continue()));
  const uuid = (await newest(page).getAttribute('data-training')) ?? '';
  await page.reload();
  const kept = page.locator(`[data-training="${uuid}"]`);
  await expect(kept).toContainText('kept in this browser');
  await kept.getByRole('button', { name: 'Result' }).click();
  await expect(kept).toContainText('loss');
});

test('a module without train() says so; a server without training doesn’t offer it', async ({ page }) => {
  await openTraining(page, 'slow');
  await start(page).click();
  await expect(page.getByRole('heading', { name: 'This module can’t be trained' })).toBeVisible();
  await openTraining(page, 'slow', 'no-train');
  await expect(page.getByText('started without training')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Train', exact: true })).toHaveCount(0);
  await openTraining(page, 'slow', 'v3');
  await expect(page.getByText('can’t train models')).toBeVisible();
});

test('the code of a run, from its result and from the menu', async ({ page }) => {
  await open(page, 'slow');
  await field(page, 'seconds').getByRole('textbox').fill('0');
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.getByRole('button', { name: 'Code', exact: true }).click();
  await page.getByRole('tab', { name: 'Python' }).click();
  await expect(page.locator('[data-code]')).toContainText('("seconds", "0")');
  await page.getByLabel('Address of the API').fill('http://localhost:5000/');
  await expect(page.locator('[data-code]')).toContainText('"http://localhost:5000/v2/models/slow/predict/"');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await field(page, 'seconds').getByRole('textbox').fill('7');
  await page.getByRole('button', { name: 'API' }).click();
  await page.getByRole('menuitem', { name: 'Code for these inputs' }).click();
  await page.getByRole('tab', { name: 'deepaas-cli' }).click();
  await expect(page.locator('[data-code]')).toContainText("'--seconds=7'");
});
