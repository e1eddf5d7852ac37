/** `npm run bench`: how fast the page is, in the production bundle with the demo API. Prints; asserts nothing. */
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Browser } from '@playwright/test';
import { ensureBrowser } from '../scripts/browser.ts';

const RUNS = 5;
const ORIGIN = 'http://localhost:4320';

// A process of its own: in this one it would share a thread with the measuring.
const server = spawn(process.execPath, ['node_modules/vite/bin/vite.js', 'preview', '--port', '4320', '--strictPort'], { stdio: 'ignore' });
while (
  !(await fetch(ORIGIN).then(
    (response) => response.ok,
    () => false,
  ))
)
  await sleep(100);
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox'] });
try {
  await report('first field visible, empty cache', () => timeToField(browser, '/', 'image'));
  await report('500 arguments: first field visible', () => timeToField(browser, '/~big/', undefined));
  await report('500 arguments: keystroke to next frame', () => keystroke(browser));
} finally {
  await browser.close();
  server.kill();
}

async function report(name: string, measure: () => Promise<number>): Promise<void> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) times.push(await measure());
  const sorted = times.toSorted((a, b) => a - b);
  console.log(`${name.padEnd(42)} median ${sorted[Math.floor(RUNS / 2)]?.toFixed(0)} ms, worst ${sorted.at(-1)?.toFixed(0)} ms`);
}

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

/** The slowest of 20 keys typed into a field in the middle of the open form. */
async function keystroke(from: Browser): Promise<number> {
  const page = await from.newPage({ viewport: { width: 1440, height: 1000 } });
  await page.goto(`${ORIGIN}/~big/`);
  await page.locator('[data-arg]').first().waitFor();
  const options = page.getByRole('button', { name: /^Options \(/ });
  if ((await options.count()) > 0 && (await options.getAttribute('aria-expanded')) === 'false') await options.click();
  const box = page.locator('[data-widget="text"] input').nth(10);
  await box.focus();
  // As text: the compiler's helpers don't exist in the page.
  await page.evaluate(`
    window.times = [];
    document.addEventListener('keydown', () => {
      const start = performance.now();
      requestAnimationFrame(() => setTimeout(() => window.times.push(performance.now() - start)));
    }, { capture: true });
  `);
  for (let key = 0; key < 20; key++) await page.keyboard.press('a', { delay: 40 });
  const times = await page.evaluate<number[]>('window.times');
  await page.close();
  return Math.max(...times);
}
