import { expect, test } from '@playwright/test';
import { addressOf, Form } from './form.ts';

const failures: readonly (readonly [how: string, status: string, words: RegExp])[] = [
  ['value_error', '500', /log/i],
  ['not_implemented', '500', /log/i],
  ['not_serialisable', '500', /log/i],
  ['schema_mismatch', '500', /schema|log/i],
  ['error_in_200', '200', /the model could not read the input/],
  ['error_in_predictions', '200', /the model could not read the input/],
  ['plain_sentence', '200', /the model could not read the input/],
];

for (const [how, status, words] of failures) {
  test(`failing: ${how} is an error with status ${status}, and the input stays`, async ({ page }) => {
    const form = await new Form(page).open('failing');
    await form.set('how', how);
    const response = await form.run('failed');
    expect(String(response.status())).toBe(status);
    const error = page.locator('[data-renderer=error]');
    await expect(error).toHaveAttribute('data-status', status);
    await expect(error).toContainText(words);
    await expect(error).toContainText('curl');
    await form.expectShown('how', how);
    await form.set('how', 'nothing');
    await form.run();
    await expect(error).toHaveCount(0);
  });
}

test('failing: NaN and Infinity survive', async ({ page }) => {
  const form = await new Form(page).open('failing');
  await form.set('how', 'nan');
  const response = await form.run();
  expect(await response.text()).toContain('NaN');
  await expect(form.result).toContainText('NaN');
  await expect(form.result).toContainText('-Infinity');
});

test('failing: an empty object is not a blank page', async ({ page }) => {
  const form = await new Form(page).open('failing');
  await form.set('how', 'empty');
  await form.run();
  await expect(form.output('body')).toBeVisible();
  await expect(form.result).toContainText(/none of the values/i);
});

test('slow: a clock runs, the answer comes, and Run does nothing meanwhile', async ({ page }) => {
  const form = await new Form(page).open('slow');
  let requests = 0;
  page.on('request', (request) => (requests += Number(request.method() === 'POST')));
  await form.set('seconds', '2');
  await form.button('Run').click();
  await expect(form.result).toHaveAttribute('data-run-state', 'running');
  // Forced, because Playwright waits for the end of `aria-disabled`.
  await form.button('Run').click({ force: true });
  await expect(form.result).toContainText(/\d\s*s|0:0\d/);
  await expect(form.result).toHaveAttribute('data-run-state', 'done');
  await expect(form.result).toContainText('slept for 2.0 s');
  expect(requests).toBe(1);
});

test('slow: 0 seconds is sent as 0', async ({ page }) => {
  const form = await new Form(page).open('slow');
  await form.set('seconds', '0');
  const response = await form.run();
  expect(new URL(response.request().url()).searchParams.get('seconds')).toBe('0');
  await expect(form.result).toContainText('slept for 0.0 s');
});

test('slow: after Stop waiting the page is stopped, and the next run queues behind', async ({ page }) => {
  const form = await new Form(page).open('slow');
  await form.set('seconds', '3');
  await form.button('Run').click();
  await form.button('Stop waiting').click();
  await expect(form.result).toHaveAttribute('data-run-state', 'stopped');
  await expect(form.control('seconds')).toHaveValue('3');
  await form.set('seconds', '0');
  await form.run();
  await expect(form.result).toContainText('slept for 0.0 s');
});

test('no_predict: 501 is an error of its own', async ({ page }) => {
  const form = await new Form(page).open('no_predict');
  const response = await form.run('failed');
  expect(response.status()).toBe(501);
  await expect(page.locator('[data-renderer=error]')).toHaveAttribute('data-status', '501');
  await expect(page.getByText('A module that can be listed but not run.')).toBeVisible();
});

test('422: a rule that the document loses is said at its field, which gets the focus', async ({ page }) => {
  const form = await new Form(page).open('kitchen_sink');
  await form.setAll({ float_exclusive: '0', text: 'kept' });
  await form.run('failed');
  await expect(page.locator('[data-renderer=error]')).toHaveAttribute('data-status', '422');
  await expect(form.field('float_exclusive').getByRole('alert')).toContainText(/greater than 0/i);
  await expect(form.control('float_exclusive')).toBeFocused();
  await expect(form.control('text')).toHaveValue('kept');
  await form.set('float_exclusive', '0.5');
  await form.run();
  await expect(form.field('float_exclusive').getByRole('alert')).toHaveCount(0);
});

test('422: several at once, one of them about an entry of a list', async ({ page }) => {
  const form = await new Form(page).open('kitchen_sink');
  await form.setAll({ email: 'nobody', list_untyped: '["a", null]', uuid: 'no uuid' });
  await form.run('failed');
  await expect(form.field('email').getByRole('alert')).toBeVisible();
  await expect(form.field('uuid').getByRole('alert')).toBeVisible();
  await expect(form.field('list_untyped').getByRole('alert')).toContainText('Entry 2');
});

test('422: in the page of folded options the group opens for the field', async ({ page }) => {
  const form = await new Form(page).open('kitchen_sink');
  await form.set('float_exclusive', '1');
  await page.getByRole('button', { name: /^Options \(/ }).click();
  await expect(form.field('float_exclusive')).toBeHidden();
  await form.run('failed');
  await expect(form.field('float_exclusive').getByRole('alert')).toBeVisible();
});

test('a server with a base path works from start to end', async ({ page }) => {
  const form = await new Form(page, 'BASE').open('detector');
  await expect(page.getByText('Finds coloured or bright blobs in a picture.')).toBeVisible();
  await form.set('image', { file: 'public/samples/sample.png' });
  const response = await form.run();
  expect(response.status()).toBe(200);
  // One hop: a redirect would send the upload twice.
  expect(response.request().redirectedFrom()).toBeNull();
  await form.open('slow');
  await form.set('seconds', '0');
  await form.run();
});

test('every model can be chosen', async ({ page, request }) => {
  const form = await new Form(page).open();
  const { models } = (await (await request.get(`${addressOf('ALL', 'API')}/v2/models/`)).json()) as { models: { id: string }[] };
  const choice = page.getByLabel('Model', { exact: true });
  const names = models.map(({ id }) => id).toSorted();
  expect(names.length).toBeGreaterThan(5);
  expect((await choice.locator('option').allTextContents()).toSorted()).toEqual(names);
  await choice.selectOption('slow');
  await expect(form.field('seconds')).toBeVisible();
  await page.goBack();
  await expect(form.field('seconds')).toHaveCount(0);
});

for (const [model, shown] of [
  ['digits', /Try-me UI developers.*scikit-learn developers/],
  ['slow', /First Author.*Second Author/],
  ['failing', /Try-me UI developers/],
  ['detector', /Try-me UI developers/],
  ['no_predict', /Try-me UI developers/],
] as const) {
  test(`metadata of ${model} are shown, whatever their shape`, async ({ page }) => {
    await new Form(page).open(model);
    const main = page.getByRole('main');
    await expect(main).toContainText(shown);
    await expect(main).not.toContainText(/\[object|undefined|null|@example\.org/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(model);
  });
}

test('the placeholder says that no model was loaded', async ({ page }) => {
  await new Form(page, 'PLACEHOLDER').open();
  await expect(page.getByText('No model was loaded')).toBeVisible();
});

test('a server without predictions says so', async ({ page }) => {
  const form = await new Form(page, 'NO_PREDICT').open('slow');
  await expect(page.getByRole('main')).toContainText(/no predictions/i);
  await expect(form.button('Run')).toHaveCount(0);
});
