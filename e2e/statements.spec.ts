import type { Page } from '@playwright/test';
import {
  choose,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  field,
  keepSight,
  open,
  openOptions,
  result,
  run,
  runButton,
  sample,
  test,
} from './support.ts';

const SETTINGS = {
  title: 'Example site',
  temporary: true,
  accessibility: {
    body: 'University of Example',
    contact: 'accessibility@uni.example',
    law: 'the Example Act',
    prepared: '2026-11-29',
    gaps: ['Our examples have no descriptions.'],
    response: 'within two weeks',
    enforcementBody: 'the Office for Equality',
    enforcement: 'https://office.example/complaints',
  },
  privacy: {
    controller: 'University of Example, Street 1, Example',
    contact: 'privacy@uni.example',
    policy: 'https://uni.example/privacy',
    ownProxy: true,
    notes: ['The router in front keeps network addresses for a week.'],
  },
};

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });
const toStatement = (page: Page, name: 'Accessibility' | 'Privacy') => page.getByRole('contentinfo').getByRole('link', { name }).click();

async function withSettings(page: Page, settings: object = SETTINGS): Promise<void> {
  await page.route('**/config.json', (route) => route.fulfill({ json: settings }));
}

test('without settings there is no footer, and no page at its address', async ({ page }) => {
  await withSettings(page, { accessibility: { body: 'Nobody to write to' } });
  await page.goto('/#/accessibility');
  await expect(page.locator('[data-app-state="ready"]')).toBeVisible();
  await expect(runButton(page)).toBeVisible();
  await expect(page.getByRole('contentinfo')).toHaveCount(0);
  await expect(page.locator('[data-statement]')).toHaveCount(0);
});

test('the form, its file and its result are as they were left, and so are title, place and focus', async ({ page }) => {
  await withSettings(page);
  await page.setViewportSize({ width: 390, height: 700 });
  await open(page, 'detector');
  await choose(page, 'image', sample('sample.png'));
  await run(page);
  const { title, address } = await page.evaluate(() => ({ title: document.title, address: location.href }));
  await page.getByRole('contentinfo').scrollIntoViewIfNeeded();
  const top = await page.evaluate(() => window.scrollY);
  expect(top).toBeGreaterThan(100);

  await toStatement(page, 'Privacy');
  await expect(heading(page, 'Privacy')).toBeFocused();
  expect(await page.evaluate(() => ({ title: document.title, top: window.scrollY }))).toEqual({ title: 'Privacy · Example site', top: 0 });
  await expect(runButton(page)).toBeHidden();
  // From one to the other is no step: one way back leads to the form.
  await toStatement(page, 'Accessibility');
  await expect(heading(page, 'Accessibility statement')).toBeFocused();
  await page.getByRole('button', { name: 'Back to the model' }).click();

  await expect(field(page, 'image')).toContainText('sample.png');
  await expect(result(page)).toHaveAttribute('data-run-state', 'done');
  expect(await page.evaluate(() => ({ title: document.title, address: location.href }))).toEqual({ title, address });
  await expect(page.getByRole('contentinfo').getByRole('link', { name: 'Accessibility' })).toBeFocused();
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(top);

  // The browser's own buttons do the same.
  await page.goForward();
  await expect(heading(page, 'Accessibility statement')).toBeVisible();
  await page.goBack();
  await expect(field(page, 'image')).toContainText('sample.png');
});

test('settings that are too long for the address come back too', async ({ page }) => {
  await withSettings(page);
  await open(page, 'kitchen_sink');
  await openOptions(page);
  const text = 'a long text '.repeat(300).trim();
  await field(page, 'text').getByRole('textbox').fill(text);
  await field(page, 'text').getByRole('textbox').blur();
  await toStatement(page, 'Privacy');
  await page.getByRole('button', { name: 'Back to the model' }).click();
  await expect(field(page, 'text').getByRole('textbox')).toHaveValue(text);
});

test('opened by its address, a statement leads to the model; a run goes on behind it', async ({ page }) => {
  await withSettings(page);
  await page.goto('/#/privacy');
  await expect(heading(page, 'Privacy')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the model' }).click();
  await expect(runButton(page)).toBeVisible();
  await open(page, 'slow');
  await field(page, 'seconds').getByRole('textbox').fill('1');
  await runButton(page).click();
  await toStatement(page, 'Privacy');
  // What is behind it isn't reached by its keys.
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => result(page).getAttribute('data-run-state')).toBe('done');
  await page.getByRole('button', { name: 'Back to the model' }).click();
  await expect(result(page)).toBeVisible();
});

for (const [name, variant] of [
  ['starting', 'down'],
  ['failed', 'spec-1.2'],
] as const) {
  test(`while the model is ${name}, both are there`, async ({ page }) => {
    await withSettings(page);
    await page.goto(`/~${variant}/`);
    await expect(page.locator('[data-app-state]')).toHaveAttribute('data-app-state', name);
    await toStatement(page, 'Accessibility');
    await expect(heading(page, 'Accessibility statement')).toBeFocused();
    await page.getByRole('button', { name: 'Back to the model' }).click();
    await expect(page.locator('[data-app-state]').getByRole('heading', { level: 1 })).toBeVisible();
  });
}

