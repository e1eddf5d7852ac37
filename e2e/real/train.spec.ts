import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { drawDigits } from './digits.ts';
import { addressOf, Form } from './form.ts';
import type { ServerName } from './servers.ts';

const newest = (page: Page) => page.locator('[data-training]').first();

/** As DEEPaaS lists it; `completed` and a dashed id are declared only. */
interface Listed {
  readonly uuid: string;
  readonly status: string;
  readonly result?: { readonly output: { readonly loss: number[]; readonly events: string } };
}

async function list(request: APIRequestContext): Promise<Listed[]> {
  return (await (await request.get(`${addressOf('TRAIN', 'API')}/v2/models/digits/train/`)).json()) as Listed[];
}

async function openTraining(page: Page, server: ServerName, model: string): Promise<Form> {
  await page.goto(`${addressOf(server, 'PAGE')}#/models/${model}/train`);
  await expect(page.locator('[data-app-state=ready]')).toBeVisible();
  return new Form(page, server);
}

/** @returns its id */
async function start(page: Page, form: Form, epochs: string): Promise<string> {
  await form.set('epochs', epochs);
  await page.getByRole('button', { name: 'Start training' }).click();
  await expect(newest(page)).toHaveAttribute('data-status', 'running');
  return (await newest(page).getAttribute('data-training')) ?? '';
}

test.describe.serial('digits', () => {
  test('a training whose loss falls, with event files for TensorBoard; a prediction waits for it, and the page says why', async ({
    page,
    request,
  }) => {
    test.slow();
    const folder = mkdtempSync(path.join(tmpdir(), 'digits-'));
    const [picture = ''] = await drawDigits(folder);
    const form = await openTraining(page, 'TRAIN', 'digits');
    const uuid = await start(page, form, '60');

    await page.getByRole('link', { name: 'Predict', exact: true }).click();
    await expect(page.getByText('A training of this model is running. A prediction waits until then')).toBeVisible();
    await form.set('picture', { file: picture });
    const response = await form.run();
    expect(((await response.json()) as { labels: string[] }).labels[0]).toBe('0');
    rmSync(folder, { recursive: true });
    const listed = (await list(request)).find((training) => training.uuid === uuid);
    expect(listed?.status, 'the prediction has waited').toBe('done');

    await page.getByRole('link', { name: 'Train', exact: true }).click();
    const entry = page.locator(`[data-training="${uuid}"]`);
    await expect(entry).toHaveAttribute('data-status', 'done');
    const curve = entry.locator('[data-output=loss]');
    await expect(curve).toContainText('60 numbers');
    await curve.getByRole('button', { name: /^Show/ }).click();
    await expect(curve.getByRole('listitem')).toHaveCount(60);
    const shown = (await curve.locator('li > :last-child').allTextContents()).map(Number);
    expect(shown.at(-1)).toBeLessThan((shown[0] ?? 0) / 2);

    const { loss, events } = listed?.result?.output ?? { loss: [], events: '' };
    expect(shown).toEqual(loss);
    await expect(entry).toContainText(events);
    const files = readdirSync(events).filter((name) => name.startsWith('events.out.tfevents.'));
    expect(files).toHaveLength(1);
    expect(readFileSync(path.join(events, files[0] ?? ''), 'latin1')).toContain('loss');
  });

  test('a training is cancelled, whatever DEEPaaS answers, and the model predicts and trains again', async ({ page, request }) => {
    test.slow();
    const form = await openTraining(page, 'TRAIN', 'digits');
    const uuid = await start(page, form, '100000');
    const answer = page.waitForResponse((response) => response.request().method() === 'DELETE');
    await newest(page).getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Cancel the training' }).click();
    expect((await answer).status(), 'what DEEPaaS says when it has worked').toBe(500);
    await expect(page.getByText('The training is cancelled.')).toBeVisible();
    await expect(page.locator(`[data-training="${uuid}"]`)).toHaveAttribute('data-status', 'cancelled');
    expect((await list(request)).map((training) => training.uuid)).not.toContain(uuid);

    const next = await start(page, form, '1');
    await expect(page.locator(`[data-training="${next}"]`)).toHaveAttribute('data-status', 'done');
  });
});

test('a module without train() says so when it is asked', async ({ page }) => {
  await openTraining(page, 'ALL', 'no_predict');
  await page.getByRole('button', { name: 'Start training' }).click();
  await expect(page.getByRole('heading', { name: 'This module can’t be trained' })).toBeVisible();
});

test('a server without training offers none, and says so at its address', async ({ page, request }) => {
  expect((await request.get(`${addressOf('SMALL', 'API')}/v2/models/kitchen_sink/train/`)).status()).toBe(402);
  await openTraining(page, 'SMALL', 'kitchen_sink');
  await expect(page.getByText('The server was started without training.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Train', exact: true })).toHaveCount(0);
  await new Form(page, 'SMALL').open('kitchen_sink');
  await expect(page.getByRole('button', { name: 'Run', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Train', exact: true })).toHaveCount(0);
});
