import { recall, remember } from '../storage.ts';

/** Bytes that the history may take; the first is the default. */
export const HISTORY_LIMITS: readonly number[] = [500e6, 100e6, 2e9, 10e9];

interface Preferences {
  /** Whether runs are kept at all. */
  readonly on: boolean;
  readonly limit: number;
}

/** For browsers that block storage: there a choice lasts as long as the page. */
let here: Partial<Preferences> = {};

export function readPreferences(): Preferences {
  const limit = Number(recall('history-limit'));
  return { on: recall('history') !== 'off', limit: HISTORY_LIMITS.find((known) => known === limit) ?? HISTORY_LIMITS[0] ?? 0, ...here };
}

export function writePreferences(changed: Partial<Preferences>): void {
  here = { ...here, ...changed };
  if (changed.on !== undefined) remember('history', changed.on ? 'on' : 'off');
  if (changed.limit !== undefined) remember('history-limit', String(changed.limit));
}
