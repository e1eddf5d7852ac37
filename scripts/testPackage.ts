/**
 * `npm run test:package`: what a release publishes, packed from this checkout, installed into an empty folder without a network, and every
 * command of it used against the real DEEPaaS.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { ensureBrowser } from './browser.ts';
import { startProcess } from './deepaas/process.ts';
import { startDeepaas } from './deepaas/server.ts';
import { DeepaasError, ensureVenv, root } from './deepaas/venv.ts';
import { tryAssistant } from './package/assistant.ts';
import { CASES, type PackageCase, type Place } from './package/cases.ts';
import { Installed } from './package/installed.ts';
import { tryEnd, tryPage } from './package/servers.ts';

const say = (line: string) => console.error(line);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const folder = mkdtempSync(path.join(tmpdir(), 'try-me-package-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

try {
  const executablePath = ensureBrowser();
  await ensureVenv(say);
  say('Packing, starting DEEPaaS…');
  const packing = startProcess('npm', ['pack', '--silent', '--pack-destination', folder]);
  const [deepaas, checked] = await Promise.all([
    startDeepaas({ models: ['detector', 'slow'], timeoutMs: 400_000 }),
    startDeepaas({ models: ['sound_values', 'error_as_answer'], folder: path.join(root, 'e2e/deepaas/faulty_models'), timeoutMs: 400_000 }),
  ]);
  if ((await packing.code) !== 0) throw new DeepaasError('The package could not be packed.');
  const packed = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
  const installed = new Installed(path.join(folder, packed), path.join(folder, 'installed'));
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
  const place: Place = { deepaas: deepaas.url, checked: checked.url, folder: installed.folder };
  const tests: readonly (readonly [name: string, test: () => Promise<void>])[] = [
    ...CASES.map((one) => [one.words(place).join(' '), () => runCase(installed, place, one)] as const),
    ['the page for DEEPaaS', () => tryPage(installed, browser, [deepaas.url])],
    ['the page of the demo', () => tryPage(installed, browser, ['demo'])],
    ['an assistant asks a model', () => tryAssistant(installed, deepaas.url)],
    ['Ctrl-C while a prediction runs', () => tryEnd(installed, deepaas.url)],
    ['nobody wanted to leave this machine', () => Promise.resolve(expectNothing(installed.wanted))],
  ];
  let failed = 0;
  for (const [name, test] of tests) {
    const begun = Date.now();
    const fault = await test().then(
      () => undefined,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    say(
      `${fault === undefined ? '✓' : '✗'} ${name} (${((Date.now() - begun) / 1000).toFixed(1)} s)${fault === undefined ? '' : `\n  ${fault}`}`,
    );
    failed += Number(fault !== undefined);
  }
  say(failed === 0 ? `All ${tests.length} hold.` : `${failed} of ${tests.length} fail.`);
  process.exitCode = failed === 0 ? 0 : 1;
  await Promise.all([browser.close(), deepaas.stop(), checked.stop()]);
} catch (error) {
  say(error instanceof DeepaasError ? error.message : String(error instanceof Error ? error.stack : error));
  process.exitCode = 1;
} finally {
  process.exit();
}

async function runCase(installed: Installed, place: Place, { words, env, input, code, says, holds }: PackageCase): Promise<void> {
  const ended = await installed.run(words(place), { ...(env && { env }), ...(input !== undefined && { input }) });
  const told = `\n  stdout: ${ended.stdout.slice(0, 1000)}\n  stderr: ${ended.stderr.slice(0, 1000)}`;
  if (ended.code !== code) throw new Error(`It ended with ${ended.code}, not ${code}.${told}`);
  if (says !== undefined && !says.test(ended.stdout)) throw new Error(`It doesn’t say ${says}.${told}`);
  if (holds !== undefined && !holds(ended, place)) throw new Error(`What it says is something else.${told}`);
}

function expectNothing(wanted: string): void {
  if (wanted !== '') throw new Error(`Wanted: ${wanted}`);
}
