import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { sendFile } from './files.ts';
import { expect, expectAccessible, test } from './support.ts';

async function send(page: Page, kind: string): Promise<Locator> {
  const body = await sendFile(page, kind);
  await expect(body).toHaveAttribute('data-renderer', 'archive');
  return body;
}

const entry = (body: Locator, name: string | RegExp) => body.getByRole('button', { name }).first();

test('an archive is a tree of files, each opened in its place and downloaded alone', async ({ page }) => {
  const body = await send(page, 'zip');
  await expect(body).toContainText('7 files');
  await entry(body, /^plankton\.png/).click();
  await expect(body.locator('[data-output="plankton.png"] img')).toBeVisible();
  await entry(body, /^summary\.json/).click();
  await expect(body.locator('[data-output="summary.json"]')).toContainText('plankton 1.2');
  await entry(body, /^empty\.txt/).click();
  await expect(body).toContainText('This file is empty.');
  await entry(body, /^inner\.zip/).click();
  const inner = body.locator('[data-output="inner.zip"]');
  await expect(inner).toContainText('7 files');
  await entry(inner, /^deeper\.zip/).click();
  await expect(inner).toContainText('It isn’t opened here');
  const download = page.waitForEvent('download');
  await body.getByRole('button', { name: 'Download tracks.csv' }).first().click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('tracks.csv');
  expect(await readFile(await file.path(), 'utf8')).toMatch(/^frame,x,y,label\n0,0\.0,0,"cod, small"\n/);
  await expectAccessible(page);
});

test('of a damaged archive everything is shown that is still there', async ({ page }) => {
  const body = await send(page, 'zip cut off');
  await expect(body).toContainText('its table of contents is missing');
  await entry(body, /^run\.log/).click();
  await expect(body).toContainText('loading weights');
  await entry(body, /^last\.bin/).click();
  await expect(body).toContainText('The archive ends inside this file.');
});

test('what would fill the memory, lies about itself or is locked says so and isn’t opened', async ({ page }) => {
  let body = await send(page, 'zip hostile');
  await expect(body).toContainText('In the archive it is called ../../../etc/passwd.');
  await expect(body).toContainText('more than 200 times its packed size');
  await expect(body).toContainText('more than 500 MB');
  await entry(body, /^lies\.bin/).click();
  await expect(body).toContainText('It holds more than the archive declares.');
  await expectAccessible(page);
  body = await send(page, 'zip encrypted');
  await expect(body).toContainText('opens nothing that needs a password');
});

test('gzip with one file opens it at once; a tar in it is listed', async ({ page }) => {
  let body = await send(page, 'gzip');
  await expect(body).toContainText('frame');
  // Its name says nothing; its content does.
  await expect(body.getByRole('button', { expanded: true })).toContainText('CSV');
  body = await send(page, 'tar.gz');
  await entry(body, /^notes\.txt/).click();
  await expect(body).toContainText('All is well.');
});

test('a large file is unpacked beside the page', async ({ page }) => {
  const worker = page.waitForEvent('worker', (started) => started.url().includes('unpack'));
  const body = await send(page, 'zip of a large table');
  await worker;
  await expect(body).toContainText('250,000 rows', { timeout: 40_000 });
  await expect(page.getByRole('link', { name: /^Download / })).toHaveCount(2);
});
