import type { Example } from '../../../api/examples.ts';
import { fetchSpec } from '../../../api/fetchSpec.ts';
import { fetchMetadata } from '../../../api/metadata.ts';
import { addressOf, type ApiRoot } from '../../../api/root.ts';
import { waitForSpec } from '../../../api/waitForSpec.ts';
import { readingRules } from '../../../checks/reading/checked.ts';
import type { CheckedRule, CheckProgress, CheckResult } from '../../../checks/reports/result.ts';
import type { RuleId } from '../../../checks/rules/rule.ts';
import { checkModels } from '../../../checks/running/check.ts';
import type { Decoders, Transport } from '../../../checks/running/define.ts';
import { reporting } from '../../../files/report.ts';
import type { RequestPlan } from '../../../request/requestPlan.ts';
import type { ComparePictures } from '../../../runs/example/verdict.ts';
import { runsElsewhere, tellOfRun } from '../../../runs/elsewhere.ts';
import { PAGE_VERSION } from '../../../runs/pageVersion.ts';
import { inTurn } from '../../../runs/turn.ts';
import type { ApiSpec, ModelSpec } from '../../../spec/model.ts';
import { examplesAtHand } from './examplesAtHand.ts';
import { isBadInput } from './groups.ts';
import * as words from '../words.ts';

export interface AskedRules {
  readonly badInput: boolean;
  /** Only these; all others without it. */
  readonly only?: ReadonlySet<RuleId>;
}

/** What is checked, as the page knows it. */
export interface CheckSubject {
  readonly root: ApiRoot;
  readonly spec: ApiSpec;
  readonly model: ModelSpec;
  readonly examples: readonly Example[];
}

export interface Means {
  readonly transport: Transport;
  readonly decoders: Decoders;
  readonly comparePictures: ComparePictures;
  readonly signal: AbortSignal;
  /** In milliseconds, for a DEEPaaS that is starting. */
  readonly patience: number;
  readonly onWait: () => void;
  readonly onProgress: (progress: CheckProgress) => void;
  readonly onRule: (rule: CheckedRule) => void;
}

export interface Performed {
  /** With nothing excepted: exceptions may come later. */
  readonly found: Omit<CheckResult, 'unused'>;
  /** Ids of all models behind the address. */
  readonly served: readonly string[];
  /** What its author should know beside, in sentences. */
  readonly problems: readonly string[];
  /** The module describes itself otherwise than the page knows. */
  readonly isDescribedAnew: boolean;
  /** Files that were sent, under the names that the commands have for them. */
  readonly sent: readonly File[];
}

/** It couldn't begin; the message is a sentence. */
export class CheckRefused extends Error {
  override readonly name = 'CheckRefused';
}

/**
 * A check of a module as it is now: an author restarts it between two of them, so its description and metadata are read anew.
 * @throws SpecUnavailable, SpecError, CheckRefused; the signal's reason when it is stopped before it began
 */
export async function performCheck(
  { root, spec: known, model: { id }, examples: list }: CheckSubject,
  asked: AskedRules,
  means: Means,
): Promise<Performed> {
  const { signal } = means;
  const elsewhere = runsElsewhere(root.url);
  const spec = await waitForSpec(root, means);
  const model = modelOf(spec, id);
  if (model?.predict === undefined) throw new CheckRefused(model === undefined ? words.noSuchModel(id) : words.noPrediction(id));
  const { metadataPath } = model;
  const metadata =
    metadataPath === undefined
      ? undefined
      : await fetchMetadata(addressOf(root, spec.basePath, metadataPath), signal).catch(reporting('Reading the metadata'));
  const isDescribedAnew = !isSame(modelOf(known, id), model);
  const { examples, problems } = await examplesAtHand(list, signal);
  const sent = new Map<Blob, File>();
  const found = await checkModels([{ root, spec, model, metadata: metadata ?? undefined, examples }], {
    version: PAGE_VERSION,
    signal,
    transport: (plan, url, until) => {
      for (const [blob, name, type] of filesOf(plan)) if (!sent.has(blob)) sent.set(blob, new File([blob], name, { type }));
      return means.transport(plan, url, until);
    },
    turn: (job) => oneTurn(root.url, signal, job),
    decoders: means.decoders,
    comparePictures: means.comparePictures,
    read: readingRules,
    wants: ({ id: rule }) => (asked.only === undefined || asked.only.has(rule)) && (asked.badInput || !isBadInput(rule)),
    onProgress: means.onProgress,
    onRule: means.onRule,
  });
  const isOver = signal.aborted || found.models.some(({ ended }) => ended !== undefined);
  const isChanged = !isOver && (await isDescribedOtherwise(root, model, signal));
  return {
    found,
    served: spec.models.map((one) => one.id),
    isDescribedAnew: isDescribedAnew || isChanged,
    problems: [
      ...problems,
      ...((await elsewhere).length > 0 ? [words.ELSEWHERE] : []),
      ...(isChanged ? [words.CHANGED_MEANWHILE] : isDescribedAnew ? [words.DESCRIBED_ANEW] : []),
    ],
    sent: [...sent.values()],
  };
}

function modelOf({ models }: ApiSpec, id: string): ModelSpec | undefined {
  return models.find((model) => model.id === id);
}

function isSame(one: ModelSpec | undefined, other: ModelSpec): boolean {
  return exactText(one) === exactText(other);
}

function exactText(model: ModelSpec | undefined): string {
  return JSON.stringify(model, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value)) ?? '';
}

/** Whether another module answers by now; one that is away is told by the rules. */
async function isDescribedOtherwise(root: ApiRoot, model: ModelSpec, signal: AbortSignal): Promise<boolean> {
  const now = await fetchSpec(root, signal).catch(reporting('Reading the description again'));
  return now !== undefined && !isSame(modelOf(now, model.id), model);
}

function filesOf({ body }: RequestPlan): (readonly [blob: Blob, name: string, type: string])[] {
  if (body.type !== 'multipart') return [];
  return body.parts.flatMap((part) => ('file' in part ? [[part.file, part.fileName, part.contentType] as const] : []));
}

/** Asks when nothing else of this page is ahead, and lets other tabs know. */
function oneTurn<T>(server: string, signal: AbortSignal, job: () => Promise<T>): Promise<T> {
  return inTurn(signal, async () => {
    const leave = tellOfRun(server, Date.now());
    try {
      return await job();
    } finally {
      leave();
    }
  });
}
