import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { UploadProgress } from '../../api/send.ts';
import { report, reporting } from '../../files/report.ts';
import { BROKEN_INPUTS, BROKEN_PAGE } from '../page/brokenPage.ts';
import type { ReadRun } from '../../runs/finishedRun.ts';
import { perform } from '../../runs/perform.ts';
import type { PlannedRun } from '../../runs/plan.ts';
import { turnTaken } from '../../runs/turn.ts';
import { loadExpected, loadResult, loadStarted } from './lazyViews.ts';
import { isActive, type RunState } from './runState.ts';

type Event =
  | { type: 'start'; at: number; uploads: boolean; queued: boolean }
  | { type: 'turn'; at: number }
  | { type: 'progress'; progress: UploadProgress }
  | { type: 'end'; ended: ReadRun; reopened: boolean }
  | { type: 'broken'; at: number }
  | { type: 'unsent'; at: number }
  | { type: 'stop'; at: number };

const IDLE: RunState = {
  phase: 'idle',
  startedAt: 0,
  queued: false,
  took: 0,
  progress: undefined,
  answer: undefined,
  files: [],
  serial: 0,
  failure: undefined,
  run: undefined,
  reopened: false,
};

function reduce(state: RunState, event: Event): RunState {
  switch (event.type) {
    case 'start':
      return {
        ...state,
        phase: event.uploads ? 'uploading' : 'running',
        startedAt: event.at,
        queued: event.queued,
        progress: undefined,
        failure: undefined,
        reopened: false,
      };
    case 'turn':
      return { ...state, startedAt: event.at, queued: false };
    case 'progress':
      return { ...state, progress: event.progress, phase: event.progress.sent >= event.progress.total ? 'running' : 'uploading' };
    case 'end': {
      const { run, answer, error } = event.ended;
      const { startedAt, took, files } = run;
      const shared = { ...state, startedAt, took, run, reopened: event.reopened };
      if (error !== undefined) return { ...shared, phase: 'failed', failure: { report: error, answer } };
      return { ...shared, phase: 'done', answer, files, serial: state.serial + 1, failure: undefined };
    }
    case 'broken':
      return {
        ...state,
        phase: 'failed',
        took: event.at - state.startedAt,
        failure: { report: BROKEN_PAGE, answer: undefined },
        run: undefined,
      };
    case 'unsent':
      return {
        ...state,
        phase: 'failed',
        startedAt: event.at,
        took: 0,
        failure: { report: BROKEN_INPUTS, answer: undefined },
        run: undefined,
        reopened: false,
      };
    case 'stop':
      return { ...state, phase: 'stopped', took: event.at - state.startedAt, run: undefined };
  }
}

export interface Run {
  readonly state: RunState;
  /**
   * Does nothing while a run is under way: a second click can't send twice.
   * @param onShown told when the page is about to show that it runs
   */
  readonly start: (planned: PlannedRun, onShown?: () => void) => void;
  /** Says that the page failed before anything was sent; does nothing while a run is under way. */
  readonly fail: () => void;
  /** Stops waiting; the model goes on at the server. */
  readonly stop: () => void;
  /** Shows an earlier run in place of the last one; does nothing while a run is under way. */
  readonly show: (earlier: ReadRun) => void;
}

/** One run at a time. `onEnd` gets each run that ended with an answer or an error, once, and resolves when that is kept. */
export function useRun(onEnd: (ended: ReadRun) => Promise<void>): Run {
  const [state, dispatch] = useReducer(reduce, IDLE);
  const controller = useRef<AbortController>(null);
  const tell = useRef(onEnd);
  useEffect(() => {
    tell.current = onEnd;
  });
  useEffect(() => () => controller.current?.abort(), []);
  useEffect(() => {
    // Also, a newer deployment may have replaced the files by the time of the first run.
    const timer = setTimeout(() => void loadResult().catch(reporting('Loading what reads answers')), 500);
    return () => clearTimeout(timer);
  }, []);

  const start = useCallback((planned: PlannedRun, onShown: () => void = () => undefined) => {
    if (controller.current !== null) return;
    const own = new AbortController();
    controller.current = own;
    const event: Event = { type: 'start', at: Date.now(), uploads: planned.request.body.type !== 'none', queued: turnTaken() };
    let shown = false;
    const show = () => {
      if (shown || own.signal.aborted) return;
      shown = true;
      dispatch(event);
      onShown();
    };
    // Drawing takes longer than all that is to be done before the request can go, so that goes first, if nothing is missing for it.
    setTimeout(show);
    loadExpected(planned);
    let forget: (answered: boolean) => void = () => undefined;
    let tellSent: () => void = () => undefined;
    const sent = new Promise<void>((resolve) => (tellSent = resolve));
    const onTurn = (at: number) => {
      show();
      dispatch({ type: 'turn', at });
      void loadStarted()
        .then(({ noteStart }) => (forget = noteStart(planned, at, sent)))
        .catch(reporting('Noting a run at its start'));
    };
    const onProgress = (progress: UploadProgress) => {
      dispatch({ type: 'progress', progress });
      if (progress.sent >= progress.total) tellSent();
    };
    loadResult()
      .then(() => perform(planned, own.signal, onProgress, onTurn))
      .then((ended) => {
        if (own.signal.aborted) return forget(true);
        show();
        dispatch({ type: 'end', ended, reopened: false });
        // A page that is left before it is kept still knows that it ran.
        void tell.current(ended).then(() => forget(ended.run.silence === undefined));
      })
      .catch((error: unknown) => {
        forget(own.signal.aborted);
        report('Running the model', error);
        if (own.signal.aborted) return;
        show();
        dispatch({ type: 'broken', at: Date.now() });
      })
      .finally(() => {
        if (controller.current === own) controller.current = null;
      });
  }, []);

  const fail = useCallback(() => {
    if (controller.current === null) dispatch({ type: 'unsent', at: Date.now() });
  }, []);

  const stop = useCallback(() => {
    controller.current?.abort();
    controller.current = null;
    dispatch({ type: 'stop', at: Date.now() });
  }, []);

  const show = useCallback((earlier: ReadRun) => {
    if (controller.current === null) dispatch({ type: 'end', ended: earlier, reopened: true });
  }, []);

  useLeaveWarning(isActive(state.phase));
  return { state, start, fail, stop, show };
}

/** Leaving the page loses the answer of a run that goes on at the server. */
function useLeaveWarning(active: boolean): void {
  useEffect(() => {
    if (!active) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [active]);
}
