import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, expectNoSidewaysScroll, open, test } from './support.ts';

test('a module is checked on the page, by keyboard, and what is broken says why and what to do', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await open(page, 'failing');
  await page.getByRole('button', { name: 'API', exact: true }).press('Enter');
  await page.getByRole('menuitem', { name: 'Check this module' }).press('Enter');
  const start = page.getByRole('button', { name: 'Start the check' });
  await expect(start).toBeVisible();
  // Nothing is sent before somebody asks for it, and no bad input unless it was asked for.
  await expect(page.getByRole('checkbox', { name: /^Also bad inputs/ })).not.toBeChecked();
  await start.press('Enter');
  const outcome = page.getByRole('region', { name: 'Result' });
  await expect(outcome.getByRole('heading', { name: /^\d+ warnings?\.$/ })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/^The check is over\. /)).toBeAttached();

  const broken = outcome.locator('article[data-rule="TM408"]');
  await expect(broken).toContainText('What the schema declares comes');
  await expect(broken.getByLabel('Ask for it')).toContainText("/v2/models/failing/predict/?how=nothing'");
  await expect(broken.getByRole('heading', { name: 'Remedy' })).toBeVisible();
  await expect(broken.getByRole('link', { name: /^TM408/ })).toHaveAttribute('href', /\/docs\/rules\/TM408\.md$/);
  await expect(broken.getByLabel('This rule alone, in a terminal')).toHaveText(
    /^npx deepaas-try-me check http:\S+ --model failing --only TM408$/,
  );
  await broken.getByText('About this rule').click();
  await expect(broken.getByRole('heading', { name: 'Why it matters' })).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  const saved = page.waitForEvent('download');
  await outcome.getByRole('group', { name: 'Save the report' }).getByRole('button', { name: 'JSON' }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toMatch(/^failing-check-[\d-]+\.json$/);
  const report = JSON.parse(await readFile(await download.path(), 'utf8')) as { models: { rules: { id: string; state: string }[] }[] };
  const states = new Map(report.models[0]?.rules.map(({ id, state }) => [id, state]));
  expect([states.get('TM408'), states.get('TM401'), states.get('TM501')]).toEqual(['broken', 'held', 'untold']);

  // Again, only what is broken; the form is where it was.
  await outcome.getByRole('button', { name: 'Only what is broken' }).click();
  await expect(outcome.locator('article[data-rule="TM408"]')).toBeVisible({ timeout: 60_000 });
  await expect(outcome).toContainText('0 rules hold');
  await page.getByRole('navigation', { name: 'What to do' }).getByRole('link', { name: 'Predict' }).click();
  await expect(page.locator('[data-arg="how"]')).toBeVisible();
});
