/**
 * `npm run test:deepaas`: the built app in Chromium against the real DEEPaaS. With `--nginx` the files of `deploy/` and
 * Debian's nginx stand between them, as in production, else Vite's preview server. Extra words go to Playwright.
 *
 * Playwright starts and ends all servers (`e2e/real/servers.ts`). Left to this file is what must be there before it looks at
 * its configuration: programs, DEEPaaS itself, the built page, and ports that nobody else has.
 */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { pathsOf, SERVERS } from '../e2e/real/servers.ts';
import { ensureBrowser } from './browser.ts';
import { putBuilt } from './built.ts';
import { freePort } from './deepaas/server.ts';
import { cacheDir, DeepaasError, ensureVenv, root } from './deepaas/venv.ts';
import { ensurePackages } from './deploy/packages.ts';
import { makeStage } from './deploy/stage.ts';

const say = (line: string) => console.error(line);
const CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

try {
  const behindNginx = process.argv.includes('--nginx');
  for (const [signal, code] of Object.entries(CODES)) process.once(signal, () => process.exit(code));
  if (behindNginx) ensurePackages(say);
  const browser = ensureBrowser();
  await ensureVenv(say);
  const stage = behindNginx ? makeStage() : undefined;
  const site = await build(stage);
  say(`Starting ${Object.keys(SERVERS).length} servers…`);
  const addresses = await findAddresses(behindNginx);
  process.exitCode = await test({ ...addresses, E2E_SITE: site, ...(stage !== undefined && { E2E_STAGE: stage }), BROWSER_PATH: browser });
} catch (error) {
  say(error instanceof DeepaasError ? error.message : String(error instanceof Error ? error.stack : error));
  process.exitCode = 1;
}

async function build(stage: string | undefined): Promise<string> {
  const site = path.join(stage ?? cacheDir, `deepaas-site-${process.pid}`);
  process.once('exit', () => rmSync(site, { recursive: true, force: true }));
  if (!(await putBuilt(site))) throw new DeepaasError('The app could not be built.');
  return site;
}

async function findAddresses(behindNginx: boolean): Promise<Record<string, string>> {
  const names = Object.keys(SERVERS);
  const ports = new Set<number>();
  while (ports.size < 2 * names.length) ports.add(await freePort(0));
  const [...free] = ports;
  return Object.fromEntries(
    names.flatMap((name) =>
      Object.entries(pathsOf(name, behindNginx)).map(([what, place]) => [`E2E_${name}_${what}`, `http://127.0.0.1:${free.pop()}${place}`]),
    ),
  );
}

/** Playwright ends its servers when it is asked by SIGINT, and only once: the second time it leaves them behind. */
async function test(env: Readonly<Record<string, string>>): Promise<number> {
  const words = ['node_modules/@playwright/test/cli.js', 'test', '-c', 'e2e/real/playwright.config.ts'];
  const chosen = process.argv.slice(2).filter((word) => word !== '--nginx');
  const tests = spawn(process.execPath, [...words, ...chosen], { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  for (const signal of Object.keys(CODES)) process.removeAllListeners(signal);
  // The terminal has told Playwright, too.
  process.on('SIGINT', () => undefined);
  for (const signal of ['SIGTERM', 'SIGHUP']) {
    process.on(signal, () => undefined);
    process.once(signal, () => tests.kill('SIGINT'));
  }
  return new Promise((resolve) => {
    tests.once('exit', (code) => resolve(code ?? 1));
    tests.once('error', () => resolve(1));
  });
}
