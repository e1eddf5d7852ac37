/** How fast the page is: the first field, and a keystroke among 200 and 500 arguments. */
import type { Browser } from '@playwright/test';
import { ORIGIN, report, withPage } from './support.ts';

await withPage(async (browser) => {
  await report('first field visible, empty cache', () => timeToField(browser, '/', 'image'));
  await report('500 arguments: first field visible', () => timeToField(browser, '/~big/', undefined));
  await report('500 arguments: options opened, first of their fields painted', () => optionsOpened(browser));
  await report('200 arguments: slowest keystroke to its picture', () => keystroke(browser, 'big-200'));
  await report('500 arguments: slowest keystroke to its picture', () => keystroke(browser, 'big'));
});

/** From the start of the navigation until the field has been painted, in a context of its own: nothing is cached. */
async function timeToField(from: Browser, path: string, name: string | undefined): Promise<number> {
  const context = await from.newContext({ viewport: { width: 1440, height: 1000 } });
  const page = await context.newPage();
  await page.goto(ORIGIN + path, { waitUntil: 'commit' });
  await page
    .locator(name === undefined ? '[data-arg] input' : `[data-arg="${name}"] input`)
    .first()
    .waitFor({ state: 'attached' });
  const time = await page.evaluate<number>('new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())))');
  await context.close();
  return time;
}

/** The slowest of 20 keys typed into a field in the middle of the open form, from the key to the next picture (Event Timing, in steps of 8 ms). */
async function keystroke(from: Browser, variant: 'big' | 'big-200'): Promise<number> {
  const page = await from.newPage({ viewport: { width: 1440, height: 1000 } });
  await page.goto(`${ORIGIN}/~${variant}/`);
  await page.locator('[data-arg]').first().waitFor();
  const options = page.getByRole('button', { name: /^Options \(/ });
  if ((await options.count()) > 0 && (await options.getAttribute('aria-expanded')) === 'false') await options.click();
  const box = page.locator('[data-widget="text"] input').nth(10);
  await box.focus();
  // The page has been looked at for a moment before somebody types.
  await page.waitForTimeout(1000);
  // As text: the compiler's helpers don't exist in the page.
  await page.evaluate(`
    window.times = [];
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name.startsWith('key')) window.times.push(duration);
    }).observe({ type: 'event', durationThreshold: 16 });
  `);
  for (let key = 0; key < 20; key++) await page.keyboard.press('a', { delay: 40 });
  await page.waitForTimeout(200);
  const times = await page.evaluate<number[]>('window.times');
  await page.close();
  return Math.max(0, ...times);
}

/** A click that unfolds hundreds of fields. */
async function optionsOpened(from: Browser): Promise<number> {
  const page = await from.newPage({ viewport: { width: 1440, height: 1000 } });
  await page.goto(`${ORIGIN}/~big/`);
  await page.getByRole('button', { name: /^Options \(/ }).waitFor();
  await page.waitForTimeout(1000);
  // As text: the compiler's helpers don't exist in the page.
  const time = await page.evaluate<number>(`new Promise((resolve) => {
    const start = performance.now();
    [...document.querySelectorAll('button[aria-expanded=false]')].find(({ textContent }) => textContent.startsWith('Options')).click();
    const look = () => {
      if (document.querySelector('[data-widget=text] input') === null) return requestAnimationFrame(look);
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
    };
    look();
  })`);
  await page.close();
  return time;
}
