/**
 * `npm run test:checks`: what `check` says of modules with one fault each, of sound ones and of our own, that a real DEEPaaS serves: just what
 * the table says, at just these places. Words after it are names of modules, and only these are checked.
 *
 * Each module of a DEEPaaS has a worker of its own, so that several are checked at the same time and one that hangs concerns no other.
 */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { SEEDED, type SeededFault } from '../e2e/checks/faults.ts';
import type { Broken } from '../e2e/checks/oddities.ts';
import { parseMetadata } from '../src/api/metadata.ts';
import { readingRules } from '../src/checks/reading/checked.ts';
import { checkModel } from '../src/checks/running/check.ts';
import type { RuleId } from '../src/checks/rules/rule.ts';
import type { CheckedModel } from '../src/checks/reports/result.ts';
import { deepDecoders } from '../src/cli/check/media/deepDecoders.ts';
import { readExamples } from '../src/cli/examples.ts';
import { postPlan } from '../src/cli/transport.ts';
import { parseSpec } from '../src/spec/parse.ts';
import { startDeepaas, type Deepaas } from './deepaas/server.ts';
import { DeepaasError, ensureVenv, modulesDir, root } from './deepaas/venv.ts';

const FOLDER = path.join(modulesDir, 'faulty_models');
const EXAMPLES = path.join(FOLDER, 'examples');
/** At one time: each module's worker takes a second of a processor to start, and all of them have before the first is checked. */
const TOGETHER = 11;
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

/** The next server starts while the modules of the others are checked: to wait for those that never answer takes no processor. */
async function checkAll(seeded: readonly SeededFault[]): Promise<string[]> {
  const groups = [true, false].flatMap((own) => {
    const alike = seeded.filter(({ isOwn = false }) => isOwn === own);
    return Array.from({ length: Math.ceil(alike.length / TOGETHER) }, (_, at) => alike.slice(at * TOGETHER, (at + 1) * TOGETHER));
  });
  const checked: Promise<string[]>[] = [];
  for (const group of groups) {
    const server = await serve(group);
    const found = checkGroup(server, group);
    // It is waited for below.
    found.catch(() => undefined);
    checked.push(found);
  }
  return (await Promise.all(checked)).flat();
}

async function checkGroup(server: Deepaas, group: readonly SeededFault[]): Promise<string[]> {
  try {
    return (await Promise.all(group.map((fault) => check(server, fault)))).flat();
  } finally {
    await server.stop();
  }
}

function serve(group: readonly SeededFault[]): Promise<Deepaas> {
  const isOwn = group.some((one) => one.isOwn);
  return startDeepaas({ models: group.map(({ module }) => module), timeoutMs: 300_000, ...(!isOwn && { folder: FOLDER }) });
}

/** What isn't as it should be. */
async function check({ url }: Deepaas, fault: SeededFault): Promise<string[]> {
  const { module, rule, unknown = [], byCommand } = fault;
  const startedAt = Date.now();
  const checked = byCommand ? await checkByCommand(url, fault) : await checkHere(url, fault);
  const broken = brokenIn(checked);
  const names = Object.keys(broken).join(', ');
  say(`${module}: ${names || 'sound'} (${checked.facts.requests} requests, ${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
  const isAsExpected =
    typeof rule === 'string' ? names === rule : isDeepStrictEqual(broken, rule ?? {}) && isDeepStrictEqual(unknownIn(checked), unknown);
  return isAsExpected
    ? []
    : [[`${module}: expected ${JSON.stringify(rule ?? {})}, found ${JSON.stringify(broken)}`, ...told(checked)].join('\n')];
}

function brokenIn({ rules }: CheckedModel): Broken {
  return Object.fromEntries(
    rules.flatMap((one) =>
      one.state === 'broken' ? [[one.id, one.findings.map(({ place }) => ('name' in place ? place.name : place.at))]] : [],
    ),
  );
}

/** What doesn't apply needn't be told. */
function unknownIn({ rules }: CheckedModel): readonly RuleId[] {
  return rules.flatMap((one) => (one.state === 'untold' && one.because !== 'not-applicable' ? [one.id] : []));
}

async function checkHere(url: string, { module, patience = PATIENCE }: SeededFault): Promise<CheckedModel> {
  const spec = parseSpec(await json(`${url}/swagger.json`));
  const model = spec.models.find(({ id }) => id === module);
  if (model === undefined) throw new DeepaasError(`${url} doesn’t serve ${module}`);
  const metadata = parseMetadata(await json(`${url}${model.metadataPath ?? ''}`));
  return checkModel(
    { root: { url, direct: false }, spec, model, metadata, examples: await readExamples(EXAMPLES, module) },
    { transport: postPlan, signal: new AbortController().signal, patience, decoders: deepDecoders, read: readingRules },
  );
}

/** As an author types it; its exit code has to say the same as its report. */
async function checkByCommand(url: string, { module, rule, patience = PATIENCE, isOwn }: SeededFault): Promise<CheckedModel> {
  const from = isOwn ? ['--exceptions', path.join(modulesDir, '.try-me.json')] : ['--examples', EXAMPLES];
  const words = ['check', url, '--model', module, ...from, '--timeout', String(patience / 1000), '--json'];
  const node = ['--import', 'tsx', 'src/cli/main.ts', ...words];
  const ran = await new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, node, { cwd: root, maxBuffer: 1e8 }, (error, stdout, stderr) => {
      resolve({ code: error?.code ?? 0, stdout, stderr });
    });
  });
  if (ran.code !== (rule === undefined ? 0 : 1))
    throw new DeepaasError(`check of ${module} ended with ${String(ran.code)}:\n${ran.stderr}\n${ran.stdout}`);
  const report = JSON.parse(ran.stdout) as { readonly models: readonly CheckedModel[] };
  const checked = report.models.find(({ id }) => id === module);
  if (checked === undefined) throw new DeepaasError(`The report says nothing of ${module}`);
  return checked;
}

function told({ rules, noCase }: CheckedModel): string[] {
  const lines = rules.flatMap((one) => {
    const name = `  ${one.id} ${one.name}`;
    if (one.state === 'broken')
      return one.findings.map(({ text, proof }) => `${name}: ${text}\n    ${proof?.curl ?? ''}\n    ${proof?.excerpt ?? ''}`);
    return one.state === 'untold' ? [`${name}: untold: ${one.why}`] : [];
  });
  return typeof noCase === 'string' ? [`  ${noCase}`, ...lines] : lines;
}

async function json(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new DeepaasError(`${url} answered ${response.status}`);
  return response.json();
}
