import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { Form, type Upload } from './form.ts';

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const file = (name: string, mimeType: string, buffer: Buffer | string = 'content'): Exclude<Upload, string> => ({
  name,
  mimeType,
  buffer: Buffer.from(buffer as string),
});
const sample = (name: string, mimeType: string) => file(name, mimeType, readFileSync(`public/samples/${name}`));

test('seven files at once: names, types and bytes arrive', async ({ page }) => {
  const long = `${'ä'.repeat(290)}.png`;
  const png = readFileSync('public/samples/sample.png');
  const rows: readonly (readonly [arg: string, file: Exclude<Upload, string>, name: string, type: string])[] = [
    ['demo_image', file(long, 'image/png', png), long, 'image/png'],
    ['demo_audio', sample('sample.wav', 'audio/x-wav'), 'sample.wav', 'audio/wav'],
    ['demo_video', sample('sample.webm', 'video/webm'), 'sample.webm', 'video/webm'],
    ['data_file', file('table.csv', 'application/vnd.ms-excel', 'a,b\r\n1,2\r\n'), 'table.csv', 'text/csv'],
    ['raw_image', file('漢字 🙂 & (1).jpg', 'image/jpg', png), '漢字 🙂 & (1).jpg', 'image/jpeg'],
    ['image_or_video', file('weights.npy.lz4', ''), 'weights.npy.lz4', 'application/octet-stream'],
    ['image_in_name_only', file("it's.zip", 'application/x-zip-compressed'), "it's.zip", 'application/zip'],
  ];
  const form = await new Form(page).open('kitchen_sink');
  await form.setAll(Object.fromEntries(rows.map(([arg, upload]) => [arg, { file: upload }])));
  const received = await form.runAndRead();
  expect(Object.fromEntries(rows.map(([arg]) => [arg, received[arg]]))).toEqual(
    Object.fromEntries(
      rows.map(([arg, { buffer }, name, type]) => [
        arg,
        { type: 'UploadedFile', original_filename: name, content_type: type, size: buffer.length, sha256: sha256(buffer) },
      ]),
    ),
  );
  // And back again, by the media words of the schema.
  await expect(form.output('demo_image')).toHaveAttribute('data-renderer', 'image');
  await expect(form.output('demo_audio')).toHaveAttribute('data-renderer', 'audio');
  await expect(form.output('demo_video')).toHaveAttribute('data-renderer', 'video');
  await expect(form.output('raw_image')).toHaveAttribute('data-renderer', 'file');
});

test('a file name with quotes keeps the request whole', async ({ page }) => {
  const form = await new Form(page).open('kitchen_sink');
  await form.set('data_file', { file: file('a "b"; name=c.txt', 'text/plain') });
  const { data_file: got } = await form.runAndRead();
  expect(got).toMatchObject({ size: 7, content_type: 'text/plain' });
  // The HTML standard's escape, which aiohttp leaves as it is.
  expect(got?.original_filename).toBe('a %22b%22; name=c.txt');
});

test('an empty file is a file of 0 bytes', async ({ page }) => {
  const form = await new Form(page).open('kitchen_sink');
  await form.set('data_file', { file: file('empty.bin', '', '') });
  expect((await form.runAndRead()).data_file).toMatchObject({ type: 'UploadedFile', size: 0, sha256: sha256(Buffer.alloc(0)) });
});

test('5 MB arrive unchanged, and come back unchanged', async ({ page }) => {
  const bytes = randomBytes(5_000_000);
  const form = await new Form(page).open('kitchen_sink');
  await form.set('data_file', { file: file('random.h5', '', bytes) });
  const response = await form.run();
  const answer = (await response.json()) as { data_file: string; received: { data_file: { sha256: string; size: number } } };
  expect(answer.received.data_file).toMatchObject({ size: bytes.length, sha256: sha256(bytes) });
  expect(sha256(Buffer.from(answer.data_file, 'base64'))).toBe(sha256(bytes));
});

test('a removed file is not sent', async ({ page }) => {
  const form = await new Form(page).open('kitchen_sink');
  await form.set('data_file', { file: file('gone.txt', 'text/plain') });
  await form
    .field('data_file')
    .getByRole('button', { name: /^Remove/ })
    .click();
  expect(await form.runAndRead()).not.toHaveProperty('data_file');
});

test('a file over the limit of the server is a 413, and stays chosen', async ({ page }) => {
  const form = await new Form(page, 'SMALL').open();
  await form.set('data_file', { file: file('large.bin', '', randomBytes(60_000)) });
  await form.run('failed');
  await expect(page.locator('[data-renderer=error]')).toHaveAttribute('data-status', '413');
  await expect(form.field('data_file')).toContainText('large.bin');
  await form.set('data_file', { file: file('small.bin', '', randomBytes(2000)) });
  expect((await form.runAndRead()).data_file).toMatchObject({ size: 2000 });
});

const FORMATS: readonly (readonly [mime: string, renderer: RegExp, starts: string])[] = [
  ['application/zip', /^(archive|file)$/, 'PK'],
  ['image/png', /^image$/, '\u0089PNG'],
  ['application/pdf', /^pdf$/, '%PDF-'],
  ['text/plain', /^text$/, 'demo_image: {"type": "UploadedFile"'],
];

for (const [mime, renderer, starts] of FORMATS) {
  test(`the answer as ${mime}`, async ({ page }) => {
    const form = await new Form(page).open('kitchen_sink');
    await form.set('demo_image', { file: 'public/samples/sample.png' });
    await form.format(mime);
    const response = await form.run();
    expect(response.request().headers().accept).toBe(mime);
    expect(new URL(response.request().url()).searchParams.getAll('accept')).toEqual([mime]);
    expect((await response.body()).toString('latin1')).toMatch(new RegExp(`^${starts.replace(/[{%]/g, String.raw`\$&`)}`));
    await expect(form.output('body')).toHaveAttribute('data-renderer', renderer);
    const download = page.waitForEvent('download');
    await form.result
      .getByRole('button', { name: /^Download/ })
      .or(form.result.getByRole('link', { name: /^Download/ }))
      .first()
      .click();
    expect(readFileSync(await (await download).path())).toEqual(await response.body());
  });
}

test('a drawn picture is really decoded', async ({ page }) => {
  const form = await new Form(page).open('kitchen_sink');
  await form.set('demo_image', { file: 'public/samples/sample.png' });
  await form.format('image/png');
  await form.run();
  const picture = form.output('body').locator('img').first();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
});
