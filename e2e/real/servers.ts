import path from 'node:path';
import type { PlaywrightTestConfig } from '@playwright/test';

type WebServer = Extract<NonNullable<PlaywrightTestConfig['webServer']>, readonly unknown[]>[number];

const BASE_PATH = '/demo/app';

/** What DEEPaaS is started with. Each gets a page of its own; the specs find them as `E2E_<NAME>_PAGE` and `E2E_<NAME>_API`. */
export const SERVERS = {
  ALL: [],
  BASE: ['--base-path', BASE_PATH, 'detector', 'slow'],
  PLACEHOLDER: ['--placeholder'],
  NO_PREDICT: ['slow', '--', '--nopredict-endpoint'],
  SMALL: ['--client-max-size', '20000', 'kitchen_sink', '--', '--notrain-endpoint'],
  // Predictions wait for its trainings.
  TRAIN: ['digits'],
  // The workers of these two are lost to the tests.
  STUCK: ['failing', 'slow'],
  DEAD: ['failing', 'slow'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ServerName = keyof typeof SERVERS;

/** Where API and page of a server are, below their ports. */
export function pathsOf(name: string, behindNginx: boolean): { readonly API: string; readonly PAGE: string } {
  return { API: name === 'BASE' ? BASE_PATH : '', PAGE: behindNginx && name === 'ALL' ? '/try/me/' : '/' };
}

const ROOT = path.resolve(import.meta.dirname, '../..');
const START = 180_000;

/**
 * For Playwright's `webServer`. It waits for one entry after the other: those of DEEPaaS have no address to wait for, so that
 * they start side by side; each page then answers with what its DEEPaaS says, which is what the tests need.
 */
export function webServers(env: NodeJS.ProcessEnv): WebServer[] {
  const names = Object.keys(SERVERS) as ServerName[];
  const addressOf = (name: ServerName, what: 'API' | 'PAGE') => new URL(env[`E2E_${name}_${what}`] ?? 'http://127.0.0.1:1/');
  const apis = names.map((name): WebServer => {
    const { port } = addressOf(name, 'API');
    const command = ['node', '--import', 'tsx', 'scripts/deepaas.ts', 'serve', '--quiet', '--port', port, ...SERVERS[name]].join(' ');
    // Killed at once it could not end DEEPaaS, which is a group of its own.
    return { name, command, cwd: ROOT, gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 } };
  });
  const pages = names.map((name): WebServer => {
    const page = addressOf(name, 'PAGE');
    const api = addressOf(name, 'API').href.replace(/\/$/, '');
    const behind = env.E2E_STAGE === undefined ? preview(page, env.E2E_SITE ?? '') : nginx(page, env.E2E_SITE ?? '', env.E2E_STAGE);
    const more = { ...behind.env, DEEPAAS_URL: api };
    return { ...behind, name: `${name} page`, env: more, cwd: ROOT, url: new URL('swagger.json', page).href, timeout: START };
  });
  return [...apis, ...pages];
}

/** Something stands between page and API, since DEEPaaS sends no CORS headers. */
function preview({ port }: URL, site: string): WebServer {
  return {
    command: `node node_modules/vite/bin/vite.js preview --outDir "${site}" --host 127.0.0.1 --port ${port} --strictPort --logLevel error`,
  };
}

function nginx({ port, pathname }: URL, site: string, stage: string): WebServer {
  const env = {
    PATH: path.join(stage, 'bin'),
    SITE_DIR: site,
    RUN_DIR: path.join(stage, `run-${port}`),
    UI_PORT: port,
    BASE_PATH: pathname.replace(/\/$/, ''),
    TRAIN: 'on',
  };
  return { command: `mkdir "${env.RUN_DIR}" && exec "${path.join(stage, 'bin/sh')}" "${path.join(stage, 'deploy/entrypoint.sh')}"`, env };
}
