import { reporting } from '../files/report.ts';
import type { JsonObject } from '../spec/model.ts';
import { asArray, asObject, asString } from '../spec/loose.ts';
import { below, type Claimed, type Declared } from './endpoints.ts';

/** `unknown`: the server said a word that no DEEPaaS says; it is shown as it came. */
export const TRAINING_STATUSES = ['running', 'done', 'error', 'cancelled', 'unknown'] as const;
export type TrainingStatus = (typeof TRAINING_STATUSES)[number];

/** A training as the server tells it, in the shape that it really sends and not in the declared one. */
export interface Training {
  /** Without dashes, as DEEPaaS writes it although it declares the other form. */
  readonly uuid: string;
  /** When it was accepted, in the server's own time. It has no zone, so it can't be compared with this browser's clock. */
  readonly date: string;
  readonly status: TrainingStatus;
  /** The status in the server's word. */
  readonly word: string;
  /** A file is a list of its argument, its type and its name. */
  readonly args: JsonObject;
  /** Why it failed. */
  readonly message: string | undefined;
  readonly result: TrainingResult | undefined;
}

interface TrainingResult {
  /** What train() returned; undefined when the server doesn't say. */
  readonly output: JsonObject[string] | undefined;
  readonly finished: string | undefined;
  /** Milliseconds, by the server's clock. */
  readonly duration: number | undefined;
}

type DeclaredList = Declared<'/v2/models/{model}/train/'>;
type DeclaredTraining = NonNullable<DeclaredList['trainings']>[number];
/** What DEEPaaS 2.6 sends and doesn't declare. */
type SentTraining = Claimed<DeclaredTraining & Record<'args' | 'result', unknown>>;
type SentResult = Claimed<Record<'output' | 'finish_date' | 'duration', unknown>>;

/** No list to be had. `status` is undefined when no answer came at all. */
export class TrainingError extends Error {
  override readonly name = 'TrainingError';
  constructor(readonly status: number | undefined) {
    super(`no list of trainings (${status ?? 'no answer'})`);
  }
}

/** A long list is cut at its old end: somebody's script may have started thousands. */
const MAX_TRAININGS = 500;

/** A server that is busy may answer late, but not this late. */
const PATIENCE = 20_000;

/**
 * @param parse reads JSON in which Python may have left a bare NaN
 * @returns the newest first
 * @throws TrainingError
 */
export async function fetchTrainings(url: string, parse: (text: string) => unknown, signal: AbortSignal): Promise<Training[]> {
  const limited = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]);
  const response = await fetch(url, { signal: limited, headers: { Accept: 'application/json' }, cache: 'no-store' }).catch(
    (error: unknown) => {
      if (signal.aborted) throw error;
      throw new TrainingError(undefined);
    },
  );
  if (!response.ok) throw new TrainingError(response.status);
  const list = await response
    .text()
    .then((text) => parseTrainings(parse(text)))
    .catch(reporting('Reading the trainings'));
  // A proxy's page, or an answer that broke off.
  if (list === undefined) throw new TrainingError(response.status);
  return list;
}

/**
 * Asks the server to cancel or to forget a training. What it answers means nothing: DEEPaaS answers the cancellation of a
 * running one with 500, and drops the connection for one that was still queued. Only the list tells whether it worked.
 */
export async function deleteTraining(listUrl: string, uuid: string): Promise<void> {
  await fetch(below(listUrl, '/v2/models/{model}/train/', '/v2/models/{model}/train/{uuid}', { uuid }), {
    method: 'DELETE',
    signal: AbortSignal.timeout(PATIENCE),
    headers: { Accept: 'application/json' },
  }).catch(reporting('Cancelling a training'));
}

/** A bare list, or the declared `{trainings: [...]}`; what isn't a training is left out. Undefined for anything else. */
export function parseTrainings(input: unknown): Training[] | undefined {
  const declared: Claimed<DeclaredList> | undefined = asObject(input);
  const list = declared?.trainings ?? input;
  if (!Array.isArray(list)) return undefined;
  const seen = new Map<string, Training>();
  for (const entry of asArray(list)) {
    const training = parseTraining(entry);
    if (training !== undefined) seen.set(training.uuid, training);
  }
  // The server lists them as they came; the sort is stable for those without a date.
  return [...seen.values()]
    .toReversed()
    .toSorted((a, b) => compare(b.date, a.date))
    .slice(0, MAX_TRAININGS);
}

export function parseTraining(input: unknown): Training | undefined {
  const entry: SentTraining | undefined = asObject(input);
  const uuid = asString(entry?.uuid)?.replaceAll('-', '');
  if (entry === undefined || uuid === undefined || uuid === '') return undefined;
  const word = asString(entry.status) ?? '';
  const message = asString(entry.message)?.trim();
  return {
    uuid,
    date: serverTime(asString(entry.date) ?? ''),
    status: STATUSES.get(word.toLowerCase()) ?? 'unknown',
    word,
    args: (asObject(entry.args) ?? {}) as JsonObject,
    message: message === '' ? undefined : message,
    result: parseResult(entry.result),
  };
}

const DECLARED: Readonly<Record<DeclaredTraining['status'], TrainingStatus>> = {
  running: 'running',
  completed: 'done',
  error: 'error',
  cancelled: 'cancelled',
};

/** `done` is sent where `completed` is declared. */
const STATUSES: ReadonlyMap<string, TrainingStatus> = new Map([...Object.entries(DECLARED), ['done', 'done'], ['failed', 'error']]);

function parseResult(input: unknown): TrainingResult | undefined {
  const result: SentResult | undefined = asObject(input);
  if (result === undefined) return undefined;
  const finished = asString(result.finish_date);
  return {
    output: result.output as TrainingResult['output'],
    finished: finished === undefined ? undefined : serverTime(finished),
    duration: parseDuration(result.duration),
  };
}

/**
 * `2026-11-22 06:47:38.562519` → `2026-11-22 06:47:38`: to the second, and otherwise as the server wrote it. It must not
 * become a `Date`, which would take it for this browser's time; a zone that is stated stays.
 */
export function serverTime(text: string): string {
  const [, day, time, zone] = /^\s*(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?\s*$/.exec(text) ?? [];
  if (day === undefined || time === undefined) return text.trim();
  return `${day} ${time}${zone === undefined ? '' : zone === 'Z' ? ' UTC' : ` ${zone}`}`;
}

/** Python's `str(timedelta)`: `0:00:02.015477`, `1 day, 0:00:02`. A clock set back gives negative days, which is no duration. */
export function parseDuration(input: unknown): number | undefined {
  if (typeof input === 'number') return Number.isFinite(input) && input >= 0 ? input * 1000 : undefined;
  const [, days, hours, minutes, seconds] =
    /^\s*(?:(\d{1,6}) days?, )?(\d{1,6}):(\d\d):(\d\d(?:\.\d+)?)\s*$/.exec(asString(input) ?? '') ?? [];
  if (hours === undefined) return undefined;
  return Math.round(((Number(days ?? 0) * 24 + Number(hours)) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
