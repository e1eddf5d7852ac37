import path from 'node:path';
import { defineConfig } from '@playwright/test';

const PORT = Number(process.env.E2E_PORT ?? 4318);

/** WebKit draws in software and is the slowest by far, so it begins. */
const BROWSERS = ['WebKit', 'Chromium', 'Firefox'];

/** Started by `npm run test:browsers`, which installs the browsers and builds the page. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/browsers',
  // Two at a time, each in its own browser.
  workers: 2,
  projects: [
    ...BROWSERS.map((name) => ({ name, testMatch: 'journeys.spec.ts' })),
    {
      name: 'windows',
      testMatch: 'windows.spec.ts',
      use: { launchOptions: { executablePath: process.env.BROWSER_PATH ?? 'chromium', args: ['--no-sandbox', '--disable-dev-shm-usage'] } },
    },
  ],
  timeout: 90_000,
  forbidOnly: true,
  retries: process.env.CI === undefined ? 0 : 1,
  reporter: [['list'], ['../reporter.ts']],
  use: { baseURL: `http://localhost:${PORT}/` },
  webServer: {
    command: `npx --no-install vite preview --host 127.0.0.1 --port ${PORT} --strictPort --logLevel error`,
    cwd: path.resolve(import.meta.dirname, '../..'),
    url: `http://127.0.0.1:${PORT}/`,
    env: { DEEPAAS_URL: '' },
  },
});
