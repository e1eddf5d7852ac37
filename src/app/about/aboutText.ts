import { isoMoment } from '../../files/clock.ts';
import type { Trace } from '../../files/report.ts';
import * as words from './words.ts';

/** What somebody who asks for help can tell about the page. */
export interface PageFacts {
  /** Names and values, in the order in which they are read. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** What the browser doesn't give to the page. */
  readonly missing: readonly string[];
  readonly traces: readonly Trace[];
}

/** All of it, to be pasted into a mail or an issue. */
export function aboutText({ facts, missing, traces }: PageFacts): string {
  return [
    ...facts.map(([name, value]) => `${name}: ${value}`),
    '',
    words.heading(words.lacks),
    ...(missing.length === 0 ? [words.noLack] : missing).map((lack) => `- ${lack}`),
    '',
    words.heading(words.wentWrong),
    ...(traces.length === 0 ? [words.nothingWrong] : traces.map(({ at, where, error }) => `- ${isoMoment(at)} ${where}: ${error}`)),
    '',
  ].join('\n');
}
