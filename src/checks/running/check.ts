import { isAlive } from '../../api/alive.ts';
import type { Metadata } from '../../api/metadata.ts';
import { addressOf, type ApiRoot } from '../../api/root.ts';
import { report } from '../../files/report.ts';
import type { ComparePictures } from '../../runs/example/verdict.ts';
import type { ApiSpec, ModelSpec, Predict } from '../../spec/model.ts';
import type { CheckedModel, CheckedRule, CheckProgress, CheckResult, Excepted, RuleEnd } from '../reports/result.ts';
import type { Finding } from '../rules/rule.ts';
import type { Decoders, Laboratory, RuleOutcome, RunningRule, Transport } from './define.ts';
import { casesOf, type GivenExample } from './inputs/cases.ts';
import { openLaboratory } from './laboratory.ts';
import { comparePngs } from './compare.ts';
import { bothDecoders, headDecoders } from './media/headDecoders.ts';
import { RUNNING_RULES } from './registry.ts';
import * as words from './words.ts';

/** What is checked. */
export interface CheckTarget {
  readonly root: ApiRoot;
  readonly spec: ApiSpec;
  readonly model: ModelSpec;
  /** Undefined where it can't be had. */
  readonly metadata: Metadata | undefined;
  /** The author's, with their files at hand; without any, inputs are made. */
  readonly examples: readonly GivenExample[];
}

export interface CheckOptions {
  readonly transport: Transport;
  readonly signal: AbortSignal;
  /** In milliseconds, that an answer may take. */
  readonly patience?: number | undefined;
  /** Looks at media beside what is looked at anyway, which is their structure. */
  readonly decoders?: Decoders | undefined;
  /** How two pictures stand to each other; without it PNG alone are compared by their pixels. */
  readonly comparePictures?: ComparePictures | undefined;
  /** Whether a rule is asked for; without it all are. */
  readonly wants?: ((rule: Pick<RunningRule, 'id' | 'name'>) => boolean) | undefined;
  /** Whether the author knows of a finding, and why it is so. */
  readonly excuse?: ((finding: Finding) => { readonly reason: string | undefined } | undefined) | undefined;
  /** What isn't run but read; its ends are in the same list. */
  readonly read?: ((target: CheckTarget) => readonly CheckedRule[]) | undefined;
  readonly onRule?: ((rule: CheckedRule) => void) | undefined;
  readonly onProgress?: ((progress: CheckProgress) => void) | undefined;
  /** Whether the API still answers; asks for the model's metadata. */
  readonly isAlive?: (() => Promise<boolean>) | undefined;
  /** Waits around each asking until nobody else asks, whose time doesn't count; without it nobody else does. */
  readonly turn?: (<T>(job: () => Promise<T>) => Promise<T>) | undefined;
  /** Those of the registry, but for tests. */
  readonly rules?: readonly RunningRule[] | undefined;
}

/** In milliseconds; a model that takes longer than this has to be told so. */
export const USUAL_PATIENCE = 120_000;

const NO_PREDICTION: Predict = { path: '', produces: [], args: [], accept: undefined, response: undefined };

