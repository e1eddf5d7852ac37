import type { ReactNode } from 'react';
import type { Part } from '../../../answers/part.ts';
import { MarksContext } from '../../../outputs/overview/marks.ts';
import { useRunMarks } from './useRunMarks.ts';

/** Whether an answer holds inputs that may be marked. */
export function holdsInputs(parts: readonly Part[]): boolean {
  return parts.some((part) => part.from === 'json' && part.rows === 'inputs');
}

/** Says to galleries in an answer where marks are kept: with its run. */
export function RunMarks({ runId, children }: { runId: string; children: ReactNode }) {
  return <MarksContext value={useRunMarks(runId)}>{children}</MarksContext>;
}
