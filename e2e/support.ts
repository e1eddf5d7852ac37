import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type Locator, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');

/** A file that ships with the page. */
export const sample = (name: 'sample.png' | 'sample.wav' | 'sample.webm'): string => path.join(ROOT, 'public/samples', name);

/**
 * Every test watches the page: nothing may be requested from another origin, and nothing may be thrown or logged as an
 * error but what a test names in `mayLog`.
 */
export const test = base.extend<{ mayLog: RegExp | undefined; watched: undefined }>({
  mayLog: [undefined, { option: true }],
  watched: [
    async ({ page, mayLog, baseURL }, use) => {
      const strays: string[] = [];
      const errors: string[] = [];
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (/^https?:$/.test(url.protocol) && url.origin !== new URL(baseURL ?? '').origin) strays.push(request.url());
      });
      page.on('pageerror', (error) => {
        if (mayLog?.test(String(error)) !== true) errors.push(String(error));
      });
      page.on('console', (message) => {
        // The browser logs each answer above 399 by itself.
        if (message.type() === 'error' && !/Failed to load resource/.test(message.text()) && mayLog?.test(message.text()) !== true)
          errors.push(message.text());
      });
      await use(undefined);
      expect(strays, 'requests to other origins').toEqual([]);
      expect(errors, 'errors in the page').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** The policy that the README gives to operators. */
export const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; media-src 'self' blob:; frame-src blob:";

/** Every file of the page under the policy: workers have that of their own file. A violation is an error in the console. */
export async function underPolicy(page: Page): Promise<void> {
  await page.route(/^http.*(?:\/(?:\?[^/]*)?|\.(?:html|js))$/, async (route) => {
    // A connection that the server has just closed for being idle is tried again.
    const response = await route.fetch({ maxRetries: 2 });
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': POLICY } });
  });
}

/** Opens a model's page, of the usual demo or of a variant of it. */
export async function open(page: Page, model = '', variant = ''): Promise<void> {
  await page.goto(`${variant === '' ? '/' : `/~${variant}/`}${model === '' ? '' : `#/models/${model}`}`);
  await expect(page.locator('[data-app-state]')).toHaveAttribute('data-app-state', 'ready', { timeout: 30_000 });
}

/** A server that no other test waits for: a model has one worker, and what was stopped goes on there. */
export function own(variant = 'default'): string {
  const { testId, retry } = test.info();
  return `${variant}~${testId}-${retry}`;
}

export const field = (page: Page, name: string): Locator => page.locator(`[data-arg="${name}"]`);
export const output = (page: Page, key: string): Locator => page.locator(`[data-output="${key}"]`);
export const result = (page: Page): Locator => page.locator('[data-run-state]');
export const runButton = (page: Page): Locator => page.getByRole('button', { name: 'Run', exact: true });

/** Gives a file argument a file, as the file picker would. */
export async function choose(page: Page, name: string, file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await field(page, name).locator('input[type=file]').first().setInputFiles(file);
}

/** Drops copies of the sample onto the field `image`, as from a file manager. */
export async function dropMany(page: Page, count: number): Promise<void> {
  const base64 = (await readFile(sample('sample.png'))).toString('base64');
  await field(page, 'image')
    .locator('input[type=file]')
    .first()
    .evaluate(
      async (input, { data, number }) => {
        const bytes = await (await fetch(`data:image/png;base64,${data}`)).arrayBuffer();
        const dataTransfer = new DataTransfer();
        for (let index = 1; index <= number; index++)
          dataTransfer.items.add(new File([bytes], `plankton-${index}.png`, { type: 'image/png' }));
        input.parentElement?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      },
      { data: base64, number: count },
    );
}

export async function openOptions(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: /^Options \(/ });
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
}

/** Runs and waits for the end, whatever it is. */
export async function run(page: Page, end: 'done' | 'failed' | 'stopped' = 'done'): Promise<void> {
  // The end of an earlier run mustn't be taken for that of this one.
  const before = await result(page).getAttribute('data-run-started');
  await runButton(page).click();
  await expect(result(page)).not.toHaveAttribute('data-run-started', before ?? '');
  await expect(result(page)).toHaveAttribute('data-run-state', end, { timeout: 30_000 });
}

/** axe finds nothing; in frames without scripts it would wait in vain. Colours on their way from one to another are waited for: their contrast says nothing. */
export async function expectAccessible(page: Page, rules?: string[], withFrames = true): Promise<void> {
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState, effect }) => playState !== 'running' || effect?.getComputedTiming().endTime === Infinity),
  );
  await page.evaluate(drawEverything, true);
  // What is found in several frames is put together in another page; with one frame that would only take longer than the search itself.
  const isOne = page.frames().length === 1 || !withFrames;
  // What passed is put together for each element, and nobody reads it: that takes longer than to find out.
  const axe = new AxeBuilder({ page }).setLegacyMode(isOne).options({ resultTypes: ['violations'] });
  const { violations } = await (rules === undefined ? axe : axe.withRules(rules)).analyze();
  await page.evaluate(drawEverything, false);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)).toEqual([]);
}

/** What is drawn only when it comes into view has the colours of before until then, and axe would take them for those that are seen. */
function drawEverything(on: boolean): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { content-visibility: visible !important; }');
  document.adoptedStyleSheets = on ? [sheet] : [];
}

/** Nothing is wider than the window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
}

/** A picture of the page for people to look at, in `test-results`: with `SIGHTS=1` only, as no test reads it and each takes time. */
export async function keepSight(page: Page, name: string, fullPage = false): Promise<void> {
  if (process.env.SIGHTS !== undefined) await page.screenshot({ path: base.info().outputPath(`${name}.png`), fullPage });
}
