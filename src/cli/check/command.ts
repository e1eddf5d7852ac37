/** `deepaas-try-me check URL`: whether a module does what it says. */
import { fetchMetadata } from '../../api/metadata.ts';
import { addressOf, type ApiRoot } from '../../api/root.ts';
import { excuseOf } from '../../checks/exceptions/exceptions.ts';
import { unusedIn } from '../../checks/exceptions/underExceptions.ts';
import { readingRules } from '../../checks/reading/checked.ts';
import { aboutRule } from '../../checks/reports/aboutRule.ts';
import { formatHtml } from '../../checks/reports/html/page.ts';
import { toReport } from '../../checks/reports/json.ts';
import { formatJunit } from '../../checks/reports/junit.ts';
import type { CheckResult } from '../../checks/reports/result.ts';
import { allHeld, findingsOf, tallyOf } from '../../checks/reports/tally.ts';
import { formatTerminal } from '../../checks/reports/terminal/terminal.ts';
import { rulePage } from '../../checks/rules/page.ts';
import { rulesNamed } from '../../checks/rules/registry.ts';
import type { RuleId } from '../../checks/rules/rule.ts';
import { checkModels, type CheckTarget } from '../../checks/running/check.ts';
import { reporting } from '../../files/report.ts';
import type { ApiSpec, ModelSpec } from '../../spec/model.ts';
import { paintFor } from '../colour.ts';
import { allowedByWords, findExceptions } from '../exceptions/findExceptions.ts';
import { readExamples } from '../examples.ts';
import { packageVersion } from '../packageRoot.ts';
import { postPlan } from '../transport.ts';
import { typedPath } from '../typedPath.ts';
import { readAddress, readNumber, readWords } from '../usage/readWords.ts';
import { UsageError, type Usage } from '../usage/usage.ts';
import { keepingInputs } from './keepInputs.ts';
import { deepDecoders } from './media/deepDecoders.ts';
import { ProgressLine } from './progressLine.ts';
import { stoppable } from './stoppable.ts';
import { waitForDeepaas } from './waitForDeepaas.ts';
import * as words from './words.ts';
import { prepareFile, writeWhole } from './writeWhole.ts';

export const usage = {
  name: 'check',
  about: words.ABOUT,
  positionals: [{ name: 'URL', help: words.URL_HELP }],
  options: {
    examples: { type: 'string', value: 'DIR', help: words.OPTIONS.examples },
    model: { type: 'string', value: 'ID', multiple: true, help: words.OPTIONS.model },
    only: { type: 'string', value: 'RULE', multiple: true, help: words.OPTIONS.only },
    allow: { type: 'string', value: 'RULE', multiple: true, help: words.OPTIONS.allow },
    exceptions: { type: 'string', value: 'FILE', help: words.OPTIONS.exceptions },
    timeout: { type: 'string', value: 'S', help: words.OPTIONS.timeout },
    wait: { type: 'string', value: 'S', help: words.OPTIONS.wait },
    inputs: { type: 'string', value: 'DIR', help: words.OPTIONS.inputs },
    junit: { type: 'string', value: 'FILE', help: words.OPTIONS.junit },
    html: { type: 'string', value: 'FILE', help: words.OPTIONS.html },
    json: { type: 'boolean', help: words.OPTIONS.json },
  },
  examples: words.EXAMPLES,
  exits: words.EXITS,
} as const satisfies Usage;

const SECOND = 1000;
const USUAL_WAIT = 30;

