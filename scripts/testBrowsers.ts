/**
 * `npm run test:browsers`: a visitor's journeys through the demo in Chromium, Firefox and WebKit. Extra words go to
 * Playwright, as in `-- --project=WebKit -g crop`.
 */
import { ensureBrowser } from './browser.ts';
import { ensurePackages } from './deploy/packages.ts';
import { step } from './steps.ts';

/** Debian's packages, and a program of each. The driver of WebKit brings MiniBrowser with it. */
const PACKAGES = { 'firefox-esr': 'firefox-esr', 'webkit2gtk-driver': 'WebKitWebDriver', xvfb: 'xvfb-run', xauth: 'xauth' } as const;

const env = { DEEPAAS_URL: '', BROWSER_PATH: ensureBrowser(true) };
ensurePackages((line) => console.log(line), PACKAGES);
// The preview serves `dist` itself.
if (process.env.BUILT !== 'dist') step(env, 'npx', '--no-install', 'vite', 'build', '--logLevel=error');
step(env, 'npx', '--no-install', 'playwright', 'test', '-c', 'e2e/browsers/playwright.config.ts', ...process.argv.slice(2));
