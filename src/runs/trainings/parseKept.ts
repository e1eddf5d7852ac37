import { TRAINING_STATUSES, type Training } from '../../api/train.ts';
import { asFinite, asObject, asString } from '../../spec/loose.ts';
import type { Json, JsonObject } from '../../spec/model.ts';

/** A training as this browser last saw it. DEEPaaS keeps its list in memory only: a restart forgets it all. */
export interface KeptTraining {
  readonly uuid: string;
  /** Server and model; see `keptKeyOf`. It is stored under its first name. */
  readonly place: string;
  /** As the server last told it, without secrets. */
  readonly training: Training;
  /** By this browser's clock. */
  readonly firstSeen: number;
  /** How it ended when the server no longer tells: cancelled from this page, or gone for another reason. */
  readonly end: 'cancelled' | 'gone' | undefined;
  /** The result was too large to keep. */
  readonly cut: boolean;
}

const ENDS = ['cancelled', 'gone'] as const;

/** Reads a training from the browser's storage, which may hold anything; undefined when it is none. */
export function parseKeptTraining(input: unknown): KeptTraining | undefined {
  const found = asObject(input);
  const uuid = asString(found?.uuid);
  const place = asString(found?.place);
  const firstSeen = asFinite(found?.firstSeen);
  const training = parseTold(found?.training);
  if (!uuid || place === undefined || firstSeen === undefined || training?.uuid !== uuid) return undefined;
  return { uuid, place, training, firstSeen, end: ENDS.find((end) => end === found?.end), cut: found?.cut === true };
}

/** What was read from the server then, in the form that `api/train.ts` gave it, and not as the server wrote it. */
function parseTold(input: unknown): Training | undefined {
  const found = asObject(input);
  const uuid = asString(found?.uuid);
  const args = asObject(found?.args);
  const result = asObject(found?.result);
  if (found === undefined || uuid === undefined || !isJson(args ?? {})) return undefined;
  if (result?.output !== undefined && !isJson(result.output)) return undefined;
  return {
    uuid,
    date: asString(found.date) ?? '',
    status: TRAINING_STATUSES.find((status) => status === found.status) ?? 'unknown',
    word: asString(found.word) ?? '',
    args: (args ?? {}) as JsonObject,
    message: asString(found.message),
    result: result && { output: result.output as Json, finished: asString(result.finished), duration: asFinite(result.duration) },
  };
}

/** Larger ones were never written. */
const MOST = 1_000_000;
const DEEPEST = 1000;
const JSON_TYPES: ReadonlySet<string> = new Set(['string', 'number', 'bigint', 'boolean']);

/** What a storage holds may refer to itself, or hold dates, bytes and lists with holes; whoever draws it expects JSON. */
function isJson(input: unknown): input is Json {
  let left = MOST;
  const isValue = (value: unknown, depth: number): boolean => {
    left -= 1;
    if (left < 0 || depth > DEEPEST) return false;
    if (typeof value !== 'object' || value === null) return value === null || JSON_TYPES.has(typeof value);
    const isPlain = Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]';
    if (!isPlain) return false;
    for (const member of Array.isArray(value) ? (value as unknown[]) : Object.values(value)) if (!isValue(member, depth + 1)) return false;
    return true;
  };
  return isValue(input, 0);
}