export async function run(given: readonly string[]): Promise<number> {
  const {
    values,
    positionals: [address = ''],
  } = readWords(usage, given);
  const root: ApiRoot = { url: readAddress(address), direct: false };
  const only = onlyRules(values.only);
  const { exceptions } = await findExceptions(values.exceptions);
  const excuse = excuseOf([...allowedByWords(values.allow), ...exceptions]);
  const patience = readNumber('--timeout', values.timeout, { from: 0.001, to: 86_400 });
  const wait = readNumber('--wait', values.wait, { from: 0, to: 86_400 }) ?? USUAL_WAIT;
  const reports = reportsOf(values);
  for (const { file } of reports) await prepareFile(file);
  const transport = values.inputs === undefined ? postPlan : await keepingInputs(typedPath(values.inputs), postPlan);

  const line = new ProgressLine(process.stderr);
  const { signal, code, done } = stoppable(() => line.say(words.stopping));
  try {
    const spec = await waitForDeepaas(root, { signal, patience: wait * SECOND, onWait: () => line.say(words.waiting(root.url, wait)) });
    const models = modelsOf(spec, values.model);
    const targets = await Promise.all(models.map((model) => targetOf(root, spec, model, values.examples, signal)));
    for (const { model, examples } of targets)
      if (values.examples !== undefined && examples.length === 0) line.say(words.noExamplesFor(model.id, values.examples));
    const found = await checkModels(targets, {
      version: packageVersion(),
      transport,
      signal,
      ...(patience !== undefined && { patience: patience * SECOND }),
      wants: ({ id }) => only === undefined || only.has(id),
      excuse,
      decoders: deepDecoders,
      read: (target) => readingRules(target, excuse),
      onProgress: (progress) => line.show(progress),
      onRule: (rule) => line.tell(rule),
    });
    const served = spec.models.map(({ id }) => id);
    const result: CheckResult = { ...found, unused: unusedIn(found, exceptions, served) };
    line.clear();
    for (const { file, write } of reports) {
      await writeWhole(file, write(result));
      line.say(words.written(file));
    }
    process.stdout.write(values.json ? toJson(result) : toTable(result));
    if (!values.json && hasArguments(result)) line.say(words.explainHint(root.url));
    if (values.inputs === undefined && !values.json && hasCommands(result)) line.say(words.INPUTS_HINT);
    return code() ?? exitCode(result);
  } catch (error) {
    line.clear();
    if (signal.aborted) return code() ?? 2;
    throw error;
  } finally {
    done();
  }
}

/** Whether it tells commands with files that nobody has but us. */
function hasCommands({ models }: CheckResult): boolean {
  return models.some(
    ({ inputs, rules }) => inputs === 'own' && rules.some((rule) => findingsOf(rule).some(({ proof }) => proof?.curl.includes('=@'))),
  );
}

/** Whether it finds fault with how arguments are declared: `explain` knows how each would be. */
function hasArguments({ models }: CheckResult): boolean {
  return models.some(({ rules }) =>
    rules.some((rule) => rule.by === 'reading' && findingsOf(rule).some(({ place }) => place.at === 'argument')),
  );
}

function exitCode(result: CheckResult): number {
  if (!allHeld(result)) return 1;
  return tallyOf(result.models.flatMap(({ rules }) => rules)).held > 0 ? 0 : 2;
}

function onlyRules(typed: readonly string[]): ReadonlySet<RuleId> | undefined {
  if (typed.length === 0) return undefined;
  const found = typed
    .flatMap((list) => list.split(','))
    .flatMap((word) => {
      const rules = rulesNamed(word);
      if (rules.length === 0) throw new UsageError(words.noSuchRule(word));
      return rules.map(({ id }) => id);
    });
  return new Set(found);
}

function reportsOf({ junit, html }: { readonly junit: string | undefined; readonly html: string | undefined }) {
  return [
    ...(junit === undefined ? [] : [{ file: typedPath(junit), write: formatJunit }]),
    ...(html === undefined ? [] : [{ file: typedPath(html), write: (result: CheckResult) => formatHtml(result, aboutRule) }]),
  ];
}

function modelsOf({ models }: ApiSpec, ids: readonly string[]): readonly ModelSpec[] {
  if (models.length === 0) throw new Error(words.noModels);
  if (ids.length === 0) return models;
  return ids.map((id) => {
    const found = models.find((model) => model.id === id);
    if (found === undefined)
      throw new UsageError(
        words.noSuchModel(
          id,
          models.map((model) => model.id),
        ),
      );
    return found;
  });
}

async function targetOf(
  root: ApiRoot,
  spec: ApiSpec,
  model: ModelSpec,
  examples: string | undefined,
  signal: AbortSignal,
): Promise<CheckTarget> {
  const { metadataPath } = model;
  const metadata =
    metadataPath === undefined
      ? undefined
      : await fetchMetadata(addressOf(root, spec.basePath, metadataPath), signal).catch(reporting('Reading the metadata'));
  return {
    root,
    spec,
    model,
    metadata: metadata ?? undefined,
    examples: examples === undefined ? [] : await readExamples(typedPath(examples), model.id),
  };
}

function toJson(result: CheckResult): string {
  return `${JSON.stringify(toReport(result, rulePage), null, 2)}\n`;
}

function toTable(result: CheckResult): string {
  return formatTerminal(result, {
    width: process.stdout.columns ?? 100,
    paint: paintFor(process.stdout, process.env),
    about: aboutRule,
  });
}
