import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser.ts';

// Another one lets two checkouts be tested side by side.
const PORT = Number(process.env.E2E_PORT ?? 4317);
const executablePath = findBrowser();

/** How the page looks: recorded pictures, axe in both themes, nothing that scrolls sideways or moves by itself. */
const LOOKS = ['gallery.spec.ts', 'looks.spec.ts', 'shift.spec.ts'];
const APART = ['real/**', 'deploy/**', 'browsers/**'];

/** Browser tests of the production bundle with the embedded demo API. The real DEEPaaS, `deploy/` and other browsers have their own. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/demo',
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  // A machine that is busy for a moment is no defect of the page; what needed the second try is named at the end.
  retries: process.env.CI === undefined ? 0 : 1,
  workers: 2,
  reporter: [[process.env.CI === undefined ? 'list' : 'dot'], ['./e2e/reporter.ts']],
  timeout: 90_000,
  expect: {
    timeout: 10_000,
    // Edges of curves differ a little between versions of a browser; a line, a letter or a bar that is missing is more.
    // A fainter frame counts too: by default its colours would be taken for the same.
    toHaveScreenshot: { animations: 'disabled', caret: 'hide', maxDiffPixels: 20, threshold: 0.05 },
  },
  snapshotPathTemplate: 'e2e/pictures/{arg}{ext}',
  use: {
    baseURL: `http://localhost:${PORT}/`,
    // Recording every test takes as long as the tests themselves; the second try of one that failed is recorded.
    trace: 'on-first-retry',
    viewport: { width: 1440, height: 1000 },
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      // Containers have no user namespaces for the sandbox and a small /dev/shm.
      args: [
        '--no-sandbox',
        '--disable-dev-shm-usage',
        '--disable-background-networking',
        '--disable-component-update',
        '--use-fake-device-for-media-stream',
        // The browser without windows can't ask.
        '--use-fake-ui-for-media-stream',
      ],
    },
  },
  projects: [
    { name: 'demo', testIgnore: [...APART, ...LOOKS] },
    { name: 'looks', testMatch: LOOKS, testIgnore: APART },
  ],
  webServer: {
    command: `npx --no-install vite preview --port ${PORT} --strictPort`,
    url: `http://localhost:${PORT}/`,
    reuseExistingServer: false,
    env: { DEEPAAS_URL: '' },
  },
});
