import type { FinishedRun } from '../../../runs/finishedRun.ts';
import { noteTime } from '../../../runs/times.ts';
import { LONG_RUN } from './Expectation.tsx';
import { chime } from './chime.ts';
import { notify } from './notifications.ts';
import type { Waited } from './waited.ts';
import * as words from './words.ts';

/**
 * What a run that has ended tells somebody who looks elsewhere, and those that come after it.
 * @param waited it had to wait for something else, so its time says nothing of the model
 */
export function tellRunEnd(
  phase: 'done' | 'failed',
  run: Pick<FinishedRun, 'startedAt' | 'took'>,
  { modelId, place, server }: Pick<Waited, 'modelId' | 'place' | 'server'>,
  waited: boolean,
): void {
  if (phase === 'done' && !waited) noteTime(place, server, run);
  notify(words.notices[phase], modelId);
  if (run.took > LONG_RUN || !document.hasFocus()) chime(phase);
}
