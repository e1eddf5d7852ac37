import { useCallback, useEffect, useReducer, useRef } from 'react';
import { send, SendError, type Progress } from '../api/send.ts';
import type { Answer } from '../outputs/answer.ts';
import type { ErrorReport } from '../outputs/error/report.ts';
import type { RequestPlan } from '../request/plan.ts';
import type { Shape } from '../spec/model.ts';
import type { SentFile } from '../outputs/sentFiles.ts';
import { BROKEN_PAGE } from './brokenPage.ts';
import { AnswerView, FailureView } from './lazyViews.ts';

interface RunRequest {
  readonly plan: RequestPlan;
  /** Address of the plan's path. */
  readonly url: string;
  /** The same request as a curl command, for the error view. */
  readonly curl: string;
  readonly modelId: string;
  readonly response: Shape | undefined;
  readonly argNames: readonly string[];
  /** The result format that was asked for. */
  readonly format: string | undefined;
  /** The files that go out with it, for views that draw over them. */
  readonly files: readonly SentFile[];
  /** Whether the API is on another origin, where a lost connection can also mean a refusal. */
  readonly direct: boolean;
}

export type RunPhase = 'idle' | 'uploading' | 'running' | 'done' | 'failed' | 'stopped';

export interface RunState {
  readonly phase: RunPhase;
  readonly startedAt: number;
  /** Milliseconds from start to answer. */
  readonly took: number;
  readonly progress: Progress | undefined;
  /** The latest good answer; it outlives failed and stopped runs. */
  readonly answer: Answer | undefined;
  /** What went out with the run that gave `answer`. */
  readonly files: readonly SentFile[];
  /** Counts good answers, so that views know a new one from a repainted one. */
  readonly serial: number;
  readonly failure: Failure | undefined;
}

export interface Failure {
  readonly report: ErrorReport;
  /** What the server sent, if it sent anything; its first part is the report. */
  readonly answer: Answer | undefined;
}

type Event =
  | { type: 'start'; at: number; uploads: boolean }
  | { type: 'progress'; progress: Progress }
  | { type: 'answer'; at: number; answer: Answer; files: readonly SentFile[] }
  | { type: 'failure'; at: number; failure: Failure }
  | { type: 'stop'; at: number };

const IDLE: RunState = {
  phase: 'idle',
  startedAt: 0,
  took: 0,
  progress: undefined,
  answer: undefined,
  files: [],
  serial: 0,
  failure: undefined,
};

function reduce(state: RunState, event: Event): RunState {
  switch (event.type) {
    case 'start':
      return { ...state, phase: event.uploads ? 'uploading' : 'running', startedAt: event.at, progress: undefined, failure: undefined };
    case 'progress':
      return { ...state, progress: event.progress, phase: event.progress.sent >= event.progress.total ? 'running' : 'uploading' };
    case 'answer':
      return {
        ...state,
        phase: 'done',
        took: event.at - state.startedAt,
        answer: event.answer,
        files: event.files,
        serial: state.serial + 1,
      };
    case 'failure':
      return { ...state, phase: 'failed', took: event.at - state.startedAt, failure: event.failure };
    case 'stop':
      return { ...state, phase: 'stopped', took: event.at - state.startedAt };
  }
}

export function isActive(phase: RunPhase): boolean {
  return phase === 'uploading' || phase === 'running';
}

export interface Run {
  readonly state: RunState;
  /** Does nothing while a run is under way: a second click can't send twice. */
  readonly start: (request: RunRequest) => void;
  /** Stops waiting; the model goes on at the server. */
  readonly stop: () => void;
}

/** One run at a time. `onFailure` gets each failure once, for what lies outside the result: fields, the connection. */
export function useRun(onFailure: (report: ErrorReport) => void): Run {
  const [state, dispatch] = useReducer(reduce, IDLE);
  const controller = useRef<AbortController>(null);
  const report = useRef(onFailure);
  useEffect(() => {
    report.current = onFailure;
  });
  useEffect(() => () => controller.current?.abort(), []);
  useEffect(() => {
    // Also, a newer deployment may have replaced the files by the time of the first run.
    const timer = setTimeout(() => void loadReading().catch(() => undefined), 500);
    return () => clearTimeout(timer);
  }, []);

  const start = useCallback((request: RunRequest) => {
    if (controller.current !== null) return;
    const own = new AbortController();
    controller.current = own;
    dispatch({ type: 'start', at: Date.now(), uploads: request.plan.body.type !== 'none' });
    const onProgress = (progress: Progress) => dispatch({ type: 'progress', progress });
    perform(request, own.signal, onProgress)
      .then((event) => {
        if (own.signal.aborted) return;
        dispatch(event);
        if (event.type === 'failure') report.current(event.failure.report);
      })
      .catch(() => {
        if (!own.signal.aborted) dispatch({ type: 'failure', at: Date.now(), failure: { report: BROKEN_PAGE, answer: undefined } });
      })
      .finally(() => {
        if (controller.current === own) controller.current = null;
      });
  }, []);

  const stop = useCallback(() => {
    controller.current?.abort();
    controller.current = null;
    dispatch({ type: 'stop', at: Date.now() });
  }, []);

  useLeaveWarning(isActive(state.phase));
  return { state, start, stop };
}

/** Whatever goes wrong becomes a failure with a report; only a fault of the page itself rejects. */
async function perform(request: RunRequest, signal: AbortSignal, onProgress: (progress: Progress) => void): Promise<Event> {
  const { plan, url, curl, direct } = request;
  const { readAnswer, preloadOutputs, reportFromFailure } = await loadReading();
  try {
    const response = await send(plan, url, signal, onProgress);
    const { modelId, argNames, format } = request;
    const answer = await readAnswer({ ...response, modelId, argNames, curl, response: request.response, accept: format });
    await preloadOutputs([...answer.parts, ...answer.visual]);
    const at = Date.now();
    return answer.error === undefined
      ? { type: 'answer', at, answer, files: request.files }
      : { type: 'failure', at, failure: { report: answer.error, answer } };
  } catch (error) {
    if (!(error instanceof SendError)) throw error;
    const kind = error.failure === 'truncated' ? 'truncated' : direct ? 'cors' : 'network';
    return { type: 'failure', at: Date.now(), failure: { report: reportFromFailure(kind, curl), answer: undefined } };
  }
}

/** Reading answers is no part of the first picture; it is fetched while the visitor fills in the form. */
async function loadReading() {
  const [{ readAnswer }, { preloadOutputs }, { reportFromFailure }] = await Promise.all([
    import('../outputs/read.ts'),
    import('../outputs/registry.ts'),
    import('../outputs/error/failure.ts'),
    AnswerView.preload(),
    FailureView.preload(),
  ]);
  return { readAnswer, preloadOutputs, reportFromFailure };
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
