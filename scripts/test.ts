/** `npm test`: unit tests, the production build and that of the gallery, and the browser tests against them. Extra words go to Playwright. */
import { spawnSync } from 'node:child_process';
import { ensureBrowser } from './browser.ts';

const browser = ensureBrowser();
step('npx', ['--no-install', 'vitest', 'run']);
step('npm', ['run', '-s', 'build']);
step('npm', ['run', '-s', 'gallery', '--', '--logLevel=error']);
step('npx', ['--no-install', 'playwright', 'test', '--project=demo', ...process.argv.slice(2)]);

function step(command: string, args: string[]): void {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, BROWSER_PATH: browser },
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}
