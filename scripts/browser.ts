/**
 * Finds a Chromium for the browser tests: an installed one, else Playwright's own download, else Debian's package.
 * Prints what it does; never asks.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Google\Chrome\Application\chrome.exe`,
];

/** Path of a browser that is there already; undefined when none is. */
export function findBrowser(): string | undefined {
  const named = process.env.BROWSER_PATH;
  if (named !== undefined && named !== '') return named;
  const own = chromium.executablePath();
  if (existsSync(own)) return own;
  const onPath = NAMES.map((name) => spawnSync('which', [name], { encoding: 'utf8' }).stdout?.trim()).find((path) => path);
  return onPath ?? PLACES.find((path) => existsSync(path));
}

/** Path of a browser, installed if need be. Exits with one clear message when that is impossible. */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found !== undefined) return found;
  console.log('No Chromium or Chrome found; trying Playwright’s download.');
  run('npx', ['--no-install', 'playwright', 'install', 'chromium']);
  const downloaded = findBrowser();
  if (downloaded !== undefined) return downloaded;
  if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    console.log('That failed; trying Debian’s package.');
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core']);
    const installed = findBrowser();
    if (installed !== undefined) return installed;
  }
  console.error(
    'No browser for the tests. Install one of: `npx playwright install --with-deps chromium`, `sudo apt-get install chromium`, ' +
      'or Google Chrome; or set BROWSER_PATH to one.',
  );
  process.exit(1);
}

function run(command: string, args: string[]): void {
  // Playwright's download has retries of its own and no overall limit; minutes are enough on any network that works.
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 240_000 });
}
