import type { Training, TrainingStatus } from '../../api/train.ts';
import { isSmall } from '../../files/json/jsonSize.ts';
import { formatJson } from '../../files/json/formatJson.ts';
import type { Arg, Json, JsonObject } from '../../spec/model.ts';
import { own } from '../../spec/loose.ts';
import { isSecret, passwordsOf } from '../../spec/secret.ts';
import { maskSecrets } from '../secrets.ts';
import type { KeptTraining } from './parseKept.ts';

/** What became of a training that the server no longer lists while it was running: nobody knows. */
export type ShownStatus = TrainingStatus | 'gone';

export interface ShownTraining {
  readonly training: Training;
  readonly status: ShownStatus;
  /** Whether the server still knows it; undefined while its list can't be read. */
  readonly listed: boolean | undefined;
  /** When this browser saw it first, by its own clock. */
  readonly firstSeen: number;
  readonly cut: boolean;
}

/** Larger results stay at the server only. */
const MAX_RESULT = { nodes: 500_000, characters: 5_000_000 };

/**
 * What has to be written so that the history holds what the list says.
 * @param listed the server's list; undefined when it couldn't be read, which says nothing about any training
 */
export function changesOf(
  listed: readonly Training[] | undefined,
  kept: readonly KeptTraining[],
  keptKey: string,
  now: number,
): KeptTraining[] {
  if (listed === undefined) return [];
  const known = new Map(kept.map((record) => [record.uuid, record]));
  const uuids = new Set(listed.map(({ uuid }) => uuid));
  const seen = listed.flatMap((training): KeptTraining[] => {
    const before = known.get(training.uuid);
    // A finished training doesn't change any more; a large result isn't compared again and again.
    if (before !== undefined && before.end === undefined && before.training.status === training.status) return [];
    return [{ uuid: training.uuid, place: keptKey, firstSeen: before?.firstSeen ?? now, end: undefined, ...fit(training) }];
  });
  const lost = kept
    .filter(({ uuid, end, training }) => end === undefined && training.status === 'running' && !uuids.has(uuid))
    .map((record): KeptTraining => ({ ...record, end: 'gone' }));
  return [...seen, ...lost];
}

function fit(training: Training): Pick<KeptTraining, 'training' | 'cut'> {
  const output = training.result?.output;
  if (training.result === undefined || output === undefined) return { training, cut: false };
  const small =
    isSmall(output, MAX_RESULT.nodes) && formatJson(output, { indent: 0, limit: MAX_RESULT.characters }).length <= MAX_RESULT.characters;
  return small ? { training, cut: false } : { training: { ...training, result: { ...training.result, output: undefined } }, cut: true };
}

/** The server's list and this browser's history as one list, the newest first. */
export function mergeTrainings(listed: readonly Training[] | undefined, kept: readonly KeptTraining[], now: number): ShownTraining[] {
  const known = new Map(kept.map((record) => [record.uuid, record]));
  const current = (listed ?? []).map((training): ShownTraining => {
    const firstSeen = known.get(training.uuid)?.firstSeen ?? now;
    return { training, status: training.status, listed: true, firstSeen, cut: false };
  });
  const uuids = new Set(current.map(({ training }) => training.uuid));
  const earlier = kept
    .filter(({ uuid }) => !uuids.has(uuid))
    .map(({ training, end, firstSeen, cut }): ShownTraining => {
      return { training, status: end ?? training.status, listed: listed === undefined ? undefined : false, firstSeen, cut };
    });
  // By the server's own times, which agree with each other even when they disagree with this browser's.
  return [...current, ...earlier].toSorted((a, b) => order(b.training.date, a.training.date));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * DEEPaaS sends all arguments back, passwords too, to everybody who asks for the list; and what a training returns or
 * fails with may repeat them.
 */
export function withoutSecrets(training: Training, args: readonly Arg[]): Training {
  const secret = args.filter(isSecret);
  const names = new Set(secret.map(({ name }) => name));
  const values = secret.flatMap((arg) => passwordsOf(arg, own(training.args, arg.name)));
  if (names.size === 0) return training;
  const shown = Object.entries(training.args).map(([name, value]) => [name, names.has(name) && value !== null ? '•••' : value]);
  return {
    ...training,
    args: Object.fromEntries(shown) as JsonObject,
    message: training.message && maskSecrets(training.message, values),
    result: training.result && { ...training.result, output: masked(training.result.output, values, 0) },
  };
}

/** Deeper than anything that a person would look at. */
const MAX_DEPTH = 100;

function masked<T extends Json | undefined>(value: T, secrets: readonly string[], depth: number): T | Json {
  if (typeof value === 'string') return maskSecrets(value, secrets);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > MAX_DEPTH) return '…';
  if (Array.isArray(value)) return value.map((item) => masked(item, secrets, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [maskSecrets(name, secrets), masked(member, secrets, depth + 1)]),
  );
}
