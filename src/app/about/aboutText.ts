import { isoMoment } from '../../files/clock.ts';
import type { Trace } from '../../files/report.ts';

/** What somebody who asks for help can tell about the page. */
export interface PageFacts {
  /** Names and values, in the order in which they are read. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** What the browser doesn't give to the page. */
  readonly missing: readonly string[];
  readonly traces: readonly Trace[];
}

export const NOTHING_WRONG = 'Nothing went wrong so far.';

/** All of it, to be pasted into a mail or an issue. */
export function aboutText({ facts, missing, traces }: PageFacts): string {
  return [
    ...facts.map(([name, value]) => `${name}: ${value}`),
    '',
    'What this browser lacks here:',
    ...(missing.length === 0 ? ['- nothing'] : missing.map((words) => `- ${words}`)),
    '',
    'What went wrong:',
    ...(traces.length === 0 ? [NOTHING_WRONG] : traces.map(({ at, where, error }) => `- ${isoMoment(at)} ${where}: ${error}`)),
    '',
  ].join('\n');
}
