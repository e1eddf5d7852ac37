import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { report, reporting } from '../../files/report.ts';
import { arrivals, onArrival } from '../../runs/session/arrivals.ts';
import { onToldMarks } from '../../runs/marks/toldMarks.ts';
import { forget, remember } from '../../runs/storage.ts';
import type { Batch } from '../../runs/batch/batch.ts';
import { createBatch, listBatches, listItems, removeBatch } from '../../runs/batch/batchStore.ts';
import type { BatchProps } from './batchProps.ts';
import type { WantedBatch } from '../../runs/batch/batchStore.ts';
import { unreadableFiles } from '../../runs/batch/unreadable.ts';
import { BatchRunner, type BatchState } from '../../runs/batch/runner.ts';
import * as words from './words.ts';

export interface OpenBatch {
  readonly runner: BatchRunner | undefined;
  readonly state: BatchState;
  /** Those of this model that are kept, newest first. */
  readonly all: readonly Batch[];
  /** Why there is no batch, or why a new one couldn't be kept. */
  readonly problem: string | undefined;
  readonly resume: () => void;
  readonly again: (status: 'failed' | 'stopped') => void;
  readonly open: (id: string) => void;
  readonly remove: () => void;
}

const NOTHING: BatchState = { items: [], phase: 'paused', problem: undefined, remark: undefined };

/** The batches of a model, one of which is open: begun when one is wanted, found again after a reload. */
export function useBatch(props: BatchProps): OpenBatch {
  const { keptKey, wanted } = props;
  const [runner, setRunner] = useState<BatchRunner>();
  const [all, setAll] = useState<readonly Batch[]>([]);
  const [problem, setProblem] = useState<string>();
  /** Only one of them runs. */
  const current = useRef<BatchRunner>(undefined);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const begin = useCallback(async (made: BatchRunner) => {
    const { args, runItem, snapshot } = latest.current;
    const { batch } = made;
    const arg = args.find(({ name, kind }) => name === batch.arg && (kind === 'file') === (batch.varies === 'file'));
    if (arg === undefined) {
      setProblem(words.noArgument(batch.arg));
      return;
    }
    setProblem(undefined);
    // What was refused has been corrected in the form.
    if (made.refused) await made.take(snapshot(batch.arg).settings);
    await made.run(runItem(made));
  }, []);
  const openBatch = useCallback(async (batch: Batch) => {
    const made = new BatchRunner(batch, await listItems(batch.id), {
      args: latest.current.args,
      secrets: () => latest.current.secrets(),
      onProblems: (problems) => latest.current.onProblems(problems),
    });
    current.current?.pause();
    current.current = made;
    setRunner(made);
    return made;
  }, []);

  useEffect(() => {
    let gone = false;
    const load = async () => {
      const fresh = wanted !== undefined && (await create(latest.current, wanted));
      const found = await listBatches(keptKey);
      const [newest] = found;
      setAll(found);
      if (newest === undefined) forget(`batch:${keptKey}`);
      else remember(`batch:${keptKey}`, newest.id);
      if (gone || newest === undefined) return;
      setProblem(undefined);
      const opened = await openBatch(newest);
      if (fresh) await begin(opened);
    };
    const explain = async (error: unknown) => {
      report('Keeping a batch', error);
      const changed = wanted === undefined ? [] : await unreadableFiles(wanted, latest.current.snapshot(wanted.arg).fixed);
      if (gone) return;
      if (changed.length > 0) latest.current.onProblems(changed);
      setProblem(changed.length > 0 ? words.FILES_CHANGED : words.NOT_KEPT);
    };
    load().catch(explain).catch(reporting('Saying why a batch couldn’t be kept'));
    return () => {
      gone = true;
      current.current?.pause();
    };
  }, [keptKey, wanted, begin, openBatch]);

  const arrived = useSyncExternalStore(onArrival, arrivals);
  const [before] = useState(arrived);
  useEffect(() => {
    // What came before is read with the rest.
    if (arrived === before) return;
    const look = async () => {
      const found = await listBatches(keptKey);
      setAll(found);
      // One that runs goes on; another one may have got runs that it lacked.
      const open = current.current;
      const shown = open === undefined ? found[0] : found.find(({ id }) => id === open.batch.id);
      if (shown !== undefined && open?.getState().phase !== 'running') await openBatch(shown);
    };
    look().catch(reporting('Reading batches that came in a file'));
  }, [arrived, before, keptKey, openBatch]);

  useEffect(() => (runner === undefined ? undefined : onToldMarks(runner.batch.id, runner.takeMarks)), [runner]);

  const state = useSyncExternalStore(runner?.subscribe ?? noSubscription, runner?.getState ?? (() => NOTHING));
  const fail = (told: string) => (error: unknown) => {
    report('Using a batch', error);
    setProblem(told);
  };
  const show = async (id: string) => {
    const chosen = all.find((batch) => batch.id === id);
    if (chosen !== undefined) await openBatch(chosen);
  };
  const remove = async ({ batch }: BatchRunner) => {
    await removeBatch(batch);
    const left = await listBatches(keptKey);
    setAll(left);
    const [next] = left;
    if (next !== undefined) await openBatch(next);
    else {
      forget(`batch:${keptKey}`);
      setRunner(undefined);
    }
  };
  return {
    runner,
    state,
    all,
    problem: problem ?? state.problem,
    resume: () => runner !== undefined && void begin(runner).catch(fail(words.NO_STORAGE)),
    again: (status) =>
      runner !== undefined &&
      void runner
        .again(status)
        .then(() => begin(runner))
        .catch(fail(words.NO_STORAGE)),
    open: (id) => void show(id).catch(fail(words.NO_STORAGE)),
    remove: () => {
      runner?.pause();
      if (runner !== undefined) remove(runner).catch(fail(words.NOT_DELETED));
    },
  };
}

const noSubscription = () => () => undefined;

function create({ keptKey, snapshot }: BatchProps, { arg, varied }: WantedBatch): Promise<Batch> {
  const { settings, fixed, secrets } = snapshot(arg);
  return createBatch({ shelf: keptKey, startedAt: Date.now(), arg, settings, secrets }, varied, fixed);
}
