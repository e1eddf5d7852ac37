import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, keepSight, open, output, own, run, runButton, test } from './support.ts';

const HOUR = 3_600_000;

async function deploy(page: Page, config: object): Promise<void> {
  await page.route('**/config.json', (route) => route.fulfill({ json: config }));
}

const tryMe = (left: number) => ({
  title: 'Marketplace',
  brand: 'ai4eosc',
  temporary: true,
  expires: new Date(Date.now() + left).toISOString(),
  warnings: '<ul><li>Trained on <b>plankton</b> of one sea.</li><li>Not for medical use.<img src=x onerror="window.pwned=1"></li></ul>',
});

const MINUTE = 60_000;
const notice = (page: Page) => page.getByRole('complementary', { name: 'Notice' });
const dialog = (page: Page) => page.locator('[data-end-dialog]').getByRole('dialog');

test('a try counts down, says so politely, ends, and keeps what is there', async ({ page }) => {
  await page.clock.install();
  await deploy(page, tryMe(HOUR));
  await open(page, 'detector');
  await expect(notice(page)).toContainText(/This try ends in (59:\d\d min|1:00:00 h)\./);
  await expect(notice(page).getByRole('listitem')).toHaveText(['Trained on plankton of one sea.', 'Not for medical use.']);
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
  await expect(notice(page).getByRole('status').first()).toBeEmpty();
  await expect(notice(page).getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('banner')).toContainText('AI4EOSC');

  await page.locator('[data-arg="image"] input[type=file]').first().setInputFiles('public/samples/sample.png');
  await run(page);
  await page.clock.fastForward(HOUR - 2.5 * MINUTE);
  await expect(notice(page).getByRole('status').first()).toContainText('This deployment ends in less than three minutes.');
  await expect(notice(page).getByRole('button')).toHaveCount(1);
  await page.clock.fastForward(5 * MINUTE);

  const ended = page.locator('[data-ended]');
  await expect(ended).toContainText('This deployment has ended');
  await expect(ended).toContainText('download the results');
  await expect(notice(page)).toHaveCount(0);
  // A laptop that slept through the last minute isn't told of it afterwards.
  await expect(dialog(page)).toHaveCount(0);
  await expect(output(page, 'body')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.locator('a[download]').first().click();
  await download;
  const saved = page.waitForEvent('download');
  await ended.getByRole('button').first().click();
  expect((await saved).suggestedFilename()).toMatch(/\.zip$/);
});

test('in the last minute a dialog says once what is unsaved, and gives the focus back', async ({ page }) => {
  await page.clock.install();
  await deploy(page, tryMe(10 * MINUTE));
  await open(page, 'detector');
  await page.locator('[data-arg="image"] input[type=file]').first().setInputFiles('public/samples/sample.png');
  await run(page);
  const threshold = page
    .locator('[data-arg="threshold"]')
    .getByRole('textbox')
    .or(page.locator('[data-arg="threshold"]').getByRole('spinbutton'));
  const field = threshold.first();
  await page.clock.fastForward(9 * MINUTE - 2000);
  await field.fill('');
  await field.pressSequentially('0.');
  await page.clock.runFor(4000);
  // Somebody is typing.
  await expect(dialog(page)).toHaveCount(0);
  await page.clock.runFor(8000);
  await expect(dialog(page)).toContainText('1 run and the settings of the form aren’t saved yet.');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('0.');
  await page.clock.runFor(20_000);
  await expect(dialog(page)).toHaveCount(0);
});

test('saved in time, nothing is asked; what comes later is', async ({ page }) => {
  await page.clock.install();
  await deploy(page, tryMe(10 * MINUTE));
  await open(page, 'slow', own());
  await page.locator('[data-arg="seconds"]').getByRole('textbox').fill('0');
  await run(page);
  await page.clock.fastForward(8 * MINUTE);
  const saved = page.waitForEvent('download');
  await notice(page).getByRole('button').first().click();
  await saved;
  await page.clock.fastForward(MINUTE);
  await expect(page.locator('[data-ending]')).toHaveAttribute('data-ending', 'last');
  await page.clock.runFor(5000);
  await expect(dialog(page)).toHaveCount(0);
  await run(page);
  await page.clock.runFor(10_000);
  await expect(dialog(page)).toContainText('1 run isn’t saved yet.');
  const again = page.waitForEvent('download');
  await dialog(page).getByRole('button').first().click();
  await again;
  await page.clock.fastForward(2 * MINUTE);
  // The end of the deployment is no end of what the dialog is at.
  await expect(dialog(page)).toContainText('This deployment has ended');
  await dialog(page).getByRole('button', { name: 'Close' }).click();
  await expect(page.locator('[data-ended]')).toBeVisible();
});

test('a model that is away for more than a minute is said so, with the way to save, until it is back', async ({ page }) => {
  await page.clock.install();
  await open(page, 'detector', own());
  await page.route('**/swagger.json', (route) => route.abort());
  await page.route('**/predict/**', (route) => route.abort());
  await page.locator('[data-arg="image"] input[type=file]').first().setInputFiles('public/samples/sample.png');
  await run(page, 'failed');
  const told = page.locator('[data-silent]');
  await expect(told).toHaveAttribute('data-silent', 'short');
  await expect(told.getByRole('button')).toHaveCount(0);
  for (let step = 0; step < 7; step++) await page.clock.runFor(10_000);
  await expect(told.getByRole('status').first()).toHaveText(/hasn’t answered since \d\d:\d\d\. The page keeps asking\./);
  await expect(told.getByRole('button')).toHaveCount(1);
  await expectAccessible(page);
  await page.unroute('**/swagger.json');
  await page.clock.runFor(15_000);
  await expect(told).toHaveCount(0);
});

test('after the end a reload asks first', async ({ page }) => {
  await deploy(page, tryMe(-HOUR));
  await open(page, 'detector');
  await expect(page.locator('[data-ended]')).toBeVisible();
  // Browsers ask only on pages that were touched.
  await runButton(page).hover();
  await page.mouse.click(5, 5);
  const asked = page.waitForEvent('dialog');
  const closing = page.close({ runBeforeUnload: true });
  await (await asked).accept();
  await closing;
});

test('a long-lived deployment tells its date', async ({ page }) => {
  await deploy(page, { notice: 'Maintained on Mondays.', expires: new Date(Date.now() + 90 * 24 * HOUR).toISOString() });
  await open(page);
  await expect(page.getByRole('complementary', { name: 'Notice' })).toContainText(
    /Maintained on Mondays\. This deployment ends on .*\d{4}/,
  );
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [state, left] of [
    ['counting', 600_000],
    ['nearly over', 170_000],
    ['ended', -1000],
  ] as const) {
    test(`${state}, ${colorScheme}: axe finds nothing, and nothing scrolls sideways`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await deploy(page, { ...tryMe(left), brand: colorScheme === 'light' ? 'ai4eosc' : 'imagine' });
      await open(page);
      await expectAccessible(page);
      for (const width of [1440, 820, 390]) {
        await page.setViewportSize({ width, height: 900 });
        await expectNoSidewaysScroll(page);
        await keepSight(page, String(width));
      }
    });
  }
}
