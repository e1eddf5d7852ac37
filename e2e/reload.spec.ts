import { choose, expect, expectAccessible, field, keepSight, open, own, result, run, runButton, sample, test } from './support.ts';

test('a reload during a run asks first, says what was lost, and gives its inputs back', async ({ page }) => {
  await open(page, 'detector', own());
  await choose(page, 'image', sample('sample.png'));
  await page.locator('[data-arg="threshold"]').getByRole('textbox').fill('0.25');
  // A model that never answers.
  await page.route('**/predict/**', () => undefined);
  await runButton(page).click();
  await expect(result(page)).toHaveAttribute('data-run-state', /uploading|running/);
  await expect(result(page)).toContainText('the answer comes to this page only');
  await expect
    .poll(() => page.evaluate(() => sessionStorage.getItem('try-me:started')), 'its file is stored')
    .toContain('"blob":"started-');
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await page.reload();
  expect(asked).toEqual(['beforeunload']);
  const told = page.locator('[data-lost-run]');
  await expect(told).toContainText(/A run that was started at \d\d:\d\d was under way when this page was left/);
  await expectAccessible(page);
  await keepSight(page, 'lost');
  await expect(field(page, 'image')).not.toContainText('sample.png');
  await told.getByRole('button', { name: 'Fill in its inputs' }).click();
  await expect(told).toHaveCount(0);
  await expect(field(page, 'image')).toContainText('sample.png');
  await expect(page.locator('[data-arg="threshold"]').getByRole('textbox')).toHaveValue('0.25');
  await expect(page.getByRole('status').filter({ hasText: 'whose answer was lost' })).toBeVisible();
  await page.unroute('**/predict/**');
  await run(page);
  await page.reload();
  await expect(runButton(page)).toBeVisible();
  // Nothing was under way.
  await expect(told).toHaveCount(0);
});

test('what was lost can be dismissed, and a copy of a tab that still waits has lost nothing', async ({ page, context }) => {
  const server = own();
  await open(page, 'slow', server);
  await field(page, 'seconds').getByRole('textbox').fill('30');
  await runButton(page).click();
  await expect(result(page)).toHaveAttribute('data-run-state', 'running');
  const noted = await page.evaluate(() => sessionStorage.getItem('try-me:started'));
  const copy = await context.newPage();
  await copy.addInitScript((note) => sessionStorage.setItem('try-me:started', note ?? ''), noted);
  await open(copy, 'slow', server);
  await copy.waitForTimeout(1500);
  await expect(copy.locator('[data-lost-run]')).toHaveCount(0);
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  const told = page.locator('[data-lost-run]');
  await told.getByRole('button', { name: 'Dismiss' }).click();
  await expect(told).toHaveCount(0);
  await page.reload();
  await expect(runButton(page)).toBeVisible();
  await page.waitForTimeout(800);
  await expect(told).toHaveCount(0);
});
