/**
 * `npm run test:checks`: what `check` says of modules with one fault each, and of sound ones, that a real DEEPaaS serves. Words after it
 * are names of modules, and only these are checked.
 *
 * Each module of a DEEPaaS has a worker of its own, so that several are checked at the same time and one that hangs concerns no other.
 */
import path from 'node:path';
import { SEEDED, type SeededFault } from '../e2e/checks/faults.ts';
import { parseMetadata } from '../src/api/metadata.ts';
import { checkModel } from '../src/checks/running/check.ts';
import type { CheckedModel } from '../src/checks/reports/result.ts';
import { postPlan } from '../src/cli/transport.ts';
import { parseSpec } from '../src/spec/parse.ts';
import { startDeepaas, type Deepaas } from './deepaas/server.ts';
import { DeepaasError, ensureVenv, modulesDir } from './deepaas/venv.ts';

const FOLDER = path.join(modulesDir, 'faulty_models');
/** At one time: each module's worker takes a second of a processor to start, and all of them have before the first is checked. */
const TOGETHER = 8;
/** A machine under load is no fault of a module. */
const PATIENCE = 120_000;

const say = (line: string) => console.error(line);
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));

try {
  await ensureVenv(say);
  const chosen = process.argv.slice(2);
  const seeded = SEEDED.filter(({ module }) => chosen.length === 0 || chosen.includes(module));
  const wrong = await checkAll(seeded);
  for (const lines of wrong) say(`\n${lines}`);
  say(`${seeded.length - wrong.length} of ${seeded.length} modules are as they should be.`);
  process.exitCode = wrong.length === 0 && seeded.length > 0 ? 0 : 1;
} catch (error) {
  say(error instanceof DeepaasError ? error.message : String(error instanceof Error ? error.stack : error));
  process.exitCode = 1;
}

/** The next server starts while the modules of this one are checked. */
async function checkAll(seeded: readonly SeededFault[]): Promise<string[]> {
  const groups = Array.from({ length: Math.ceil(seeded.length / TOGETHER) }, (_, at) => seeded.slice(at * TOGETHER, (at + 1) * TOGETHER));
  const wrong: string[] = [];
  let next = serve(groups[0] ?? []);
  for (const [at, group] of groups.entries()) {
    const server = await next;
    const after = groups[at + 1];
    const found = Promise.all(group.map((fault) => check(server, fault)));
    if (after !== undefined) next = serve(after);
    wrong.push(...(await found).flat());
    await server.stop();
  }
  return wrong;
}

function serve(group: readonly SeededFault[]): Promise<Deepaas> {
  const server = startDeepaas({ models: group.map(({ module }) => module), folder: FOLDER, timeoutMs: 300_000 });
  // It is waited for later.
  server.catch(() => undefined);
  return server;
}

/** What isn't as it should be. */
async function check({ url }: Deepaas, { module, rule, patience = PATIENCE }: SeededFault): Promise<string[]> {
  const spec = parseSpec(await json(`${url}/swagger.json`));
  const model = spec.models.find(({ id }) => id === module);
  if (model === undefined) return [`${module}: the server doesn’t know it`];
  const metadata = parseMetadata(await json(`${url}${model.metadataPath ?? ''}`));
  const root = { url, direct: false };
  const startedAt = Date.now();
  const checked = await checkModel(
    { root, spec, model, metadata, examples: [] },
    { transport: postPlan, signal: new AbortController().signal, patience },
  );
  const broken = checked.rules.flatMap((one) => (one.state === 'broken' ? [one.id] : []));
  say(`${module}: ${broken.join(', ') || 'sound'} (${checked.facts.requests} requests, ${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
  return broken.join() === (rule ?? '') ? [] : [[`${module}: expected ${rule ?? 'nothing'}`, ...told(checked)].join('\n')];
}

function told({ rules, noCase }: CheckedModel): string[] {
  const lines = rules.flatMap((one) => {
    const name = `  ${one.id} ${one.name}`;
    if (one.state === 'broken')
      return one.findings.map(({ text, proof }) => `${name}: ${text}\n    ${proof?.curl ?? ''}\n    ${proof?.excerpt ?? ''}`);
    return one.state === 'untold' ? [`${name}: untold: ${one.why}`] : [];
  });
  return noCase === undefined ? lines : [`  ${noCase}`, ...lines];
}

async function json(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new DeepaasError(`${url} answered ${response.status}`);
  return response.json();
}
