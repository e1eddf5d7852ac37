/** `npm run test:deploy`: the files of `deploy/` with Debian's nginx, the real DEEPaaS and Chromium. Extra words go to Playwright. */
import path from 'node:path';
import { ensureBrowser } from './browser.ts';
import { putBuilt } from './built.ts';
import { startProcess } from './deepaas/process.ts';
import { startDeepaas } from './deepaas/server.ts';
import { DeepaasError, ensureVenv } from './deepaas/venv.ts';
import { ensurePackages } from './deploy/packages.ts';
import { makeStage } from './deploy/stage.ts';
import { ensureValidators } from './deploy/validators.ts';

const say = (line: string) => console.error(line);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

try {
  ensurePackages(say);
  const browser = ensureBrowser();
  await ensureVenv(say);
  const validators = await ensureValidators(say);
  const stage = makeStage();
  say('Building the page, starting DEEPaaS…');
  const build = putBuilt(path.join(stage, 'site'));
  const deepaas = await startDeepaas({ models: ['detector', 'kitchen_sink', 'slow', 'results'], timeoutMs: 180_000 });
  if (!(await build)) throw new DeepaasError('The page could not be built.');
  const words = ['node_modules/@playwright/test/cli.js', 'test', '-c', 'e2e/deploy/playwright.config.ts', ...process.argv.slice(2)];
  const tests = startProcess(process.execPath, words, {
    DEPLOY_STAGE: stage,
    DEPLOY_VALIDATORS: validators,
    DEEPAAS: deepaas.url,
    BROWSER_PATH: browser,
  });
  process.exitCode = await tests.code;
  await deepaas.stop();
} catch (error) {
  say(error instanceof DeepaasError ? error.message : String(error instanceof Error ? error.stack : error));
  process.exitCode = 1;
} finally {
  process.exit();
}
