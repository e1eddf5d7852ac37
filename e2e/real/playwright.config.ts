import { defineConfig } from '@playwright/test';
import { webServers } from './servers.ts';

/** Started by `npm run test:deepaas`, which builds the page and finds ports for the servers. */
export default defineConfig({
  testDir: '.',
  // Not below `test-results`, which other runs empty.
  outputDir: '../../.cache/deepaas-results',
  // Each model of a DEEPaaS has one worker process, and each file has its models to itself.
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  retries: process.env.CI === undefined ? 0 : 1,
  reporter: [['list'], ['../reporter.ts']],
  use: {
    launchOptions: {
      ...(process.env.BROWSER_PATH === undefined ? {} : { executablePath: process.env.BROWSER_PATH }),
      // The browser without windows can't ask.
      args: ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
    },
    viewport: { width: 1280, height: 900 },
    // Recording every test takes as long as the tests themselves; the second try of one that failed is recorded.
    trace: 'on-first-retry',
    serviceWorkers: 'block',
  },
  webServer: webServers(process.env),
});
