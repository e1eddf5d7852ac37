import { useMemo, useSyncExternalStore } from 'react';
import type { InputMarks } from '../../../outputs/overview/marks.ts';
import { runMarks } from '../../../runs/marks/runMarks.ts';

/** What was noted about the inputs of a run. */
export function useRunMarks(runId: string): InputMarks {
  const marks = useMemo(() => runMarks(runId), [runId]);
  const state = useSyncExternalStore(marks.subscribe, marks.getState);
  return useMemo(() => ({ ...state, mark: marks.mark }), [state, marks]);
}
