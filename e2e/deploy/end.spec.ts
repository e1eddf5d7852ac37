import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { openArchive } from '../../src/files/zip/archive.ts';
import { startProxy, test } from './proxy.ts';
import { startUpstream } from './upstream.ts';

const SPEC = {
  swagger: '2.0',
  info: { title: 'DEEPaaS', version: '2.6.0' },
  basePath: '/',
  paths: {
    '/v2/models/m/predict/': {
      post: {
        parameters: [
          { name: 'size', in: 'query', type: 'integer', default: 3, description: 'How many.' },
          { name: 'accept', in: 'header', type: 'string', enum: ['application/json'] },
        ],
        responses: { 200: { description: 'ok' } },
      },
    },
  },
};

async function download(page: Page, button: string | RegExp, within = 'main'): Promise<Buffer> {
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(within).getByRole('button', { name: button }).first().click(),
  ]);
  return readFileSync(await saved.path());
}

test('when the deployment has ended, everything can still be opened and saved, and nothing is asked of the API', async ({ page }) => {
  const upstream = await startUpstream((incoming, response) => {
    incoming.resume();
    incoming.once('end', () => {
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify(incoming.url === '/swagger.json' ? SPEC : { predictions: [{ label: 'trout', score: 0.5 }] }));
    });
  });
  const proxy = await startProxy({ DEEPAAS_URL: upstream.url, DURATION: '25s', NOMAD_JOB_NAME: 'try-x' });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${proxy.url}/#/models/m`);
  const notice = page.getByRole('complementary', { name: 'Notice' });
  await expect(notice).toContainText('save what you want to keep');
  await expect(notice.getByRole('button', { name: 'Save everything' })).toBeVisible();
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(page.locator('[data-run-state="done"]')).toBeVisible();
  // It is in its last minute, and something is unsaved.
  await expect(page.getByRole('dialog')).toContainText('1 run isn’t saved yet');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await expect(page.locator('[data-ended]')).toBeVisible({ timeout: 40_000 });
  expect(await proxy.ended).toBe(0);
  asked.length = 0;

  const run = page.getByRole('button', { name: 'Run', exact: true });
  await expect(run).toHaveAttribute('aria-disabled', 'true');
  await expect(run).toHaveAccessibleDescription(/This deployment has ended/);
  await run.click({ force: true });
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('[data-run-state="done"]')).toBeVisible();

  const record = JSON.parse((await download(page, /^Record/)).toString()) as { settings: { values: object } };
  expect(record.settings.values).toEqual({ size: 3 });
  const everything = await openArchive(new Blob([new Uint8Array(await download(page, 'All files (ZIP)'))]));
  expect(everything.entries.map(({ path }) => path)).toContain('manifest.json');
  await page.getByRole('button', { name: 'Code' }).click();
  await expect(page.getByRole('dialog')).toContainText('curl');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'API', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Why does it look like this?' }).click();
  await expect(page.getByRole('dialog')).toContainText('size');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'History', exact: true }).click();
  const exported = await openArchive(new Blob([new Uint8Array(await download(page, 'Export', 'body'))]));
  expect(exported.entries.map(({ path }) => path)).toContain('history.json');
  await page.keyboard.press('Escape');
  const session = await openArchive(new Blob([new Uint8Array(await download(page, 'Save everything', '[data-ended]'))]));
  expect(session.entries.map(({ path }) => path)).toContain('history.json');
  await expect(page.locator('[data-ended]')).toContainText('Saved 1 run');
  expect(asked.filter((url) => /\/v2\/|swagger\.json|openapi\.json/.test(url))).toEqual([]);
});

test('a part that can’t be had is said, and opens when the server is back', async ({ page }) => {
  const upstream = await startUpstream((incoming, response) => {
    incoming.resume();
    incoming.once('end', () => {
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify(incoming.url === '/swagger.json' ? SPEC : {}));
    });
  });
  const proxy = await startProxy({ DEEPAAS_URL: upstream.url });
  // A visitor who saves data gets what is used.
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
  await page.goto(`${proxy.url}/#/models/m`);
  await expect(page.getByRole('button', { name: 'Run', exact: true })).toBeVisible();
  await page.route('**/HistoryPanel-*.js', (route) => route.abort());
  await page.getByRole('button', { name: 'History', exact: true }).click();
  const told = page.getByRole('alert').filter({ hasText: 'couldn’t be fetched' });
  await expect(told).toBeVisible();
  await page.unroute('**/HistoryPanel-*.js');
  await told.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('dialog', { name: 'History' })).toBeVisible();
});
