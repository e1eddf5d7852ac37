import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, open, output, run, runButton, test } from './support.ts';

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

test('a try counts down, says so politely, ends, and keeps what is there', async ({ page }) => {
  await page.clock.install();
  await deploy(page, tryMe(HOUR));
  await open(page, 'detector');
  const notice = page.getByRole('complementary', { name: 'Notice' });
  await expect(notice).toContainText(/for a short try. It ends in (59:\d\d min|1:00:00 h)/);
  await expect(notice.getByRole('listitem')).toHaveText(['Trained on plankton of one sea.', 'Not for medical use.']);
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
  await expect(notice.getByRole('status').first()).toBeEmpty();
  await expect(page.getByRole('banner')).toContainText('AI4EOSC');

  await page.locator('[data-arg="image"] input[type=file]').first().setInputFiles('public/samples/sample.png');
  await run(page);
  await page.clock.fastForward(HOUR - 4 * 60_000);
  await expect(notice.getByRole('status').first()).toHaveText('This deployment ends in less than five minutes.');
  await page.clock.fastForward(5 * 60_000);

  await expect(page.getByRole('alert').filter({ hasText: 'This deployment has ended' })).toContainText('download the results');
  await expect(notice).toHaveCount(0);
  await expect(output(page, 'body')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.locator('a[download]').first().click();
  await download;
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
        await page.screenshot({ path: test.info().outputPath(`${width}.png`) });
      }
    });
  }
}
