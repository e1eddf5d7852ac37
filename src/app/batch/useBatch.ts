import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Arg } from '../../spec/model.ts';
import { forget, remember } from '../storage.ts';
import { createBatch, listBatches, listItems, removeBatch } from './batchStore.ts';
import type { BatchProps, WantedBatch } from './BatchSection.tsx';
import { BatchRunner, type BatchState } from './runner.ts';

export interface OpenBatch {
  readonly runner: BatchRunner | undefined;
  readonly state: BatchState;
  /** Why there is no batch, or why a new one couldn't be kept. */
  readonly problem: string | undefined;
  readonly resume: () => void;
  readonly remove: () => void;
}

const NOTHING: BatchState = { items: [], phase: 'paused', problem: undefined };

/** The batch of a model: begun when one is wanted, found again after a reload. */
export function useBatch({ shelf, args, wanted, settings, secrets, runFile }: BatchProps): OpenBatch {
  const [runner, setRunner] = useState<BatchRunner>();
  const [problem, setProblem] = useState<string>();
  const latest = useRef({ args, settings, secrets, runFile });
  useEffect(() => {
    latest.current = { args, settings, secrets, runFile };
  });
  const begin = useCallback((made: BatchRunner, known: readonly Arg[]) => {
    const arg = known.find(({ name, kind }) => name === made.batch.arg && kind === 'file');
    if (arg !== undefined) void made.run(latest.current.runFile(arg, made.batch.settings));
    else setProblem(`The model has no file argument “${made.batch.arg}” any more.`);
  }, []);

  useEffect(() => {
    let gone = false;
    let opened: BatchRunner | undefined;
    const load = async () => {
      const fresh = wanted !== undefined;
      const batch = fresh ? await create(shelf, wanted, latest.current.settings()) : (await listBatches(shelf))[0];
      if (batch === undefined) forget(`batch:${shelf}`);
      if (gone || batch === undefined) return;
      remember(`batch:${shelf}`, batch.id);
      opened = new BatchRunner(batch, await listItems(batch.id), latest.current.args, () => latest.current.secrets());
      setProblem(undefined);
      setRunner(opened);
      if (fresh) begin(opened, latest.current.args);
    };
    load().catch(() => !gone && setProblem('The batch can’t be kept: the browser’s storage is full or blocked. Run fewer files at once.'));
    return () => {
      gone = true;
      opened?.pause();
    };
  }, [shelf, wanted, begin]);

  const state = useSyncExternalStore(runner?.subscribe ?? noSubscription, runner?.getState ?? (() => NOTHING));
  return {
    runner,
    state,
    problem: problem ?? state.problem,
    resume: () => runner !== undefined && begin(runner, args),
    remove: () => {
      runner?.pause();
      forget(`batch:${shelf}`);
      setRunner(undefined);
      if (runner !== undefined) removeBatch(runner.batch.id).catch(() => setProblem('The batch couldn’t be deleted.'));
    },
  };
}

const noSubscription = () => () => undefined;

/** One batch of a model at a time: an earlier one gives way. */
async function create(shelf: string, { arg, files }: WantedBatch, settings: ReturnType<BatchProps['settings']>) {
  for (const { id } of await listBatches(shelf)) await removeBatch(id);
  return createBatch({ shelf, startedAt: Date.now(), arg, settings }, files);
}
