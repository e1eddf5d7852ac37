import type { Page } from '@playwright/test';
import { expect, field, open, result, runButton, test } from './support.ts';

/** As a person sees it, from 0 to 1; more than this is felt. */
const FELT = 0.02;

interface Moved {
  readonly value: number;
  readonly what: string;
}

/** Notes what moves without a click, from the very first picture on. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const moved: Moved[] = [];
    Object.assign(window, { moved });
    type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean; sources: { node?: Node }[] };
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries() as Shift[]) {
        const what = sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 120) : (node?.textContent ?? '')));
        if (!hadRecentInput) moved.push({ value, what: what.join(' | ') });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  // Settings and metadata come when the form could stand already.
  for (const [pattern, wait] of [
    ['**/config.json', 400],
    [/\/v2\/models\/[^/]+\/$/, 900],
  ] as const) {
    await page.route(pattern, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, wait));
      await route.continue();
    });
  }
}

async function expectStill(page: Page): Promise<void> {
  const moved = await page.evaluate(() => (window as unknown as { moved: Moved[] }).moved);
  expect(
    moved.reduce((sum, { value }) => sum + value, 0),
    JSON.stringify(moved, null, 1),
  ).toBeLessThan(FELT);
}

for (const [width, height] of [
  [1440, 900],
  [820, 1180],
  [390, 844],
] as const) {
  test.describe(`${width} pixels wide`, () => {
    test.use({ viewport: { width, height } });

    test('nothing moves from the first picture to the result of an example', async ({ page }) => {
      await watch(page);
      await open(page, 'scene_colours');
      await expect(result(page).locator('[data-recorded]')).toBeVisible();
      await expect(page.getByText('Apache-2.0')).toBeVisible();
      await expectStill(page);
      await page.getByRole('button', { name: 'Run it yourself' }).click();
      await expect(field(page, 'image')).toContainText('coast.png');
      // That the form fills up was asked for, and takes its time on a busy machine.
      await expect(field(page, 'image').locator('img').first()).toHaveJSProperty('complete', true);
      await page.waitForTimeout(1500);
      await page.evaluate(() => (window as unknown as { moved: Moved[] }).moved.splice(0));
      await runButton(page).click();
      await expect(result(page)).toHaveAttribute('data-run-state', 'done');
      await page.waitForTimeout(800);
      await expectStill(page);
    });

    test('nothing moves while a form of many arguments is drawn, and a sketch of its answer', async ({ page }) => {
      await watch(page);
      await open(page, 'kitchen_sink');
      await expect(result(page).getByText('The answer appears here')).toBeVisible();
      await expect(page.getByRole('link', { name: 'Homepage' })).toBeVisible();
      await page.waitForTimeout(500);
      await expectStill(page);
    });
  });
}

test('a recorded answer that can’t be had leaves the sketch, and a trace', async ({ page }) => {
  await page.route('**/examples/coast.json', (route) => route.fulfill({ status: 404, body: 'gone' }));
  await open(page, 'scene_colours');
  await expect(result(page).getByText('The answer appears here')).toBeVisible();
  await expect(result(page).locator('[data-recorded]')).toHaveCount(0);
});
