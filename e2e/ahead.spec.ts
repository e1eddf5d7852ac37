import { choose, expect, field, open, own, result, run, runButton, sample, test } from './support.ts';

/** Of the files that are loaded later: how many are here, and how many there are. */
const AHEAD = `fetch(document.querySelector('script[type=module]').src.replace(/\\.js$/, '.parts.json'))
  .then((response) => response.json())
  .then((parts) => parts.filter((part) => document.querySelector('link[href$="/' + part + '"]') === null).length)`;

test('what may be wanted later is fetched and not run, and works when the server is gone', async ({ page }) => {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.startPreciseCoverage', { callCount: false, detailed: false });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await open(page, 'detector');
  await expect.poll(() => page.evaluate<number>(AHEAD), { timeout: 60_000 }).toBe(0);
  const { result: scripts } = await cdp.send('Profiler.takePreciseCoverage');
  const ran = scripts.filter(({ url }) => url.includes('/assets/')).map(({ url }) => url);
  for (const part of ['HistoryPanel-', 'PdfView-', 'PictureEditor-', 'TrainPage-']) {
    expect(
      asked.some((url) => url.includes(part)),
      part,
    ).toBe(true);
    expect(
      ran.some((url) => url.includes(part)),
      part,
    ).toBe(false);
  }
  // Each once.
  const parts = asked.filter((url) => /\/assets\/.*\.(?:js|css)$/.test(url));
  expect(parts.length).toBe(new Set(parts).size);

  asked.length = 0;
  await page.route(/\/assets\//, (route) => route.abort());
  await page.getByRole('button', { name: 'History', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'History' })).toBeVisible();
  await page.keyboard.press('Escape');
  await choose(page, 'image', sample('sample.png'));
  await run(page);
  expect(asked.filter((url) => url.includes('/assets/'))).toEqual([]);
});

test('a run has the line to itself', async ({ page }) => {
  await open(page, 'slow', own());
  await field(page, 'seconds').getByRole('textbox').fill('7');
  await runButton(page).click();
  await expect(result(page)).toHaveAttribute('data-run-state', 'running');
  // By then it would have begun.
  await page.waitForTimeout(3000);
  const left = await page.evaluate<number>(AHEAD);
  await page.waitForTimeout(2000);
  await expect(result(page)).toHaveAttribute('data-run-state', 'running');
  // But for what belongs to the run.
  expect(left - (await page.evaluate<number>(AHEAD))).toBeLessThan(5);
  expect(left).toBeGreaterThan(50);
  await expect.poll(() => page.evaluate<number>(AHEAD), { timeout: 60_000 }).toBe(0);
});
