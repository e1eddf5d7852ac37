import { report } from '../files/report.ts';
import { formatDuration } from '../files/amounts.ts';
import * as say from './words.ts';

/** The latest ones only: a model on another machine takes another time. */
const KEPT = 20;

/** Durations of good runs in milliseconds, from storage, where anything may stand. */
export function parseDurations(stored: string | undefined): number[] {
  try {
    const list: unknown = JSON.parse(stored ?? '[]');
    if (!Array.isArray(list)) return [];
    return (list as unknown[])
      .filter((entry): entry is number => typeof entry === 'number' && Number.isFinite(entry) && entry >= 0)
      .slice(-KEPT);
  } catch (error) {
    report('Reading how long runs took', error);
    return [];
  }
}

export function addDuration(durations: readonly number[], took: number): number[] {
  return [...durations, Math.round(took)].slice(-KEPT);
}

/** The middle one: a first run that loads the model, or one that queued, doesn't shift it. */
export function usualDuration(durations: readonly number[]): number | undefined {
  const sorted = durations.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)];
}

/** What to expect of a run that has taken so long already; empty when there is nothing to say. */
export function expectation(durations: readonly number[], elapsed: number): string {
  const usual = usualDuration(durations);
  if (usual === undefined) return say.firstRun;
  if (elapsed > 2 * usual + 5000) return say.longerThanUsual(words(usual));
  // What is over in a moment needs no forecast.
  return usual < 2000 ? '' : say.usually(words(usual));
}

function words(usual: number): string {
  return say.about(formatDuration(Math.max(1000, Math.round(usual / 1000) * 1000)));
}
