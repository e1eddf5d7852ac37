/** `npm run test:deepaas`: the built app in Chromium against the real DEEPaaS. Extra words go to Playwright. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureBrowser } from './browser.ts';
import { endAll, startProcess, type Started } from './deepaas/process.ts';
import { freePort, startDeepaas, type Deepaas, type DeepaasOptions } from './deepaas/server.ts';
import { cacheDir, DeepaasError, ensureVenv } from './deepaas/venv.ts';

const START = 180_000;

/** Each gets a page of its own; the specs find them as `E2E_<NAME>_PAGE` and `E2E_<NAME>_API`. */
const SERVERS: Readonly<Record<string, DeepaasOptions>> = {
  ALL: {},
  BASE: { basePath: '/demo/app', models: ['detector', 'slow'] },
  PLACEHOLDER: { placeholder: true },
  NO_PREDICT: { models: ['slow'], args: ['--nopredict-endpoint'] },
  SMALL: { models: ['kitchen_sink'], clientMaxSize: 20_000, args: ['--notrain-endpoint'] },
  // Predictions wait for its trainings.
  TRAIN: { models: ['digits'] },
  // The workers of these two are lost to the tests.
  STUCK: { models: ['failing', 'slow'] },
  DEAD: { models: ['failing', 'slow'] },
};

const say = (line: string) => console.error(line);
const node = (script: string) => path.join('node_modules', script);
// A folder of its own: other builds may replace `dist` meanwhile.
const site = path.join(cacheDir, `deepaas-site-${process.pid}`);
const deepaas: Deepaas[] = [];
let tests: Started | undefined;

async function main(words: readonly string[]): Promise<number> {
  endOnSignals();
  const browser = ensureBrowser();
  await ensureVenv(say);
  say(`Building the app, starting ${Object.keys(SERVERS).length} servers …`);
  const [, ...addresses] = await Promise.all([build(), ...Object.entries(SERVERS).map(([name, options]) => startApi(name, options))]);
  const pages = await Promise.all(addresses.map(([name, url]) => startPage(name, url)));
  tests = startProcess(process.execPath, [node('@playwright/test/cli.js'), 'test', '-c', 'e2e/real/playwright.config.ts', ...words], {
    ...Object.fromEntries([...addresses.map(([name, url]) => [`E2E_${name}_API`, url]), ...pages]),
    BROWSER_PATH: browser,
  });
  return tests.code;
}

async function build(): Promise<void> {
  const words = ['run', '-s', 'build', '--', '--outDir', site, '--emptyOutDir', '--logLevel', 'error'];
  const code = await startProcess('npm', words).code;
  if (code !== 0) throw new DeepaasError('The app could not be built.');
}

async function startApi(name: string, options: DeepaasOptions): Promise<readonly [name: string, url: string]> {
  const server = await startDeepaas({ ...options, timeoutMs: START });
  deepaas.push(server);
  return [name, server.url];
}

/** `vite preview` stands between page and API as nginx does in production, since DEEPaaS sends no CORS headers. */
async function startPage(name: string, api: string): Promise<readonly [variable: string, url: string]> {
  const port = await freePort(0);
  const url = `http://127.0.0.1:${port}/`;
  const words = ['preview', '--outDir', site, '--host', '127.0.0.1', '--port', String(port), '--strictPort', '--logLevel', 'error'];
  const preview = startProcess(process.execPath, [node('vite/bin/vite.js'), ...words], { DEEPAAS_URL: api });
  for (const end = Date.now() + START; Date.now() < end && !preview.ended(); await sleep(100)) {
    const response = await fetch(`${url}swagger.json`).catch(() => undefined);
    const isJson = response?.headers.get('content-type')?.includes('json') ?? false;
    await response?.body?.cancel();
    if (response?.ok && isJson) return [`E2E_${name}_PAGE`, url];
  }
  throw new DeepaasError(`The preview server before ${api} did not start.`);
}

/** Once politely, so that the report is printed; later at once. Terminal, npm and tsx may all pass on the same signal. */
function endOnSignals(): void {
  const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
  let asked = 0;
  for (const [signal, code] of Object.entries(codes)) {
    process.on(signal, () => {
      if (tests === undefined || (asked > 0 && Date.now() - asked > 1000)) process.exit(code);
      if (asked > 0) return;
      asked = Date.now();
      tests.ask('SIGINT');
    });
  }
  process.once('exit', () => rmSync(site, { recursive: true, force: true }));
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  say(error instanceof DeepaasError ? error.message : String(error instanceof Error ? error.stack : error));
  process.exitCode = 1;
} finally {
  endAll();
  await Promise.all(deepaas.map((server) => server.stop()));
  // A server that was still starting when another one failed.
  process.exit();
}
