import { report } from '../files/report.ts';
import { asArray, asObject } from '../spec/loose.ts';
import { endOf, type FinishedRun } from './finishedRun.ts';
import { lasting } from './storage.ts';
import { upSince } from './up.ts';

/** How long the good runs of a model took in this browser, in milliseconds, oldest first. */
export interface Times {
  /** Those that were the first after the API came up, which may have loaded the model. */
  readonly first: readonly number[];
  readonly later: readonly number[];
  /** When the latest of all ended, in milliseconds since 1970. */
  readonly last: number | undefined;
}

/** The latest ones only: a model on another machine takes another time. */
const KEPT = 20;

export const NO_TIMES: Times = { first: [], later: [], last: undefined };

/** From storage, where anything may stand. Older pages kept a list, in which the first ones aren't told apart. */
export function parseTimes(stored: string | undefined): Times {
  try {
    const found: unknown = JSON.parse(stored ?? 'null');
    if (Array.isArray(found)) return { ...NO_TIMES, later: durations(found) };
    const { first, later, last } = asObject(found) ?? {};
    return { first: durations(first), later: durations(later), last: isMoment(last) ? last : undefined };
  } catch (error) {
    report('Reading how long runs took', error);
    return NO_TIMES;
  }
}

function durations(list: unknown): number[] {
  return asArray(list).filter(isMoment).slice(-KEPT);
}

function isMoment(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

/** @param up when the API came up, as far as this browser saw it */
export function isFirstRun({ last }: Times, up: number): boolean {
  return last === undefined || last < up;
}

export function addTime(times: Times, run: Pick<FinishedRun, 'startedAt' | 'took'>, up: number): Times {
  const which = isFirstRun(times, up) ? 'first' : 'later';
  return { ...times, [which]: [...times[which], Math.round(run.took)].slice(-KEPT), last: Math.max(times.last ?? 0, endOf(run)) };
}

/**
 * What was measured elsewhere comes before what was measured here, and nothing twice. When the last one ended here stays: a
 * model that ran elsewhere isn't loaded here.
 * @returns `here` itself when there is nothing to add
 */
function joinTimes(there: Times, here: Times): Times {
  const joined = (of: 'first' | 'later') => [...there[of].filter((took) => !here[of].includes(took)), ...here[of]].slice(-KEPT);
  const [first, later] = [joined('first'), joined('later')];
  if (first.length === here.first.length && later.length === here.later.length) return here;
  return { first, later, last: here.last };
}

/** @param place server and model, as the history has them */
export function timesOf(place: string): Times {
  return parseTimes(lasting.recall(`times:${place}`));
}

/** Notes a good run that waited for nothing else. As stored now: another tab may have run the model meanwhile. */
export function noteTime(place: string, server: string, run: Pick<FinishedRun, 'startedAt' | 'took'>): void {
  write(place, addTime(timesOf(place), run, upSince(server)));
}

/** Adds what was measured at another deployment. @returns whether there was anything to add */
export function bringTimes(place: string, there: Times): boolean {
  const here = timesOf(place);
  const joined = joinTimes(there, here);
  if (joined === here) return false;
  write(place, joined);
  return true;
}

function write(place: string, times: Times): void {
  lasting.remember(`times:${place}`, JSON.stringify(times));
  noted += 1;
  for (const tell of listeners) tell();
}

let noted = 0;
const listeners = new Set<() => void>();

/** For `useSyncExternalStore`: counts what this page has noted. */
export const notedTimes = {
  count: (): number => noted,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