test('after the end both are there', async ({ page }) => {
  await withSettings(page, { ...SETTINGS, expires: new Date(Date.now() + 6000).toISOString() });
  await open(page, 'detector');
  await expect(page.locator('[data-ended]')).toBeVisible({ timeout: 15_000 });
  await toStatement(page, 'Privacy');
  await expect(heading(page, 'Privacy')).toBeVisible();
  await expect(page.locator('[data-ended]')).toBeVisible();
});

test('the statement says what is tested, what is not accessible, and whom to write to', async ({ page }) => {
  await withSettings(page);
  await page.goto('/#/accessibility');
  const text = page.locator('[data-statement="accessibility"]');
  await expect(text).toContainText(
    'University of Example is committed to making this page accessible, in accordance with the Example Act.',
  );
  await expect(text).toContainText(/axe looks at [3-9]\d states of the page/);
  await expect(text).toContainText('Chromium');
  await expect(text.locator('[data-gap="time-limit"]')).toContainText('2.2.1 Timing adjustable (A)');
  await expect(text.locator('[data-gap="dragging"]')).toContainText('2.5.7 Dragging movements (AA, new in WCAG 2.2)');
  await expect(text).toContainText('Our examples have no descriptions.');
  await expect(text).toContainText('29 November 2026');
  await expect(text.getByRole('link', { name: 'accessibility@uni.example' })).toHaveAttribute('href', 'mailto:accessibility@uni.example');
  await expect(text.getByRole('link', { name: /office\.example/ })).toHaveAttribute('rel', /noopener/);
});

test('what an operator writes is text, whatever it is', async ({ page }) => {
  const hostile = '<img src=x onerror="document.title=1"><script>alert(1)</script> javascript:alert(1)';
  await withSettings(page, {
    accessibility: { body: hostile, contact: 'javascript:alert(1)', gaps: [hostile], enforcement: 'data:text/html,x', law: hostile },
    privacy: { controller: hostile, policy: ' javascript:alert(1)', notes: hostile },
  });
  for (const statement of ['accessibility', 'privacy']) {
    await page.goto(`/#/${statement}`);
    const text = page.locator(`[data-statement="${statement}"]`);
    await expect(text).toContainText('<img src=x onerror=');
    await expect(text.locator('img, script')).toHaveCount(0);
    await expect(text.locator('a:not([href^="#"])')).toHaveCount(0);
  }
});

test('all that is kept is deleted, once it was asked for twice', async ({ page }) => {
  await withSettings(page);
  await open(page, 'detector');
  await choose(page, 'image', sample('sample.png'));
  await run(page);
  await page.getByRole('button', { name: /^Colours/ }).click();
  const kept = () =>
    page.evaluate(async () => [
      ...Object.keys(localStorage).filter((name) => /^(?:try-me|mui)/.test(name)),
      ...(await indexedDB.databases()).map(({ name }) => name),
    ]);
  await expect.poll(kept).toEqual(expect.arrayContaining(['mui-mode', 'try-me-history']));
  await toStatement(page, 'Privacy');
  const button = page.getByRole('button', { name: 'Delete all of it' });
  await button.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click();
  await expect(button).toBeFocused();
  expect((await kept()).length).toBeGreaterThan(1);
  await button.click();
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Delete all' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'All of it is deleted.' })).toBeVisible();
  expect(await kept()).toEqual([]);
  // And the page goes on.
  await page.getByRole('button', { name: 'Back to the model' }).click();
  await run(page);
  await page.getByRole('button', { name: 'History', exact: true }).click();
  await expect(page.locator('[data-run]')).toHaveCount(1);
});

for (const statement of ['accessibility', 'privacy'] as const) {
  test(`${statement}: axe finds nothing in light and dark, nothing scrolls sideways, and the footer is a line`, async ({ page }) => {
    await withSettings(page);
    await page.goto(`/#/${statement}`);
    await expect(page.locator(`[data-statement="${statement}"]`)).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await expectAccessible(page);
      for (const width of [1440, 820, 390]) {
        await page.setViewportSize({ width, height: 900 });
        await expectNoSidewaysScroll(page);
        expect((await page.getByRole('contentinfo').boundingBox())?.height).toBeLessThan(45);
        await keepSight(page, `${colorScheme}-${width}`, true);
      }
      await expectAccessible(page);
      await page.setViewportSize({ width: 1440, height: 1000 });
    }
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await expect(page.getByRole('contentinfo')).toBeHidden();
    await expect(page.getByRole('button', { name: 'Back to the model' })).toBeHidden();
    const colour = await page
      .locator('[data-statement] p')
      .first()
      .evaluate((one) => getComputedStyle(one).color);
    expect(colour).toBe('rgb(0, 0, 0)');
    await keepSight(page, 'print', true);
  });
}