/** Runs a model and judges what comes. Never rejects for what a module does; when it is stopped, what is known by then is told. */
export async function checkModel(target: CheckTarget, options: CheckOptions): Promise<CheckedModel> {
  const { root, spec, model, metadata } = target;
  const { signal, wants = () => true, excuse = () => undefined } = options;
  const rules = (options.rules ?? RUNNING_RULES).toSorted((a, b) => a.order - b.order || Number(a.id.slice(2)) - Number(b.id.slice(2)));
  const read = (options.read?.(target) ?? []).filter(wants);
  for (const one of read) options.onRule?.(one);
  const wanted = rules.filter(wants);
  const checked: CheckedRule[] = [...read];
  let done = read.length;
  const tell = (now: string): void => options.onProgress?.({ model: model.id, done, total: read.length + wanted.length, now });
  const { inputs, cases, noCase, other, several, given } = await casesOf(target);
  const predict = model.predict ?? NO_PREDICTION;
  const lab = openLaboratory({
    root,
    spec,
    model: { ...model, predict },
    metadata,
    cases,
    noCase,
    other,
    several,
    transport: options.transport,
    isAlive: options.isAlive ?? (() => isAlive(addressOf(root, spec.basePath, model.metadataPath ?? '/swagger.json'))),
    decoders: options.decoders === undefined ? headDecoders : bothDecoders(headDecoders, options.decoders),
    comparePictures: options.comparePictures ?? comparePngs,
    patience: options.patience ?? USUAL_PATIENCE,
    signal,
    turn: options.turn ?? ((job) => job()),
    onAsk: (label) => tell(label),
  });
  for (const rule of rules) {
    const { id, name, title, severity } = rule;
    const startedAt = Date.now();
    const isWanted = wanted.includes(rule);
    if (isWanted) tell(title);
    const end: RuleEnd = !isWanted
      ? { state: 'untold', because: 'not-asked-for', why: words.notAskedFor }
      : signal.aborted
        ? { state: 'untold', because: 'stopped', why: words.stopped }
        : model.predict === undefined && rule.withoutRuns !== true
          ? { state: 'untold', because: 'not-applicable', why: words.noPredict }
          : endOf(withReason(await judge(rule, lab), lab.ended()), excuse, signal);
    const one: CheckedRule = { id, name, title, severity, by: 'running', took: Date.now() - startedAt, ...end };
    checked.push(one);
    options.onRule?.(one);
    if (isWanted) done += 1;
    if (isWanted) tell(title);
  }

  return {
    id: model.id,
    name: metadata?.name,
    inputs,
    given,
    noCase,
    ended: lab.ended(),
    rules: checked.toSorted((a, b) => Number(a.id.slice(2)) - Number(b.id.slice(2))),
    facts: lab.facts(),
  };
}

/** What can’t be told after the model fell silent can’t be told because of that. */
function withReason(outcome: RuleOutcome, ended: 'stuck' | 'gone' | undefined): RuleOutcome {
  if (outcome.state !== 'untold' || outcome.because !== 'unknown' || ended === undefined) return outcome;
  return { ...outcome, why: `${outcome.why} ${words.askedNoMore[ended]}` };
}

async function judge(rule: RunningRule, lab: Laboratory): Promise<RuleOutcome> {
  try {
    return await rule.judge(lab);
  } catch (error) {
    report(`The rule ${rule.id}`, error);
    return { state: 'untold', because: 'unknown', why: words.ruleFailed };
  }
}

function endOf(outcome: RuleOutcome, excuse: NonNullable<CheckOptions['excuse']>, signal: AbortSignal): RuleEnd {
  if (outcome.state === 'untold') return signal.aborted ? { ...outcome, because: 'stopped', why: words.stopped } : outcome;
  if (outcome.state === 'held') return outcome;
  const judged = outcome.findings.map((finding) => ({ finding, excused: excuse(finding) }));
  const findings = judged.flatMap(({ finding, excused }) => (excused === undefined ? [finding] : []));
  const excepted: Excepted[] = judged.flatMap(({ finding, excused }) =>
    excused === undefined ? [] : [{ finding, reason: excused.reason }],
  );
  return findings.length === 0 ? { state: 'excepted', excepted } : { state: 'broken', findings, excepted };
}

/** Several models behind one address, one after another. */
export async function checkModels(
  targets: readonly CheckTarget[],
  options: CheckOptions & { readonly version: string },
): Promise<Omit<CheckResult, 'unused'>> {
  const startedAt = Date.now();
  const models: CheckedModel[] = [];
  let before = 0;
  for (const target of targets) {
    const checked = await checkModel(target, {
      ...options,
      onProgress: ({ done, total, ...progress }) =>
        options.onProgress?.({ ...progress, done: before + done, total: before + total * (targets.length - models.length) }),
    });
    models.push(checked);
    before += checked.rules.filter(
      ({ state, ...end }) => !(state === 'untold' && 'because' in end && end.because === 'not-asked-for'),
    ).length;
  }
  const [first] = targets;
  return {
    url: withoutPassword(first?.root.url ?? ''),
    deepaas: first?.spec.version,
    version: options.version,
    startedAt,
    took: Date.now() - startedAt,
    stopped: options.signal.aborted,
    models,
  };
}

function withoutPassword(url: string): string {
  if (!URL.canParse(url)) return url;
  const parsed = new URL(url);
  if (parsed.username === '' && parsed.password === '') return url;
  parsed.username = '';
  parsed.password = '';
  return parsed.href.replace(/\/$/, '');
}
