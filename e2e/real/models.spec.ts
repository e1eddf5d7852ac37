import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { drawDigits } from './digits.ts';
import { Form } from './form.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'digits-'));
let digits: string[] = [];

test.beforeAll(async () => {
  digits = await drawDigits(folder);
});

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('digits: a real inference for each digit, with the format in the header', async ({ page }) => {
  const form = await new Form(page).open('digits');
  for (const [digit, picture] of digits.entries()) {
    await form.set('picture', { file: picture });
    const response = await form.run();
    expect(response.request().headers().accept).toBe('application/json');
    expect(((await response.json()) as { labels: string[] }).labels[0]).toBe(String(digit));
  }
  const answer = form.output('labels');
  await expect(answer).toHaveAttribute('data-renderer', 'classification');
  await expect(answer).toContainText('9');
  await expect(form.output('probabilities')).toHaveAttribute('data-renderer', 'classification');
});

test('digits: the picture of what the model saw', async ({ page }) => {
  const form = await new Form(page).open('digits');
  await form.set('picture', { file: digits[3] ?? '' });
  await form.format('image/png');
  const response = await form.run();
  expect(response.request().headers().accept).toBe('image/png');
  await expect(form.output('body')).toHaveAttribute('data-renderer', 'image');
});

test('digits: nothing is sent without the required picture', async ({ page }) => {
  const form = await new Form(page).open('digits');
  await form.button('Run').click();
  await expect(form.field('picture').getByRole('alert')).toBeVisible();
  await expect(form.result).toHaveAttribute('data-run-state', 'idle');
});

for (const asText of [false, true]) {
  test(`detector: raw JSON first${asText ? ', as text inside strings' : ''}`, async ({ page }) => {
    const form = await new Form(page).open('detector');
    await form.setAll({ image: { file: 'public/samples/sample.png' }, threshold: '0.15', min_area: '0', as_text: asText });
    const response = await form.run();
    const { predictions } = (await response.json()) as { predictions: unknown[] };
    expect(predictions).toHaveLength(1);
    expect(typeof predictions[0]).toBe(asText ? 'string' : 'object');
    await expect(form.output('body')).toHaveAttribute('data-renderer', 'json');
    const tab = page.getByRole('tab', { name: 'JSON' });
    if ((await tab.count()) > 0) await expect(tab).toHaveAttribute('aria-selected', 'true');
    const query = new URL(response.request().url()).searchParams;
    expect([query.get('threshold'), query.get('min_area'), query.get('as_text')?.toLowerCase()]).toEqual(['0.15', '0', String(asText)]);
  });
}

test('detector: what it refuses is said at its field, in its own words', async ({ page }) => {
  const form = await new Form(page).open('detector');
  await form.set('image', { file: { name: 'no.png', mimeType: 'image/png', buffer: Buffer.from('not a picture') } });
  await form.run('failed');
  await expect(page.locator('[data-renderer=error]')).toHaveAttribute('data-status', '422');
  await expect(form.field('image')).toContainText('It is not a picture that can be read.');
  await expect(form.field('image')).toContainText('no.png');
});

test('audio_level: numbers, a list and a switch from a recording', async ({ page }) => {
  const form = await new Form(page).open('audio_level');
  await form.setAll({ recording: { file: 'public/samples/sample.wav' }, points: '10' });
  const answer = (await (await form.run()).json()) as { duration: number; envelope: number[]; silent: boolean };
  expect(answer.duration).toBeGreaterThan(0);
  expect(answer.envelope).toHaveLength(10);
  for (const [key, renderer] of [
    ['duration', 'number'],
    ['sample_rate', 'number'],
    ['silent', 'boolean'],
    ['envelope', 'list'],
  ] as const) {
    await expect(form.output(key)).toHaveAttribute('data-renderer', renderer);
  }
  await form.set('gain', '0');
  expect(await (await form.run()).json()).toMatchObject({ peak: 0, silent: true });
});

test('json_body: odd names go as one JSON body, scalars beside it in the query', async ({ page }) => {
  const form = await new Form(page).open('json_body');
  await form.setAll({
    'velocity [x, y]': ['1.5', '0'],
    'position [x, y]': ['0', '-2'],
    settings: '{"steps": 2, "é": [0]}',
    verbose: true,
    scale: '0.5',
    label: 'a & b',
  });
  const response = await form.run();
  expect(JSON.parse(response.request().postData() ?? '')).toEqual({
    'velocity [x, y]': [1.5, 0],
    'position [x, y]': [0, -2],
    settings: { steps: 2, é: [0] },
    verbose: true,
  });
  const points = [
    [0, -1],
    [0.75, -1],
    [1.5, -1],
  ];
  expect(await response.json()).toMatchObject({ predictions: { label: 'a & b', path: points, settings: { steps: 2, é: [0] } } });
  await expect(form.output('body')).toHaveAttribute('data-renderer', 'json');
});

test('json_body: both numbers of a pair are needed', async ({ page }) => {
  const form = await new Form(page).open('json_body');
  await form.set('velocity [x, y]', ['1']);
  await form.button('Run').click();
  await expect(form.field('velocity [x, y]').getByRole('alert')).toContainText('2');
});

/** Bytes are trusted over the type that DEEPaaS repeats from the request. */
const FORMATS: readonly (readonly [mime: string, renderer: RegExp])[] = [
  ['application/json', /^(json|table)$/],
  ['image/*', /^image$/],
  ['image/tiff', /^(image|file)$/],
  ['video/mp4', /^image$/],
  ['zip', /^(archive|file)$/],
  ['text/csv', /^(table|text)$/],
  ['text/html', /^(html|text)$/],
  ['application/octet-stream', /^npy$/],
];

for (const [mime, renderer] of FORMATS) {
  test(`formats: ${mime}`, async ({ page }) => {
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    // The bytes as they came: the browser's tools decode what isn't labelled with a MIME type ("zip") as text.
    let body: Buffer | undefined;
    await page.route('**/predict/*', async (route) => {
      const fetched = await route.fetch();
      body = await fetched.body();
      await route.fulfill({ response: fetched, body });
    });
    const form = await new Form(page).open('formats');
    await form.set('size', '16');
    await form.format(mime);
    const response = await form.run();
    expect(response.headers()['content-type']).toContain(mime);
    await expect(form.output('body')).toHaveAttribute('data-renderer', renderer);
    await expect(form.result).toHaveAttribute('data-run-state', 'done');
    expect(await page.title()).not.toBe('script ran');
    expect(dialogs).toEqual([]);
    if (mime === 'image/*' || mime === 'video/mp4') {
      const picture = form.output('body').locator('img').first();
      await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(16);
    }
    const download = page.waitForEvent('download');
    await form.result
      .getByRole('button', { name: /^Download/ })
      .or(form.result.getByRole('link', { name: /^Download/ }))
      .first()
      .click();
    expect(readFileSync(await (await download).path())).toEqual(body);
  });
}

test('formats: no wildcard is offered', async ({ page }) => {
  const form = await new Form(page).open('formats');
  await expect(page.locator('[data-format]')).toHaveCount(FORMATS.length);
  await expect(page.locator('[data-format="*/*"]')).toHaveCount(0);
  await expect(form.field('accept')).toHaveCount(0);
});
