import { readFile } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from '@playwright/test';
import { choose, expect, expectAccessible, field, open, openOptions, output, run, sample, test } from './support.ts';

const openHistory = (page: Page) => page.getByRole('button', { name: 'History', exact: true }).click();
const rows = (page: Page) => page.locator('[data-run]');
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Saved session' });

/** The same page and API at another address: another deployment, whose browser storage is another one. */
async function deployAgain(baseURL: string): Promise<{ readonly url: string; readonly server: Server }> {
  const server = createServer((incoming, outgoing) => {
    const asked = request(new URL(incoming.url ?? '/', baseURL), { method: incoming.method, headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    asked.on('error', () => outgoing.destroy());
    incoming.pipe(asked);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return { url: `http://localhost:${(server.address() as AddressInfo).port}/`, server };
}

/** A run of the detector, a sweep half done, and a form that is filled. */
async function work(page: Page): Promise<void> {
  await open(page, 'detector');
  await choose(page, 'image', sample('sample.png'));
  await openOptions(page);
  await field(page, 'min_area').getByRole('textbox').fill('500');
  await run(page);
}

/** What is saved by a click, in the history or where the end of a deployment is told. */
async function save(page: Page): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save everything', exact: true }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** As from a file manager. */
async function drop(page: Page, on: string, { name, bytes }: { readonly name: string; readonly bytes: Buffer }): Promise<void> {
  const data = await page.evaluateHandle(
    ([base64, called]) => {
      const files = new DataTransfer();
      const raw = Uint8Array.from(atob(base64 ?? ''), (letter) => letter.charCodeAt(0));
      files.items.add(new File([raw], called ?? '', { type: 'application/zip' }));
      return files;
    },
    [bytes.toString('base64'), name],
  );
  await page.locator(on).first().dispatchEvent('drop', { dataTransfer: data });
}

async function elsewhere(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1440, height: 1000 } });
  return context.newPage();
}

test.describe('all that was done, at another deployment', () => {
  let other: Awaited<ReturnType<typeof deployAgain>>;
  test.beforeAll(async ({ baseURL }) => {
    other = await deployAgain(baseURL ?? '');
  });
  test.afterAll(() => other.server.close());

  test('saved by two clicks and brought back by one drop: runs, answers, marks, the form', async ({ page, browser }) => {
    await work(page);
    await openHistory(page);
    await expect(rows(page)).toHaveCount(1);
    await rows(page).getByRole('button', { name: /^Pin / }).click();
    const file = await save(page);
    expect(file.name).toMatch(/^detector-session-\d{4}-\d\d-\d\d-\d{6}\.zip$/);
    await expect(page.getByText(/^Saved 1 run and the form: /)).toBeVisible();
    await expectAccessible(page);

    const there = await elsewhere(browser, other.url);
    await open(there, 'detector');
    await drop(there, 'main', file);
    await expect(dialog(there)).toContainText('From the model “detector”.');
    await expect(dialog(there)).toContainText('It holds 1 run and the form with a file.');
    await expectAccessible(there);
    await expect(rows(there)).toHaveCount(0);
    await dialog(there).getByRole('button', { name: 'Bring it back' }).click();
    await expect(dialog(there)).toContainText('One run taken over.');
    await expect(dialog(there)).toContainText('The form is as it was.');
    await dialog(there).getByRole('button', { name: 'Close', exact: true }).click();
    await expect(field(there, 'image')).toContainText('sample.png');
    await expect(field(there, 'min_area').getByRole('textbox')).toHaveValue('500');
    await expect(there.getByText(/^These inputs are from a saved session of /)).toBeVisible();
    await openHistory(there);
    await expect(rows(there)).toHaveCount(1);
    await expect(rows(there).getByRole('button', { name: /^Unpin / })).toBeVisible();
    await rows(there)
      .getByRole('button', { name: /^Open / })
      .click();
    await expect(output(there, 'body')).toContainText('confidence');
    await there.context().close();
  });
});
