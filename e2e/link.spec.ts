import { choose, expect, field, open, openOptions, run, sample, test } from './support.ts';

const box = (page: Parameters<typeof field>[0], name: string) => field(page, name).getByRole('textbox');
const hash = (page: Parameters<typeof field>[0]) => new URL(page.url()).hash;

test('a copied link opens the form as it was, without its files and secrets', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, 'kitchen_sink');
  await openOptions(page);
  await box(page, 'int').fill('0');
  await box(page, 'text').fill(' verbatim & "quoted" #1? ');
  await field(page, 'password').locator('input').fill('hunter2');
  await choose(page, 'demo_image', sample('sample.png'));
  await page.locator('[data-format="image/png"]').click();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(
    page.getByRole('status').filter({ hasText: 'Link to these settings copied. Files and secrets aren’t in it.' }),
  ).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).not.toContain('hunter2');

  const other = await context.newPage();
  await other.goto(link);
  await expect(box(other, 'int')).toHaveValue('0');
  await expect(box(other, 'text')).toHaveValue(' verbatim & "quoted" #1? ');
  await expect(other.locator('[data-format="image/png"]')).toHaveAttribute('aria-pressed', 'true');
  await expect(field(other, 'password').locator('input')).toHaveValue('');
  expect(await other.evaluate(() => navigator.clipboard.readText())).toBe(link);
});

test('the address follows the form without steps in the history; reload, back and forward keep what was set', async ({ page }) => {
  await open(page, 'slow', 'default');
  const steps = await page.evaluate(() => history.length);
  await box(page, 'seconds').fill('0.25');
  await box(page, 'seconds').blur();
  await expect.poll(() => hash(page)).toBe('#/models/slow?seconds=0.25');
  expect(await page.evaluate(() => history.length)).toBe(steps);
  await page.reload();
  await expect(box(page, 'seconds')).toHaveValue('0.25');

  await page.getByLabel('Model', { exact: true }).selectOption('detector');
  await expect(field(page, 'image')).toBeVisible();
  expect(hash(page)).toBe('#/models/detector');
  await page.goBack();
  await expect(box(page, 'seconds')).toHaveValue('0.25');
  await run(page);
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect.poll(() => hash(page)).toBe('#/models/slow');
});

test('a link with unknown and malformed values says what it could not restore, and the rest is there', async ({ page }) => {
  await open(page, 'kitchen_sink?int=7&gone=1&float=warm&accept=image/gif&text=%E0%A4%A&int_range=-5000&list_ints=1&list_ints=2');
  const note = page.getByRole('alert').filter({ hasText: 'Some settings of this link were left out' });
  await expect(note.getByRole('listitem')).toHaveText([
    '“text=%E0%A4%A” can’t be decoded.',
    '“gone” is no argument of this model.',
    '“float” must be a number, and is "warm".',
    'The result format “image/gif” isn’t offered.',
  ]);
  await expect(box(page, 'int')).toHaveValue('7');
  await expect(field(page, 'int_range')).toContainText('Must be 0 or more.');
  await expect(field(page, 'list_ints').getByRole('listitem')).toHaveText([/: 1/, /: 2/]);
  await note.getByRole('button', { name: 'Dismiss' }).click();
  await expect(note).toBeHidden();
});

test('another link in the same tab changes the form and keeps the chosen file', async ({ page }) => {
  await open(page, 'kitchen_sink');
  await choose(page, 'demo_image', sample('sample.png'));
  await page.evaluate(() => {
    window.location.hash = '#/models/kitchen_sink?int=42';
  });
  await expect(box(page, 'int')).toHaveValue('42');
  await expect(field(page, 'demo_image')).toContainText('sample.png');
  await page.goBack();
  await expect(box(page, 'int')).toHaveValue('1');
  await expect(field(page, 'demo_image')).toContainText('sample.png');
});
