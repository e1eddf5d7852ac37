import { choose, expect, field, open, openOptions, output, result, run, runButton, sample, test } from './support.ts';

test('a picture is classified, from an empty page to bars', async ({ page }) => {
  await open(page);
  await expect(page).toHaveTitle('scene_colours');
  await expect(field(page, 'image')).toHaveAttribute('data-widget', 'image');
  await expect(result(page)).toHaveAttribute('data-run-state', 'idle');

  await choose(page, 'image', sample('sample.png'));
  await expect(field(page, 'image').locator('img')).toBeVisible();
  await run(page);

  const bars = output(page, 'labels');
  await expect(bars).toHaveAttribute('data-renderer', 'classification');
  await expect(bars).toContainText('water or sky');
  await expect(page.getByRole('heading', { name: 'Result', exact: true })).toBeFocused();
});

test('another picture gives another answer', async ({ page }) => {
  await open(page);
  await choose(page, 'image', { name: 'grass.png', mimeType: 'image/png', buffer: GREEN });
  await run(page);
  await expect(output(page, 'labels').getByText('vegetation')).toBeVisible();
  await expect(output(page, 'dominant_colour')).toContainText('#');
});

test('running without a required file says so at the field and sends nothing', async ({ page }) => {
  const posts: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
  await open(page);
  await runButton(page).click();
  await expect(field(page, 'image')).toContainText('Required');
  await expect(result(page)).toHaveAttribute('data-run-state', 'idle');
  expect(posts).toEqual([]);
});

test('without a schema the raw JSON is the answer', async ({ page }) => {
  await open(page, 'detector');
  await choose(page, 'image', sample('sample.png'));
  await run(page);
  await expect(page.getByRole('tab', { name: 'JSON' })).toHaveAttribute('aria-selected', 'true');
  await expect(output(page, 'body')).toHaveAttribute('data-renderer', 'json');
  await expect(output(page, 'body')).toContainText('confidence');
});

test('an option changes what the model does, and the group says how many changed', async ({ page }) => {
  await open(page, 'detector');
  await openOptions(page);
  await field(page, 'min_area').getByRole('textbox').fill('100000');
  await expect(page.getByRole('button', { name: 'Options (3, 1 changed)' })).toBeVisible();
  await choose(page, 'image', sample('sample.png'));
  await run(page);
  await expect(output(page, 'body')).not.toContainText('confidence');
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(field(page, 'min_area').getByRole('textbox')).toHaveValue('25');
  await expect(page.getByRole('button', { name: 'Options (3)' })).toBeVisible();
  await expect(field(page, 'image').locator('img')).toHaveCount(0);
});

test('a sound is measured', async ({ page }) => {
  await open(page, 'audio_level');
  await expect(field(page, 'recording')).toHaveAttribute('data-widget', 'audio');
  await choose(page, 'recording', sample('sample.wav'));
  await expect(field(page, 'recording').getByRole('slider', { name: 'Position in sample.wav' })).toBeVisible();
  await run(page);
  await expect(page.locator('[data-renderer="number"]').first()).toBeVisible();
});

test('an answer that is a file is drawn by what it is', async ({ page }) => {
  await open(page, 'kitchen_sink');
  for (const [mime, renderer] of [
    ['image/png', 'image'],
    ['application/pdf', 'pdf'],
    ['text/plain', 'text'],
    ['application/zip', 'archive'],
    ['application/json', 'text'],
  ] as const) {
    await page.locator(`[data-format="${mime}"]`).click();
    await run(page);
    // An archive of one file opens it, in a block of its own.
    await expect(output(page, mime === 'application/json' ? 'sentence' : 'body').first()).toHaveAttribute('data-renderer', renderer);
  }
});

test('all models of the API, each with an address of its own', async ({ page }) => {
  await open(page);
  const selector = page.getByLabel('Model', { exact: true });
  await expect(selector.getByRole('option')).toHaveCount(12);
  await selector.selectOption('audio_level');
  await expect(page).toHaveURL(/#\/models\/audio_level$/);
  await expect(field(page, 'recording')).toBeVisible();
  await page.goBack();
  await expect(field(page, 'image')).toBeVisible();
});

test('Ctrl+Enter runs, from inside a field too', async ({ page }) => {
  await open(page, 'slow');
  await field(page, 'seconds').getByRole('textbox').fill('0');
  await field(page, 'seconds').getByRole('textbox').press('Control+Enter');
  await expect(result(page)).toHaveAttribute('data-run-state', 'done');
});

test('a file dropped anywhere goes to the argument it fits', async ({ page }) => {
  await open(page, 'kitchen_sink');
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array([82, 73, 70, 70])], 'whale.wav', { type: 'audio/wav' }));
    document.querySelector('header')?.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  });
  await expect(field(page, 'demo_audio')).toContainText('whale.wav');
});

test('a picture pasted anywhere goes to the argument it fits', async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array([1])], 'pasted.png', { type: 'image/png' }));
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }));
  });
  await expect(field(page, 'image')).toContainText('pasted.png');
});

test('the choice of a view is remembered for the model', async ({ page }) => {
  await open(page);
  await choose(page, 'image', sample('sample.png'));
  await run(page);
  await page.getByRole('tab', { name: 'JSON' }).click();
  await page.reload();
  await choose(page, 'image', sample('sample.png'));
  await run(page);
  await expect(page.getByRole('tab', { name: 'JSON' })).toHaveAttribute('aria-selected', 'true');
});

test('the answer can be downloaded as it came', async ({ page }) => {
  await open(page, 'kitchen_sink');
  await page.locator('[data-format="text/plain"]').click();
  await run(page);
  const started = page.waitForEvent('download');
  await result(page).getByRole('link', { name: 'Download' }).first().click();
  expect((await started).suggestedFilename()).toMatch(/^kitchen_sink-result-\d{4}-\d\d-\d\d-\d{6}\.txt$/);
});

/** 8×8 pixels of plain green. */
const GREEN = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR4nGPQmGaEFTEMLQkAb6E8Ac7mkKEAAAAASUVORK5CYII=', 'base64');
