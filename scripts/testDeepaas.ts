/**
 * `npm run test:deepaas`: the built app in Chromium against the real DEEPaaS. With `--nginx` the files of `deploy/` and
 * Debian's nginx stand between them, as in production, else Vite's preview server. Extra words go to Playwright.
 */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureBrowser } from './browser.ts';
import { endAll, startProcess, type Started } from './deepaas/process.ts';
import { freePort, startDeepaas, type Deepaas, type DeepaasOptions } from './deepaas/server.ts';
import { cacheDir, DeepaasError, ensureVenv } from './deepaas/venv.ts';
import { ensurePackages } from './deploy/packages.ts';
import { makeStage } from './deploy/stage.ts';

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

// Every server cleans up after itself.
process.setMaxListeners(30);
const say = (line: string) => console.error(line);
const node = (script: string) => path.join('node_modules', script);
const behindNginx = process.argv.includes('--nginx');
if (behindNginx) ensurePackages(say);
const stage = behindNginx ? makeStage() : undefined;
// A folder of its own: other builds may replace `dist` meanwhile.
const site = stage === undefined ? path.join(cacheDir, `deepaas-site-${process.pid}`) : path.join(stage, 'site');
/** Where nginx serves the page of this server; the others are at `/`. */
const PREFIXED = { name: 'ALL', path: '/try/me' } as const;
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

/** Something stands between page and API, since DEEPaaS sends no CORS headers. */
async function startPage(name: string, api: string): Promise<readonly [variable: string, url: string]> {
  const port = await freePort(0);
  const prefix = behindNginx && name === PREFIXED.name ? PREFIXED.path : '';
  const url = `http://127.0.0.1:${port}${prefix}/`;
  const server = stage === undefined ? startPreview(port, api) : startNginx(stage, port, prefix, api);
  for (const end = Date.now() + START; Date.now() < end && !server.ended(); await sleep(100)) {
    const response = await fetch(`${url}swagger.json`).catch(() => undefined);
    const isJson = response?.headers.get('content-type')?.includes('json') ?? false;
    await response?.body?.cancel();
    if (response?.ok && isJson) return [`E2E_${name}_PAGE`, url];
  }
  throw new DeepaasError(`The server of the page before ${api} did not start.`);
}

function startPreview(port: number, api: string): Started {
  const words = ['preview', '--outDir', site, '--host', '127.0.0.1', '--port', String(port), '--strictPort', '--logLevel', 'error'];
  return startProcess(process.execPath, [node('vite/bin/vite.js'), ...words], { DEEPAAS_URL: api });
}

function startNginx(from: string, port: number, prefix: string, api: string): Started {
  const runDir = path.join(from, `run-${port}`);
  mkdirSync(runDir);
  return startProcess(path.join(from, 'bin/sh'), [path.join(from, 'deploy/entrypoint.sh')], {
    PATH: path.join(from, 'bin'),
    SITE_DIR: site,
    RUN_DIR: runDir,
    UI_PORT: String(port),
    BASE_PATH: prefix,
    DEEPAAS_URL: api,
    TRAIN: 'on',
  });
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
  process.exitCode = await main(process.argv.slice(2).filter((word) => word !== '--nginx'));
} catch (error) {
  say(error instanceof DeepaasError ? error.message : String(error instanceof Error ? error.stack : error));
  process.exitCode = 1;
} finally {
  endAll();
  await Promise.all(deepaas.map((server) => server.stop()));
  // A server that was still starting when another one failed.
  process.exit();
}
