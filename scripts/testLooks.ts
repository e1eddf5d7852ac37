/**
 * `npm run test:looks`: every state of the page and everything in the gallery, in both themes and at three widths: axe, recorded
 * pictures, and that nothing moves by itself. Extra words go to Playwright.
 */
import { ensureBrowser } from './browser.ts';
import { buildAll, step } from './steps.ts';

const env = { BROWSER_PATH: ensureBrowser() };
// The preview serves both builds itself.
if (process.env.BUILT !== 'dist') buildAll(env);
step(env, 'npx', '--no-install', 'playwright', 'test', '--project=looks', ...process.argv.slice(2));
