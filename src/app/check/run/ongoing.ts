import { useSyncExternalStore } from 'react';
import { SpecUnavailable } from '../../../api/fetchSpec.ts';
import { send } from '../../../api/send.ts';
import type { CheckedRule, CheckProgress } from '../../../checks/reports/result.ts';
import { report } from '../../../files/report.ts';
import { SpecError } from '../../../spec/model.ts';
import { comparePictures } from '../../result/known/comparePictures.ts';
import * as words from '../words.ts';
import { browserDecoders } from './browserDecoders.ts';
import { CheckRefused, performCheck, type CheckSubject, type AskedRules, type Performed } from './performCheck.ts';

export type CheckState =
  | { readonly phase: 'idle' }
  | {
      readonly phase: 'running';
      readonly startedAt: number;
      readonly progress: CheckProgress | undefined;
      /** When what is done just now began. */
      readonly nowSince: number;
      /** The API doesn't answer yet. */
      readonly waiting: boolean;
      /** What came of those that are done with. */
      readonly rules: readonly CheckedRule[];
      readonly stopping: boolean;
    }
  | { readonly phase: 'done'; readonly performed: Performed; readonly asked: AskedRules }
  | { readonly phase: 'failed'; /** In a sentence. */ readonly why: string };

interface Entry {
  readonly id: string;
  readonly state: CheckState;
  readonly controller: AbortController;
}

const IDLE: CheckState = { phase: 'idle' };
/** In milliseconds: a module that is being restarted is up by then, or its author wants to know. */
const PATIENCE = 60_000;

/*
 * Checks of this tab, by server and model. They go on while another task, another model or a statement is in view: whoever comes back finds
 * what was found. Only leaving the page ends them, which is asked about.
 */
const entries = new Map<string, Entry>();
const listeners = new Set<() => void>();

function keyOf({ root, model }: Pick<CheckSubject, 'root' | 'model'>): string {
  return `${root.url}\n${model.id}`;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function change(key: string, entry: Entry): void {
  entries.set(key, entry);
  if (underWay('') !== '') window.addEventListener('beforeunload', askBefore);
  else window.removeEventListener('beforeunload', askBefore);
  for (const listener of listeners) listener();
}

/** What was found by now would be lost. */
function askBefore(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/** Ids of models that are being checked, with commas between: one value, so that it is the same while they are. */
function underWay(except: string): string {
  return [...entries]
    .filter(([key, { state }]) => key !== except && state.phase === 'running')
    .map(([, { id }]) => id)
    .join(', ');
}

/** The check of this model, and which others are under way. */
export function useOngoing(about: Pick<CheckSubject, 'root' | 'model'>): { readonly state: CheckState; readonly others: string } {
  const key = keyOf(about);
  const state = useSyncExternalStore(subscribe, () => entries.get(key)?.state ?? IDLE);
  const others = useSyncExternalStore(subscribe, () => underWay(key));
  return { state, others };
}

/** @param onDescribedAnew the module describes itself otherwise than the page knows */
export async function startCheck(about: CheckSubject, asked: AskedRules, onDescribedAnew: () => void): Promise<void> {
  const key = keyOf(about);
  const { id } = about.model;
  if (entries.get(key)?.state.phase === 'running') return;
  const controller = new AbortController();
  const now = Date.now();
  const first = {
    phase: 'running',
    startedAt: now,
    nowSince: now,
    progress: undefined,
    waiting: false,
    rules: [],
    stopping: false,
  } as const;
  change(key, { id, controller, state: first });
  const update = (how: (before: CheckState & { phase: 'running' }) => Partial<CheckState & { phase: 'running' }>): void => {
    const entry = entries.get(key);
    if (entry?.state.phase === 'running') change(key, { ...entry, state: { ...entry.state, ...how(entry.state) } });
  };
  const end = (state: CheckState): void => change(key, { id, controller, state });
  try {
    const performed = await performCheck(about, asked, {
      transport: (plan, url, until) => send(plan, url, until, () => undefined),
      decoders: browserDecoders,
      comparePictures,
      signal: controller.signal,
      patience: PATIENCE,
      onWait: () => update(() => ({ waiting: true })),
      onProgress: (progress) =>
        update(({ progress: before, nowSince }) => ({
          progress,
          waiting: false,
          nowSince: before?.now === progress.now ? nowSince : Date.now(),
        })),
      onRule: (rule) => update(({ rules }) => ({ rules: [...rules, rule] })),
    });
    if (performed.isDescribedAnew) onDescribedAnew();
    end({ phase: 'done', performed, asked });
  } catch (error) {
    if (controller.signal.aborted) return end(IDLE);
    const isKnown = error instanceof SpecUnavailable || error instanceof SpecError || error instanceof CheckRefused;
    if (!isKnown) report('Checking a model', error);
    end({ phase: 'failed', why: isKnown ? words.notBegun(error.message) : words.FAILED });
  }
}

export function stopCheck(about: Pick<CheckSubject, 'root' | 'model'>): void {
  const key = keyOf(about);
  const entry = entries.get(key);
  if (entry?.state.phase !== 'running') return;
  entry.controller.abort();
  change(key, { ...entry, state: { ...entry.state, stopping: true } });
}
