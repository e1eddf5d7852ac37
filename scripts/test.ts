/** `npm test`: unit tests, the production build and that of the gallery, and the browser tests against them. Extra words go to Playwright. */
import { ensureBrowser } from './browser.ts';
import { buildAll, step } from './steps.ts';

const env = { BROWSER_PATH: ensureBrowser() };
step(env, 'npx', '--no-install', 'vitest', 'run');
buildAll(env);
step(env, 'npx', '--no-install', 'playwright', 'test', '--project=demo', ...process.argv.slice(2));
