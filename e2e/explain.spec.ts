import { expect, expectAccessible, expectNoSidewaysScroll, field, open, openOptions, run, test } from './support.ts';

async function openPanel(page: Parameters<typeof open>[0]) {
  await page.getByRole('button', { name: 'API', exact: true }).press('Enter');
  await page.getByRole('menuitem', { name: 'Why does it look like this?' }).press('Enter');
  const panel = page.getByRole('dialog', { name: 'Why does it look like this?' });
  await expect(panel).toBeVisible();
  return panel;
}

test('each argument and response property says what chose it, and what would be better', async ({ page }) => {
  await open(page, 'kitchen_sink');
  const panel = await openPanel(page);
  const image = panel.locator('[data-explains="demo_image"]').first();
  await expect(image).toContainText('image: its description says "image"');
  for (const place of await page.locator('[data-arg]').all()) {
    const name = (await place.getAttribute('data-arg')) ?? '';
    await expect(panel.locator(`[data-explains="${name}"]`).first()).toContainText((await place.getAttribute('data-widget')) ?? '?');
  }
  await expect(panel.getByRole('list', { name: 'Hints' }).first()).toBeVisible();
  await panel.locator('[data-rule] > summary').first().click();
  await expectAccessible(page);
});

test('by keyboard: it opens from the menu, Escape closes it and the focus goes back', async ({ page }) => {
  await open(page, 'detector');
  const panel = await openPanel(page);
  await expect(panel).toContainText('There is no response schema');
  // A hint's rule opens in place.
  const rule = panel.locator('[data-rule="TM201"]');
  await rule.getByText('TM201 no-schema').focus();
  await page.keyboard.press('Enter');
  await expect(rule.getByRole('heading', { name: 'Remedy' })).toBeVisible();
  await expect(rule.locator('pre').first()).toContainText('def predict(**args):');
  await expect(rule.getByRole('link', { name: 'The page of this rule' })).toHaveAttribute('href', /\/docs\/rules\/TM201\.md$/);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(page.getByRole('button', { name: 'API', exact: true })).toBeFocused();
});

test('for an assistant: the model with the inputs as they are now, without the secret, and the form of the answer in view', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, 'kitchen_sink');
  await openOptions(page);
  await field(page, 'text').locator('input').fill('for the assistant');
  await field(page, 'password').locator('input').fill('hunter2-secret');
  await run(page);
  await page.getByRole('button', { name: 'API', exact: true }).press('Enter');
  await page.getByRole('menuitem', { name: 'Copy for an assistant' }).press('Enter');
  const panel = page.getByRole('dialog', { name: 'Copy for an assistant' });
  await expect(panel).toContainText('# Model `kitchen_sink`');
  await expectAccessible(page);
  await panel.getByRole('button', { name: 'Copy all' }).click();
  await expect(panel.getByRole('button', { name: 'Copied' })).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('for the assistant');
  expect(text).toContain('$DEEPAAS_PASSWORD');
  expect(text).not.toContain('hunter2');
  expect(text).toContain('An answer that was seen');
  expect(text).toContain(`POST \`${new URL('v2/models/kitchen_sink/predict/', page.url()).href}\``);
});

test('about this page: versions, no fault at first, then each as it comes, and all of it as text', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, 'detector');
  await page.getByRole('button', { name: 'API', exact: true }).press('Enter');
  await page.getByRole('menuitem', { name: 'About this page' }).press('Enter');
  const panel = page.getByRole('dialog', { name: 'About this page' });
  await expect(panel).toContainText('Nothing went wrong so far.');
  await expect(panel.locator('dd').first()).toHaveText(/^\d+\.\d+\.\d+$/);
  await expect(panel).toContainText('Secureyes');
  for (const words of ['the first', 'the second'])
    await page.evaluate((message) => window.dispatchEvent(new ErrorEvent('error', { error: new TypeError(message) })), words);
  const faults = panel.getByRole('region', { name: 'What went wrong (2)' }).getByRole('listitem');
  await expect(faults).toHaveCount(2);
  await expect(faults.first()).toContainText('TypeError: the second');
  await panel.getByRole('button', { name: 'Copy all' }).click();
  await expect(panel.getByRole('button', { name: 'Copied' })).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/DEEPaaS: .+[^]+What went wrong:\n- \S+ The page: TypeError: the first\n- \S+ The page: TypeError: the second\n$/);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 800 }, colorScheme: 'dark' });

  test('it takes the whole width and nothing is cut', async ({ page }) => {
    await open(page, 'kitchen_sink');
    const panel = await openPanel(page);
    expect((await panel.boundingBox())?.width).toBe(390);
    expect(await panel.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
});
