import { useCallback, useRef, useState } from 'react';
import { report } from '../../files/report.ts';
import { send, type UploadProgress } from '../../api/send.ts';
import { parseTraining } from '../../api/train.ts';
import type { ErrorReport } from '../../answers/report.ts';
import { maybeJson } from '../../files/json/parseJson.ts';
import type { Planned } from '../../runs/plan.ts';
import { BROKEN_INPUTS, BROKEN_PAGE } from '../page/brokenPage.ts';
import { reportFromLoss, reportFromStart } from './trainReport.ts';
import type { Trainings } from './useTrainings.ts';

export type StartState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'sending'; readonly progress: UploadProgress | undefined }
  | { readonly phase: 'started'; readonly uuid: string | undefined }
  | { readonly phase: 'failed'; readonly report: ErrorReport };

/** Starts a training; a second click while one is being sent does nothing. `fail` says that the page failed before that. */
export function useStart(
  trainings: Trainings,
  onFailure: (report: ErrorReport) => void,
): { state: StartState; start: (planned: Planned) => void; fail: () => void } {
  const [state, setState] = useState<StartState>({ phase: 'idle' });
  const busy = useRef(false);
  const start = useCallback(
    (planned: Planned) => {
      if (busy.current) return;
      busy.current = true;
      setState({ phase: 'sending', progress: undefined });
      const before = new Set(trainings.list?.trainings.map(({ training }) => training.uuid));
      const attempt = async (): Promise<StartState> => {
        const answer = await ask(planned, (progress) => setState({ phase: 'sending', progress }));
        const list = await trainings.refresh();
        if (answer.phase !== 'failed') return answer;
        // DEEPaaS accepts a training first and writes its answer then: an argument that isn't JSON makes that a 500.
        const status = answer.report.status;
        if (status !== undefined && status < 500) return answer;
        const fresh = list?.trainings.filter(({ listed, training }) => listed === true && !before.has(training.uuid)) ?? [];
        const [only] = fresh;
        return only !== undefined && fresh.length === 1 ? { phase: 'started', uuid: only.training.uuid } : answer;
      };
      const finish = async () => {
        const next = await attempt().catch((error: unknown): StartState => {
          report('Starting a training', error);
          return { phase: 'failed', report: BROKEN_PAGE };
        });
        busy.current = false;
        setState(next);
        if (next.phase === 'failed') onFailure(next.report);
      };
      void finish();
    },
    [trainings, onFailure],
  );
  const fail = useCallback(() => {
    if (!busy.current) setState({ phase: 'failed', report: BROKEN_INPUTS });
  }, []);
  return { state, start, fail };
}

async function ask({ request, url, curl, argNames, direct }: Planned, onProgress: (progress: UploadProgress) => void): Promise<StartState> {
  try {
    const response = await send(request, url, new AbortController().signal, onProgress);
    if (response.status < 200 || response.status > 299) return { phase: 'failed', report: await reportFromStart(response, argNames, curl) };
    // Where the answer is no training, the list of trainings tells.
    return { phase: 'started', uuid: parseTraining(maybeJson(await response.blob.text()))?.uuid };
  } catch (error) {
    const lost = reportFromLoss(error, direct, curl);
    if (lost === undefined) throw error;
    return { phase: 'failed', report: lost };
  }
}
