import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useContext } from 'react';
import { Ended } from '../deployment/ended.ts';
import { addressOf, type ApiRoot } from '../../api/root.ts';
import type { Training } from '../../api/train.ts';
import type { ApiSpec, ModelSpec, Train } from '../../spec/model.ts';
import { lazyModule } from '../../files/lazyParts.ts';
import { keptKeyOf } from '../../runs/kept/keptKey.ts';
import type { ShownTraining } from '../../runs/trainings/merge.ts';
import { isRunning, trainingsKey, type ListedTrainings } from './listed.ts';

export interface Trainings {
  /** Undefined until the server has answered for the first time. */
  readonly list: ListedTrainings | undefined;
  readonly url: string;
  readonly keptKey: string;
  readonly running: readonly ShownTraining[];
  /** Reads the list again. */
  readonly refresh: () => Promise<ListedTrainings | undefined>;
}

const RUNNING_PAUSE = 2_000;
const HIDDEN_PAUSE = 30_000;
/** Of the time between two questions the server spends at most a tenth on the answer. */
const SHARE = 10;

/**
 * The trainings of a model, asked for again and again while one runs.
 * @param watch whether to ask from time to time even when none runs: others may start one
 */
export function useTrainings(root: ApiRoot, spec: ApiSpec, model: ModelSpec, train: Train, watch: boolean): Trainings {
  const url = addressOf(root, spec.basePath, train.path);
  const keptKey = keptKeyOf(root, model.id);
  const client = useQueryClient();
  const ended = useContext(Ended);
  const queryKey = trainingsKey(url);
  const query = useQuery({
    queryKey,
    queryFn: ({ signal }) => readTrainings(url, keptKey, train, signal),
    // It never fails; but reading code may be missing after a new deployment.
    retry: 1,
    staleTime: 1_000,
    enabled: ({ state }) => !(ended && state.data !== undefined),
    refetchInterval: ({ state: { data } }) => {
      const asks = data?.trainings.some(isRunning) === true || (data?.problem !== undefined && watch);
      const pause = asks ? RUNNING_PAUSE : watch ? HIDDEN_PAUSE : false;
      return pause === false ? false : Math.max(document.hidden ? HIDDEN_PAUSE : pause, SHARE * (data?.took ?? 0));
    },
    refetchIntervalInBackground: true,
    refetchOnWindowFocus: true,
  });
  const refresh = async () => {
    await client.cancelQueries({ queryKey });
    return (await query.refetch()).data;
  };
  return { list: query.data, url, keptKey, running: query.data?.trainings.filter(isRunning) ?? [], refresh };
}

const loadTrain = lazyModule(() => import('../../api/train.ts'));
const loadParseJson = lazyModule(() => import('../../files/json/parseJson.ts'));
const loadKept = lazyModule(() => import('../../runs/trainings/kept.ts'));
const loadMerge = lazyModule(() => import('../../runs/trainings/merge.ts'));

/** Never rejects for what the server or the storage does. */
async function readTrainings(url: string, keptKey: string, train: Train, signal: AbortSignal): Promise<ListedTrainings> {
  const [{ fetchTrainings, TrainingError }, { parseJson }, history, { changesOf, mergeTrainings, withoutSecrets }] = await Promise.all([
    loadTrain(),
    loadParseJson(),
    loadKept(),
    loadMerge(),
  ]);
  const begun = performance.now();
  let listed: Training[] | undefined;
  let problem: ListedTrainings['problem'];
  try {
    listed = (await fetchTrainings(url, parseJson, signal)).map((training) => withoutSecrets(training, train.args));
  } catch (error) {
    if (!(error instanceof TrainingError)) throw error;
    problem = { status: error.status };
  }
  const took = performance.now() - begun;
  const now = Date.now();
  const before = await history.readKept(keptKey);
  const changes = changesOf(listed, before, keptKey, now);
  if (changes.length > 0) await history.writeKept(keptKey, changes);
  const kept = changes.length > 0 ? await history.readKept(keptKey) : before;
  return { trainings: mergeTrainings(listed, kept, now), problem, kept: history.isStored(), took };
}
