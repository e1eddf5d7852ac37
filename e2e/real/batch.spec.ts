import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { ensureVenv } from '../../scripts/deepaas/venv.ts';
import type { RunRecord } from '../../src/runs/record/record.ts';
import { Form, type Received } from './form.ts';

test('a sweep sends each value in its kind, and leaves the rest as it is', async ({ page }) => {
  await new Form(page).open('kitchen_sink');
  const values: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') values.push(new URL(request.url()).searchParams.get('int_range') ?? 'none');
  });
  await page.getByRole('button', { name: 'Vary…' }).click();
  await page.getByRole('combobox', { name: 'Argument' }).selectOption('int_range');
  await page.getByRole('button', { name: 'List' }).click();
  await page.getByRole('textbox', { name: 'Values' }).fill('3, 1; 2');
  await expect(page.getByRole('dialog')).toContainText('“3, 1”: Enter a whole number.');
  await page.getByRole('textbox', { name: 'Values' }).fill('3, 1, 2');
  await page.getByRole('button', { name: 'Run 3 values' }).click();
  await expect(page.locator('[data-batch="ended"]')).toBeVisible({ timeout: 60_000 });
  expect(values).toEqual(['3', '1', '2']);
});

/** Drops files onto a field, as from a file manager. */
async function drop(page: Page, arg: string, files: readonly (readonly [name: string, content: string])[]): Promise<void> {
  const field = await new Form(page).reveal(arg);
  await field
    .locator('input[type=file]')
    .first()
    .evaluate((input, entries) => {
      const dataTransfer = new DataTransfer();
      for (const [name, content] of entries) dataTransfer.items.add(new File([content], name));
      input.parentElement?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, files);
}

const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');

test('the files of a batch arrive one after another, in order, and with every byte', async ({ page }) => {
  await new Form(page).open('kitchen_sink');
  // In the order in which they were dropped, whatever their names.
  const files = [10, 9, 2, 1].map((number) => [`file-${number} é.bin`, `${number}\r\n`.repeat(number * 20_000)] as const);
  const arrived: unknown[] = [];
  let open = 0;
  let most = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST') most = Math.max(most, ++open);
  });
  page.on('response', (response) => {
    if (response.request().method() !== 'POST') return;
    open--;
    arrived.push(response.json().then(({ received }: { received: Received }) => received.data_file));
  });
  await drop(page, 'data_file', files);
  await page.getByRole('button', { name: 'Run all 4, one after another' }).click();
  await expect(page.locator('[data-batch="ended"]')).toBeVisible({ timeout: 60_000 });
  const expected = files.map(([name, content]) => ({
    type: 'UploadedFile',
    original_filename: name,
    content_type: 'application/octet-stream',
    size: content.length,
    sha256: sha256(content),
  }));
  expect(await Promise.all(arrived)).toEqual(expected);
  expect(most).toBe(1);
});

test('the hashes of a record are those that Python has for what arrived and what it sent', async ({ page }) => {
  const form = await new Form(page).open('kitchen_sink');
  const buffer = Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * 7) % 256));
  await form.set('data_file', { file: { name: 'data é.bin', mimeType: '', buffer } });
  const response = await form.run();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Record of this run' }).click();
  const record = JSON.parse(await readFile(await (await download).path(), 'utf8')) as RunRecord;
  const { received } = (await response.json()) as { received: Received };
  expect(record.inputs).toMatchObject([
    { argument: 'data_file', name: 'data é.bin', size: buffer.length, sha256: received.data_file?.sha256 },
  ]);
  expect(record.inputs[0]?.sha256).toBe(sha256(buffer));
  const python = path.join(await ensureVenv(), 'python');
  const hashing = execFileSync(python, ['-c', 'import hashlib, sys; print(hashlib.sha256(sys.stdin.buffer.read()).hexdigest())'], {
    input: await response.body(),
    encoding: 'utf8',
  });
  expect(record.answer).toMatchObject({ status: 200, size: (await response.body()).length, sha256: hashing.trim() });
});
