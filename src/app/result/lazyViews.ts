import { lazyModule } from '../../files/lazyParts.ts';
import { reporting } from '../../files/report.ts';
import { loadReading } from '../../runs/perform.ts';
import type { PlannedRun } from '../../runs/plan.ts';
import { LazyKnown } from './known/lazyKnown.ts';
import { lazyPart } from '../../ui/lazyPart.ts';

const load = () => import('./answer/AnswerView.tsx');

/** What draws answers, loaded while the visitor fills in the form. */
export const LazyAnswerView = lazyPart(async () => ({ default: (await load()).AnswerView }));
export const LazyFailureView = lazyPart(async () => ({ default: (await load()).FailureView }));

/** What is seen and heard of a wait. */
export const LazyProgress = lazyPart(() => import('./waiting/Progress.tsx'));
export const LazyTimeHint = lazyPart(() => import('./waiting/TimeHint.tsx'));
/** What notes a run at its start, for a page that is left meanwhile. */
export const loadStarted = lazyModule(() => import('../../runs/started/started.ts'));
/** What keeps it when it has ended. */
export const loadKeep = lazyModule(() => import('../../runs/kept/keep.ts'));
export const loadTellEnd = lazyModule(() => import('./waiting/tellRunEnd.ts'));

/** What one does next. */
export const LazyNextSteps = lazyPart(() => import('./NextSteps.tsx'));

/** All that shows how a run ends. No run starts before its answer and its error could be drawn: the server may be gone by then. */
export async function loadResult(): Promise<void> {
  await Promise.all([
    loadReading(),
    LazyAnswerView.preload(),
    LazyFailureView.preload(),
    LazyProgress.preload(),
    LazyNextSteps.preload(),
    loadTellEnd(),
    // Its place is there with the answer: what came later would move that. Without it an answer is as good.
    LazyKnown.preload().catch(reporting('Loading what compares with a recorded answer')),
    loadStarted(),
    // A page that is left right after the answer has kept it. A run that can't be kept is still worth its while, and says so.
    loadKeep().catch(reporting('Loading what keeps runs')),
  ]);
}

/** What will most likely draw the answer, fetched while the model works. What else an answer needs is fetched with it. */
export function loadExpected({ response, format }: PlannedRun): void {
  loadReading()
    .then(({ preloadExpected }) => preloadExpected(response, format))
    .catch(reporting('Loading what draws an answer'));
}
