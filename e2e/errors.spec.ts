import { expect, field, open, output, result, run, runButton, test } from './support.ts';

const error = '[data-renderer="error"]';

async function pick(page: Parameters<typeof open>[0], name: string, choice: string): Promise<void> {
  await field(page, name).getByRole('combobox').click();
  await page.getByRole('option', { name: choice, exact: true }).click();
}

/** What a visitor reads when the way to DEEPaaS or DEEPaaS itself breaks; the status is DEEPaaS's or the router's own. */
const PROXY: readonly [how: string, status: string | null, title: string, words?: RegExp][] = [
  ['bad_gateway', '502', 'The model isn’t reachable'],
  ['unavailable', '503', 'The model isn’t available'],
  ['timeout', '504', 'A proxy stopped waiting'],
  ['too_large', '413', 'Too large'],
  ['payment_required', '402', 'Predictions are switched off'],
  ['unauthorized', '401', 'Sign-in needed', /Not authenticated/],
  ['not_found', '404', 'No such model'],
  ['server_reason', '500', 'The model answered against its own schema', /ERROR validating model response/],
  ['not_implemented', '501', 'This module makes no predictions'],
  ['html_with_200', '200', 'A web page came instead of an answer'],
  ['html_called_json', '200', 'A web page came instead of an answer'],
  ['truncated', '200', 'The answer broke off'],
  ['truncated_length', null, 'The answer broke off'],
  ['dropped', null, 'The connection was lost'],
  ['empty_body', '200', 'The answer is empty'],
  ['no_content', '204', 'The answer is empty'],
];

for (const [how, status, title, words] of PROXY) {
  test(`${how}: says what happened and what to do, and keeps the inputs`, async ({ page }) => {
    await open(page, 'broken_proxy');
    await pick(page, 'how', how);
    await run(page, 'failed');
    const block = result(page).locator(error);
    await expect(block).toHaveCount(1);
    if (status === null) await expect(block).not.toHaveAttribute('data-status', /\d/);
    else await expect(block).toHaveAttribute('data-status', status);
    await expect(block.getByRole('heading', { name: title })).toBeVisible();
    if (words !== undefined) await expect(block).toContainText(words);
    await expect(block).toContainText('curl');
    await expect(field(page, 'how').getByRole('combobox')).toHaveValue(how);
  });
}

for (const [how, renderer] of [
  ['null_body', 'json'],
  ['png_called_json', 'image'],
  ['png_called_video', 'image'],
  ['type_image_star', 'image'],
  ['type_zip', 'archive'],
  ['zip_called_png', 'archive'],
  ['no_type', 'json'],
  ['dribbling', 'json'],
] as const) {
  test(`${how}: the bytes decide, not the label`, async ({ page }) => {
    await open(page, 'broken_proxy');
    await pick(page, 'how', how);
    await run(page);
    await expect(output(page, 'body')).toHaveAttribute('data-renderer', renderer);
  });
}

for (const [how, status, words] of [
  ['value_error', '500', /log/i],
  ['not_serialisable', '500', /log/i],
  ['schema_mismatch', '500', /ERROR validating model response/],
  ['error_in_200', '200', /the model could not read the input/],
  ['error_in_predictions', '200', /the model could not read the input/],
] as const) {
  test(`${how} in the module`, async ({ page }) => {
    await open(page, 'failing');
    await pick(page, 'how', how);
    await run(page, 'failed');
    await expect(result(page).locator(error)).toHaveAttribute('data-status', status);
    await expect(result(page).locator(error)).toContainText(words);
  });
}

test('NaN and Infinity survive', async ({ page }) => {
  await open(page, 'failing');
  await pick(page, 'how', 'nan');
  await run(page);
  await page.getByRole('tab', { name: 'JSON' }).click();
  await expect(result(page)).toContainText('NaN');
  await expect(result(page)).toContainText('-Infinity');
});

test('what the server refuses lands at the field, with the focus', async ({ page }) => {
  await open(page, 'kitchen_sink');
  await page.getByRole('button', { name: /^Options \(/ }).click();
  const box = field(page, 'float_exclusive').getByRole('textbox');
  // The document calls the bound inclusive; only the server knows better.
  await box.fill('0');
  await run(page, 'failed');
  await expect(result(page).locator(error)).toHaveAttribute('data-status', '422');
  await expect(field(page, 'float_exclusive')).toContainText(/Must be greater than 0/);
  await expect(field(page, 'float_exclusive').locator(':focus')).toHaveCount(1);
  await box.fill('0.5');
  await expect(field(page, 'float_exclusive')).not.toContainText(/Must be greater than 0/);
  await run(page);
});

test('the raw answer and a curl command are one click away', async ({ page }) => {
  await open(page, 'failing');
  await pick(page, 'how', 'value_error');
  await run(page, 'failed');
  await result(page).getByText('Show raw answer').click();
  await expect(result(page)).toContainText('Server got itself in trouble');
  await result(page).getByText('Repeat it with curl').click();
  await expect(result(page)).toContainText('/v2/models/failing/predict/');
});

test('an upload that is too large', async ({ page }) => {
  await open(page, 'kitchen_sink', 'small-uploads');
  await field(page, 'data_file')
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'big.bin', mimeType: '', buffer: Buffer.alloc(50_000) });
  await run(page, 'failed');
  await expect(result(page).locator(error)).toHaveAttribute('data-status', '413');
});

test('scripts in descriptions are words, and links cannot run any', async ({ page }) => {
  await open(page, 'detector', 'spec-script');
  await expect(runButton(page)).toBeVisible();
  await expect(page).not.toHaveTitle(/script ran/);
  expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);
  // What is there are the examples’ pictures, which the page's settings name.
  expect(await page.locator('main img[src="x"], main img[onerror]').count()).toBe(0);
});

test('an SVG with a script is a picture', async ({ page }) => {
  await open(page, 'kitchen_sink');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><script>parent.document.title="script ran"</script><rect width="40" height="40" fill="red"/></svg>`;
  await field(page, 'demo_image')
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'x.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(svg) });
  await run(page);
  await expect(output(page, 'demo_image').locator('img')).toBeVisible();
  await expect(page).not.toHaveTitle(/script ran/);
});
