import { expect, test } from '@playwright/test';
import { Form } from './form.ts';

/** What really comes back when a module sends this, and what draws it. The type of the last one is a lie. */
const FILES: readonly (readonly [format: string, renderer: string, says: string])[] = [
  ['application/zip', 'archive', 'tracks.csv'],
  ['image/png', 'archive', 'tracks.csv'],
  ['image/tiff', 'image', '64 × 48'],
  ['application/pdf', 'pdf', ''],
  ['video/mp4', 'video', ''],
  ['text/csv', 'table', 'cod, small'],
];

for (const [format, renderer, says] of FILES) {
  test(`${format} is drawn by ${renderer}`, async ({ page }) => {
    const form = await new Form(page).open('results');
    await form.format(format);
    const response = await form.run();
    expect(response.headers()['content-type']).toBe(format);
    await expect(form.output('body').first()).toHaveAttribute('data-renderer', renderer);
    await expect(form.output('body').first()).toContainText(says);
  });
}

for (const kind of ['boxes', 'boxes as text']) {
  test(`${kind}: raw JSON first, and drawn over the picture beside it`, async ({ page }) => {
    const form = await new Form(page).open('results');
    await form.setAll({ picture: { file: 'public/samples/sample.png' }, kind });
    await form.run();
    await expect(form.output('body').first()).toHaveAttribute('data-renderer', 'json');
    await page.locator('[data-tab="visual"]').click();
    const boxes = page.locator('[data-renderer=detections]').first();
    await expect(boxes).toContainText('crab');
    await expect(boxes).toContainText('cod');
  });
}

test('a small matrix is a table first, and offered as a picture', async ({ page }) => {
  const form = await new Form(page).open('results');
  await form.set('kind', 'matrix picture');
  await form.run();
  await page.locator('[data-tab="visual"]').click();
  await expect(page.getByRole('table')).toBeVisible();
  await page.getByLabel('Shown as').selectOption('a picture');
  await expect(page.locator('[data-renderer=image]').first()).toContainText('64 × 48');
});

test('the text of a Python dict stays a text', async ({ page }) => {
  const form = await new Form(page).open('results');
  await form.set('kind', 'python text');
  await form.run();
  await expect(form.output('body').first()).toContainText("{'label': 'cod'");
});

test('an error inside a 200 is an error, in the words of the module', async ({ page }) => {
  const form = await new Form(page).open('results');
  await form.set('kind', 'error inside');
  await form.run('failed');
  const error = page.locator('[data-renderer=error]').first();
  await expect(error).toHaveAttribute('data-status', '200');
  await expect(error).toContainText('The picture is too dark for this model.');
});

test('20 MB of JSON can be read and searched to its last entry', async ({ page }) => {
  const form = await new Form(page).open('results');
  await form.set('kind', '20 MB');
  const response = await form.run();
  expect((await response.body()).length).toBeGreaterThan(20_000_000);
  await expect(form.output('body').first()).toHaveAttribute('data-renderer', 'json');
  await page.getByRole('searchbox').fill('the last one');
  await expect(form.output('body').first()).toContainText('"the last one"');
});
