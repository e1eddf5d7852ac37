import { defineConfig } from '@playwright/test';

/** Started by `npm run test:deploy`, which prepares what these tests run. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../.cache/deploy-results',
  workers: 2,
  fullyParallel: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  retries: process.env.CI === undefined ? 0 : 1,
  reporter: [['list'], ['../reporter.ts']],
  use: {
    launchOptions: {
      ...(process.env.BROWSER_PATH === undefined ? {} : { executablePath: process.env.BROWSER_PATH }),
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    },
    viewport: { width: 1280, height: 900 },
    // Recording every test takes as long as the tests themselves; the second try of one that failed is recorded.
    trace: 'on-first-retry',
  },
});
