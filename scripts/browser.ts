/**
 * Finds a Chromium for the browser tests: an installed one, else Playwright's own download, else Debian's package.
 * Prints what it does; never asks.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** The browser without its windows: the same engine, and a page takes about half the processor time. */
const SHELL = 'chromium-headless-shell';
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

/**
 * Path of a browser that is there already; undefined when none is.
 * @param whole whether it must be the browser that people use, with its windows
 */
export function findBrowser(whole = false): string | undefined {
  const named = process.env.BROWSER_PATH;
  if (named !== undefined && named !== '') return named;
  const shell = whole ? undefined : onPath(SHELL);
  if (shell !== undefined) return shell;
  const own = chromium.executablePath();
  if (existsSync(own)) return own;
  return NAMES.map(onPath).find((path) => path !== undefined) ?? PLACES.find((path) => existsSync(path));
}

/**
 * Path of a browser, installed if need be. Exits with one clear message when that is impossible.
 * @param whole as above
 */
export function ensureBrowser(whole = false): string {
  const hasDebian = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
  // Where all the tests run it pays, whatever else is there.
  if (!whole && hasDebian && process.env.CI !== undefined && !process.env.BROWSER_PATH && onPath(SHELL) === undefined) install(SHELL);
  const found = findBrowser(whole);
  if (found !== undefined) return found;
  console.log('No Chromium or Chrome found; trying Playwright’s download.');
  run('npx', ['--no-install', 'playwright', 'install', 'chromium']);
  const downloaded = findBrowser(whole);
  if (downloaded !== undefined) return downloaded;
  if (hasDebian) {
    console.log('That failed; trying Debian’s package.');
    install(whole ? 'chromium' : SHELL);
    const installed = findBrowser(whole);
    if (installed !== undefined) return installed;
  }
  console.error(
    'No browser for the tests. Install one of: `npx playwright install --with-deps chromium`, `sudo apt-get install chromium`, ' +
      'or Google Chrome; or set BROWSER_PATH to one.',
  );
  process.exit(1);
}

function onPath(name: string): string | undefined {
  const path = spawnSync('which', [name], { encoding: 'utf8' }).stdout?.trim();
  return path === '' ? undefined : path;
}

function install(name: string): void {
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name, 'fonts-dejavu-core']);
}

function run(command: string, args: string[]): void {
  // Playwright's download has retries of its own and no overall limit; minutes are enough on any network that works.
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 240_000 });
}
