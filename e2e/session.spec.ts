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
    // What takes it comes right after the form; a person is slower.
    await there.waitForLoadState('networkidle');
    await drop(there, 'main', file);
    await expect(dialog(there)).toContainText('From the model “detector”.');
    await expect(dialog(there)).toContainText('It holds 1 run, the choices of the page and the form with a file.');
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

  test('a sweep travels with its answers, and is opened by two clicks', async ({ page, browser }) => {
    await open(page, 'detector');
    await choose(page, 'image', sample('sample.png'));
    await page.getByRole('button', { name: 'Vary…' }).click();
    await page.getByRole('combobox', { name: 'Argument' }).selectOption('threshold');
    await page.getByRole('textbox', { name: 'How many' }).fill('2');
    await page.getByRole('textbox', { name: 'From' }).fill('0.1');
    await page.getByRole('textbox', { name: 'To' }).fill('0.9');
    await page.getByRole('button', { name: /^Run \d+ values$/ }).click();
    await expect(page.locator('[data-batch="ended"]')).toBeVisible({ timeout: 30_000 });
    await openHistory(page);
    const { name, bytes } = await save(page);

    const there = await elsewhere(browser, other.url);
    await open(there, 'detector');
    await openHistory(there);
    const chooser = there.waitForEvent('filechooser');
    await there.getByRole('button', { name: 'Open a saved file…' }).click();
    await (await chooser).setFiles({ name, mimeType: 'application/zip', buffer: bytes });
    await expect(dialog(there)).toContainText('One batch taken over.');
    await dialog(there).getByRole('button', { name: 'Close', exact: true }).click();
    await there.keyboard.press('Escape');
    await expect(there.locator('[data-batch="ended"]')).toContainText('2');
    await there.context().close();
  });
});

test('a session that is dropped on a field may still be its file; other archives always are', async ({ page }) => {
  await open(page, 'detector');
  await choose(page, 'image', sample('sample.png'));
  await openHistory(page);
  const file = await save(page);
  await page.keyboard.press('Escape');
  await drop(page, '[data-arg="image"] input[type=file]', file);
  await dialog(page).getByRole('button', { name: 'Use it as an input' }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(field(page, 'image')).toContainText(file.name);

  const { bytes } = file;
  // With another name inside it is somebody's data.
  const data = { name: 'data.zip', bytes: Buffer.from(bytes.toString('latin1').replaceAll('session.json', 'session.text'), 'latin1') };
  data.bytes = Buffer.from(data.bytes.toString('latin1').replaceAll('history.json', 'history.text'), 'latin1');
  await drop(page, '[data-arg="image"] input[type=file]', data);
  await expect(field(page, 'image')).toContainText('data.zip');
  await expect(dialog(page)).toHaveCount(0);
});

test('runs are written into a folder; after a reload they wait until the browser was asked', async ({ page }) => {
  // Chromium's own dialog can't be used from here; its private disk has the same kind of folder.
  await page.addInitScript(() => {
    const disk = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('My runs', { create: true });
    const leave = { state: 'granted' };
    Object.assign(window, { showDirectoryPicker: disk, leave });
    if (sessionStorage.getItem('asks') === 'yes') leave.state = 'prompt';
    const handle = FileSystemHandle.prototype as unknown as Record<string, () => Promise<string>>;
    handle.queryPermission = () => Promise.resolve(leave.state);
    handle.requestPermission = () => Promise.resolve((leave.state = 'granted'));
  });
  const written = () =>
    page.evaluate(async () => {
      const found: string[] = [];
      const walk = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
        const all = folder as unknown as { entries: () => AsyncIterable<[string, FileSystemDirectoryHandle | FileSystemFileHandle]> };
        for await (const [name, entry] of all.entries()) {
          if (entry instanceof FileSystemDirectoryHandle) await walk(entry, `${path}${name}/`);
          else {
            // What is being written has another name until it is whole, and may be gone by now.
            const file = await entry.getFile().catch(() => undefined);
            found.push(`${path}${name} ${file === undefined ? 'is on its way' : file.size > 0 ? 'holds' : 'is empty'}`);
          }
        }
      };
      await walk(await (await navigator.storage.getDirectory()).getDirectoryHandle('My runs', { create: true }), '');
      return found.map((path) => path.replaceAll(/\d{4}(?:-\d\d){2}-\d{6}/g, 'TIME')).toSorted();
    });
  const ONE = ['TIME-detector/detector-result-TIME.json holds', 'TIME-detector/inputs/sample.png holds', 'TIME-detector/record.json holds'];

  await open(page, 'detector');
  await openHistory(page);
  await page.getByRole('button', { name: 'Choose a folder…' }).click();
  await expect(page.getByText('Each run is written into “My runs” as it ends.')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await choose(page, 'image', sample('sample.png'));
  await run(page);
  await expect.poll(written).toEqual(ONE);

  await page.evaluate(() => sessionStorage.setItem('asks', 'yes'));
  await page.reload();
  await choose(page, 'image', sample('sample.png'));
  await run(page);
  await expect(page.getByText('This run isn’t in the folder “My runs” yet')).toBeVisible();
  await openHistory(page);
  await expect(page.getByText('One run waits.')).toBeVisible();
  await page.getByRole('button', { name: 'Write again' }).click();
  await expect(page.getByText('Each run is written into “My runs” as it ends.')).toBeVisible();
  await expect.poll(async () => (await written()).length).toBe(6);
  await page.getByRole('button', { name: 'Stop writing' }).click();
  await expect(page.getByText('Each run can also be written into a folder')).toBeVisible();
});
