import type { Page } from '@playwright/test';
import { expect, expectAccessible, field, keepSight, open, own, result, run, runButton, test } from './support.ts';

/** Opened at a server at which no other test waits for this model. */
const seconds = (page: Page) => field(page, 'seconds').getByRole('textbox');

test('a double click and a shortcut right after it send once, and stop nothing', async ({ page }) => {
  await open(page, 'slow', own());
  await seconds(page).fill('2');
  let sent = 0;
  page.on('request', (request) => (sent += request.method() === 'POST' ? 1 : 0));
  await runButton(page).dblclick();
  await page.keyboard.press('Control+Enter');
  await expect(result(page)).toHaveAttribute('data-run-state', 'done', { timeout: 20_000 });
  expect(sent).toBe(1);
});

/** Predictions are held back for as long as a test wants, by the page's own clock, which runs on beside that: a busy machine adds a second or two. */
async function answersAfter(page: Page, milliseconds: () => number): Promise<void> {
  await page.route('**/predict/**', async (route) => {
    await page.clock.runFor(milliseconds());
    await route.fulfill({ json: { slept: 1 } });
  });
}

test('how long it takes is said before and during a run, and never more than is known', async ({ page }) => {
  await page.clock.install();
  await page.route('**/config.json', (route) =>
    route.fulfill({
      json: {
        examples: { slow: [{ label: 'Two seconds', values: { seconds: 2 }, answer: { json: { slept: 2 }, took: 12, firstTook: 40 } }] },
      },
    }),
  );
  await open(page, 'slow');
  const hint = page.locator('[data-time-hint]');
  await expect(hint).toHaveText('The example took about 12 s; the first run loads the model: about 40 s.');
  let took = 40_000;
  await answersAfter(page, () => took);
  await run(page);
  await expect(hint).toHaveText('The example took about 12 s.');
  took = 12_000;
  await run(page);
  await expect(hint).toHaveText(/^Your last run took about 1[2-4] s\.$/);
  await run(page);
  await expect(hint).toHaveText(/^Your last 2 runs took about 1[2-4] s\.$/);
  await run(page);
  await expect(hint).toHaveText(/^Usually about 1[2-4] s\.$/);
  await keepSight(page, 'hint');

  // Now that it is usual, a bar follows it, and is never full before the answer is there.
  await page.unroute('**/predict/**');
  await page.route('**/predict/**', () => undefined);
  await runButton(page).click();
  const bar = result(page).getByRole('progressbar');
  await page.clock.runFor(6000);
  await expect(bar).toHaveAttribute('data-guess', 'true');
  expect(Number(await bar.getAttribute('aria-valuenow'))).toBeGreaterThan(40);
  await page.clock.runFor(5500);
  expect(Number(await bar.getAttribute('aria-valuenow'))).toBeLessThan(91);
  await keepSight(page, 'bar');
  await page.clock.runFor(3000);
  await expect(bar).toHaveAttribute('data-guess', 'false');
  await page.clock.runFor(20_000);
  await expect(result(page)).toContainText(/Longer than known so far \(about 1[2-4] s\)\./);
  await expectAccessible(page);
});

test('the sound is off, is heard once when it is switched on, and tells the end of a long run', async ({ page }) => {
  await page.addInitScript(() => {
    const heard: number[] = [];
    const Real = window.AudioContext;
    window.AudioContext = class extends Real {
      override createOscillator(): OscillatorNode {
        const tone = super.createOscillator();
        tone.addEventListener('ended', () => heard.push(Math.round(tone.frequency.value)));
        return tone;
      }
    };
    Object.assign(window, { heard });
  });
  const heard = () => page.evaluate(() => (window as unknown as { heard: number[] }).heard);
  await open(page, 'slow', own());
  await seconds(page).fill('9');
  await runButton(page).click();
  await page.getByRole('button', { name: 'Play a sound when it’s done' }).click();
  await expect(page.getByRole('button', { name: 'A sound will be played' })).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(heard).toEqual([659, 880]);
  await expect(result(page)).toHaveAttribute('data-run-state', 'done', { timeout: 20_000 });
  await expect.poll(heard).toEqual([659, 880, 659, 880]);
  // It is remembered by the page that is opened next.
  await page.reload();
  await seconds(page).fill('7');
  await runButton(page).click();
  await expect(result(page)).toHaveAttribute('data-run-state', 'done', { timeout: 20_000 });
  await expect.poll(heard).toEqual([659, 880]);
});

test('a run that another tab has sent before is said to be ahead', async ({ page, context }) => {
  const server = own();
  const other = await context.newPage();
  // Both are there before either runs: how fast a machine opens a page mustn't matter.
  await open(page, 'slow', server);
  await seconds(page).fill('0');
  await open(other, 'slow', server);
  await seconds(other).fill('9');
  const sent = other.waitForRequest(/\/predict\//);
  await runButton(other).click();
  await expect(result(other)).toHaveAttribute('data-run-state', 'running');
  // A page without files to send counts as running before its request is on its way.
  await sent;
  await runButton(page).click();
  await expect(result(page)).toContainText('Your run probably waits: another tab has sent one before.');
  await expect(result(other)).not.toContainText('probably waits');
  await expect(result(page)).toHaveAttribute('data-run-state', 'done', { timeout: 20_000 });
  // How long it waited says nothing of the model.
  await expect(page.locator('[data-time-hint]')).toHaveText(/^The first run took about (?:9|1\d) s; later ones may be faster\.$/);
  await other.close();
});
