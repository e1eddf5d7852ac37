import type { Page } from '@playwright/test';
import { expect, expectAccessible, field, open, own, test } from './support.ts';

async function openTraining(page: Page, model: string, variant = ''): Promise<void> {
  await page.goto(`${variant === '' ? '/' : `/~${variant}/`}#/models/${model}/train`);
  await expect(page.locator('[data-app-state]')).toHaveAttribute('data-app-state', 'ready');
}

const start = (page: Page) => page.getByRole('button', { name: 'Start training' });
const newest = (page: Page) => page.locator('[data-training]').first();

test('a training is started, watched, and its result kept when the server forgets it', async ({ page }) => {
  await open(page, 'kitchen_sink', own());
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

test('a running training is cancelled by keyboard, although the server answers 500, and predictions say that it is in their way', async ({
  page,
}) => {
  await openTraining(page, 'kitchen_sink', own());
  await field(page, 'epochs').getByRole('textbox').fill('100');
  await field(page, 'epochs').getByRole('textbox').press('Control+Enter');
  await expect(newest(page)).toHaveAttribute('data-status', 'running');
  await page.getByRole('link', { name: 'Predict', exact: true }).click();
  await expect(page.getByText('A training of this model is running')).toBeVisible();
  await page.getByRole('link', { name: 'Show trainings' }).click();
  await newest(page).getByRole('button', { name: 'Cancel' }).press('Enter');
  await page.getByRole('button', { name: 'Cancel the training' }).press('Enter');
  await expect(newest(page)).toHaveAttribute('data-status', 'cancelled');
  await expect(page.getByText('The training is cancelled.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Trainings' })).toBeFocused();
});

test('a training that fails, and one that disappears', async ({ page }) => {
  const server = own();
  await openTraining(page, 'kitchen_sink', server);
  await field(page, 'fail').getByRole('switch').click();
  await start(page).click();
  await expect(newest(page)).toHaveAttribute('data-status', 'error', { timeout: 20_000 });
  await expect(newest(page)).toContainText('train was asked to fail');

  await field(page, 'fail').getByRole('switch').click();
  await field(page, 'epochs').getByRole('textbox').fill('60');
  await start(page).click();
  await expect(newest(page)).toHaveAttribute('data-status', 'running');
  const uuid = (await newest(page).getAttribute('data-training')) ?? '';
  await page.request.delete(`/~${server}/v2/models/kitchen_sink/train/${uuid}`);
  await expect(newest(page)).toHaveAttribute('data-status', 'gone');
  await expect(newest(page)).toContainText('no longer lists it');
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
