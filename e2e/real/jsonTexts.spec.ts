import { expect, test, type Page } from '@playwright/test';
import { addressOf, Form } from './form.ts';

const MODEL = 'json_texts';

/** What Python decoded of each argument, and the text that it came in. */
type Decoded = Record<string, { readonly type: string; readonly repr: string; readonly text: string }>;

const decoded = (type: string, repr: string, text: string) => ({ type, repr, text });

/** What `json.dumps` wrote for the module's own values. */
const UNTOUCHED: Decoded = {
  base_directory: decoded('str', "'.'", '"."'),
  place: decoded('str', `'Küste "Süd"'`, String.raw`"K\u00fcste \"S\u00fcd\""`),
  output_directory: decoded('NoneType', 'None', 'null'),
  mode: decoded('str', "'normal'", '"normal"'),
  epochs: decoded('int', '15', '15'),
  initial_lr: decoded('float', '0.001', '0.001'),
  momentum: decoded('float', '1.0', '1.0'),
  ckpt_freq: decoded('NoneType', 'None', 'null'),
  early_stopping: decoded('int', '5', '5'),
  use_validation: decoded('bool', 'True', 'true'),
  use_multiprocessing: decoded('bool', 'False', 'false'),
  lr_step_schedule: decoded('list', '[0.7, 0.9]', '[0.7, 0.9]'),
  tags: decoded('list', "['a']", '["a"]'),
  class_weights: decoded('dict', "{'10': 1.0, '2': 0.5}", '{"10": 1.0, "2": 0.5}'),
};

/** The same once `fillAll` has been at it; what isn't here is left alone. */
const FILLED: Decoded = {
  ...UNTOUCHED,
  base_directory: decoded('str', `'say "naïve" \\\\ 你'`, String.raw`"say \"na\u00efve\" \\ \u4f60"`),
  output_directory: decoded('str', "'null'", '"null"'),
  mode: decoded('str', "'fast'", '"fast"'),
  epochs: decoded('int', '30', '30'),
  initial_lr: decoded('float', '1e-05', '1e-05'),
  momentum: decoded('float', '2.0', '2.0'),
  ckpt_freq: decoded('float', '0.0', '0.0'),
  early_stopping: decoded('NoneType', 'None', 'null'),
  use_validation: decoded('bool', 'False', 'false'),
  use_multiprocessing: decoded('bool', 'True', 'true'),
  lr_step_schedule: decoded('list', '[0.5, 1.0]', '[0.5, 1.0]'),
  tags: decoded('list', `['a', 'true', '"é"']`, String.raw`["a", "true", "\"\u00e9\""]`),
};

/** As a person who has never heard of JSON. */
async function fillAll(page: Page, form: Form): Promise<void> {
  await form.setAll({
    base_directory: 'say "naïve" \\ 你',
    output_directory: 'null',
    epochs: '30',
    initial_lr: '0.00001',
    momentum: '2',
    ckpt_freq: '0',
    use_validation: false,
    use_multiprocessing: true,
  });
  await form.control('mode').click();
  await page.getByRole('option', { name: 'fast', exact: true }).click();
  await form
    .field('early_stopping')
    .getByRole('button', { name: /^Unset/ })
    .click();
  await fillList(form, 'lr_step_schedule', 2, ['0.5', '1']);
  await fillList(form, 'tags', 0, ['true', '"é"']);
}

/** Takes entries from the end of a list, and adds others. */
async function fillList(form: Form, name: string, gone: number, entries: readonly string[]): Promise<void> {
  await form.reveal(name);
  const box = form.control(name);
  await box.click();
  const items = form.field(name).getByRole('listitem');
  for (let left = (await items.count()) - 1; gone > 0; gone -= 1, left -= 1) {
    // The first goes to the last entry, the second takes it.
    while ((await items.count()) > left) await box.press('Backspace');
  }
  for (const entry of entries) {
    await box.fill(entry);
    await box.press('Enter');
  }
}

async function predicted(form: Form): Promise<Decoded> {
  const response = await form.run();
  expect(response.status()).toBe(200);
  const { received, predictions } = (await response.json()) as { received?: Decoded; predictions?: { received: Decoded } };
  return received ?? predictions?.received ?? {};
}

test('untouched, Python decodes its own values from its own texts', async ({ page }) => {
  const form = await new Form(page).open(MODEL);
  await expect(form.button('Run')).toBeVisible();
  expect(await predicted(form)).toEqual(UNTOUCHED);
});

test('Python decodes what was filled in, of the type that was meant', async ({ page }) => {
  const form = await new Form(page).open(MODEL);
  await fillAll(page, form);
  expect(await predicted(form)).toEqual(FILLED);
});

test('so it does for a training, and the page lists what was meant', async ({ page, request }) => {
  await page.goto(`${addressOf('ALL', 'PAGE')}#/models/${MODEL}/train`);
  await expect(page.locator('[data-app-state=ready]')).toBeVisible();
  await fillAll(page, new Form(page, 'ALL', page.getByRole('form', { name: 'Training' })));
  await page.getByRole('button', { name: 'Start training' }).click();
  const newest = page.locator('[data-training]').first();
  await expect(newest).toHaveAttribute('data-status', 'done');
  const uuid = await newest.getAttribute('data-training');
  const trainings = (await (await request.get(`${addressOf('ALL', 'API')}/v2/models/${MODEL}/train/`)).json()) as {
    readonly uuid: string;
    readonly result?: { readonly output?: { readonly received: Decoded } };
  }[];
  const own = trainings.find((training) => training.uuid.replaceAll('-', '') === uuid?.replaceAll('-', ''));
  expect(own?.result?.output?.received).toEqual(FILLED);
  // Below, the answer repeats the texts as they came.
  const listed = newest.locator('dl');
  await expect(listed).toContainText('say "naïve" \\ 你');
  await expect(listed).not.toContainText(String.raw`na\u00efve`);
});

test('a sweep over a text varies the number in it', async ({ page }) => {
  await new Form(page).open(MODEL);
  const answers: Promise<Decoded>[] = [];
  page.on('response', (response) => {
    if (response.request().method() !== 'POST') return;
    answers.push(response.json().then(({ received, predictions }) => (received ?? predictions.received) as Decoded));
  });
  await page.getByRole('button', { name: 'Vary…' }).click();
  await page.getByRole('combobox', { name: 'Argument' }).selectOption('momentum');
  await page.getByRole('button', { name: 'List' }).click();
  await page.getByRole('textbox', { name: 'Values' }).fill('0.5, 1, 2');
  await page.getByRole('button', { name: 'Run 3 values' }).click();
  await expect(page.locator('[data-batch="ended"]')).toBeVisible({ timeout: 60_000 });
  const received = await Promise.all(answers);
  expect(received.map(({ momentum }) => momentum)).toEqual([
    decoded('float', '0.5', '0.5'),
    decoded('float', '1.0', '1.0'),
    decoded('float', '2.0', '2.0'),
  ]);
  for (const { momentum, ...rest } of received) expect({ ...rest, momentum: UNTOUCHED.momentum }, momentum?.text).toEqual(UNTOUCHED);
});
