import { isNumber } from '../../../answers/isObject.ts';
import { plain } from '../../../answers/shapes/detections/names.ts';
import type { DetectionSet, Group } from '../../../answers/shapes/detections/detection.ts';
import type { Json, JsonObject } from '../../../spec/model.ts';
import type { Timeline } from '../../../ui/film/timeline.ts';

/** How the lists of an answer were laid on the frames of a film, which the view says. */
export type FrameFit =
  /** One for each frame, from the first on. `frames`: how many the film has, where it isn’t the number of lists. */
  | { readonly how: 'each'; readonly frames?: number }
  /** One for every nth frame. */
  | { readonly how: 'every'; readonly nth: number; readonly frames: number }
  /** The answer names the frames, counted from 0 or from 1. `beyond`: lists for frames that the film doesn’t have. */
  | { readonly how: 'numbers'; readonly from: 0 | 1; readonly nth: number; readonly beyond: number }
  /** The answer says the times. */
  | { readonly how: 'times'; readonly member: string }
  /** Evenly over the length of the film, for want of anything better. */
  | { readonly how: 'spread'; readonly frames: number | undefined };

/** Which list of an answer belongs to which moment of a film. */
export interface FrameIndex {
  readonly fit: FrameFit;
  /** Undefined where the answer says nothing of that moment. */
  readonly at: (seconds: number) => number | undefined;
  /** A moment at which a list is shown. */
  readonly timeOf: (list: number) => number;
  /** The frame of the film that a list is for, from 0, also beyond its end; undefined where nobody knows. */
  readonly frameOf: (list: number) => number | undefined;
}

/** Programs that count frames differ by one or two at the end. */
const NEARLY = 2;

export function frameIndexOf(groups: readonly Group[], timeline: Timeline, duration: number): FrameIndex {
  const times = timesOf(groups);
  if (times !== undefined && isWithin(times.seconds, duration)) return byTimes(times.seconds, times.member, timeline);
  const numbers = numbersOf(groups);
  if (numbers !== undefined) return byNumbers(numbers, timeline);
  const { frames } = timeline;
  const count = groups.length;
  if (frames === undefined)
    return Number.isFinite(duration) ? spread(count, duration, frames) : byFrame(count, 1, timeline, { how: 'each' });
  if (Math.abs(frames - count) <= NEARLY) return byFrame(count, 1, timeline, frames === count ? { how: 'each' } : { how: 'each', frames });
  const nth = Math.round(frames / count);
  if (nth > 1 && Math.abs(frames / nth - count) <= 1) return byFrame(count, nth, timeline, { how: 'every', nth, frames });
  return Number.isFinite(duration) ? spread(count, duration, frames) : byFrame(count, 1, timeline, { how: 'each', frames });
}

/** What is found in every nth frame is shown until the next that was looked at. */
function byFrame(count: number, nth: number, timeline: Timeline, fit: FrameFit): FrameIndex {
  return {
    fit,
    at(seconds) {
      const list = Math.floor(timeline.frameAt(seconds) / nth);
      return list < count ? list : undefined;
    },
    timeOf: (list) => timeline.timeOf(list * nth),
    frameOf: (list) => list * nth,
  };
}

function spread(count: number, duration: number, frames: number | undefined): FrameIndex {
  return {
    fit: { how: 'spread', frames },
    at: (seconds) => Math.max(0, Math.min(count - 1, Math.floor((seconds / duration) * count))),
    timeOf: (list) => ((list + 0.5) / count) * duration,
    frameOf: () => undefined,
  };
}

function byNumbers(numbers: readonly number[], timeline: Timeline): FrameIndex {
  const { frames } = timeline;
  const order = Uint32Array.from(numbers.keys()).toSorted((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0));
  const sorted = Float64Array.from(order, (list) => numbers[list] ?? 0);
  const [first = 0, last = 0] = [sorted[0], sorted.at(-1)];
  // Only a count that begins with 1 and ends with the number of frames can be told from one that begins with 0.
  const from = first === 1 && (last === frames || (frames === undefined && last === numbers.length)) ? 1 : 0;
  const nth = stepOf(sorted);
  const frameOf = (list: number) => Math.max(0, (numbers[list] ?? 0) - from);
  return {
    fit: { how: 'numbers', from, nth, beyond: frames === undefined ? 0 : sorted.filter((number) => number - from >= frames).length },
    at(seconds) {
      const wanted = timeline.frameAt(seconds) + from;
      const place = lastUpTo(sorted, wanted);
      return place >= 0 && wanted - (sorted[place] ?? 0) < nth ? order[place] : undefined;
    },
    timeOf: (list) => timeline.timeOf(frameOf(list)),
    frameOf,
  };
}

/** The step of numbers that are evenly apart, 1 for all others: then only frames that are named were looked at. */
function stepOf(sorted: Float64Array): number {
  const step = (sorted[1] ?? 0) - (sorted[0] ?? 0);
  return sorted.length > 2 && step > 0 && sorted.every((number, at) => at === 0 || number - (sorted[at - 1] ?? 0) === step) ? step : 1;
}

function byTimes(times: readonly number[], member: string, timeline: Timeline): FrameIndex {
  const sorted = Float64Array.from(times);
  const gaps = sorted.slice(1).map((time, at) => time - (sorted[at] ?? 0));
  // Half of them are longer: what lasts much longer than that is a gap.
  const usual = gaps.toSorted()[Math.floor(gaps.length / 2)] ?? 0;
  // Just behind its beginning, where its frame is surely shown.
  const timeOf = (list: number) => (times[list] ?? 0) + Math.min((gaps[list] ?? usual) / 4, 0.005);
  return {
    fit: { how: 'times', member },
    at(seconds) {
      const place = lastUpTo(sorted, seconds + HALF_THOUSANDTH);
      return place >= 0 && seconds - (sorted[place] ?? 0) < usual * 1.5 ? place : undefined;
    },
    timeOf,
    frameOf: (list) => (timeline.isGuess ? undefined : timeline.frameAt(timeOf(list))),
  };
}

const HALF_THOUSANDTH = 0.0005;

/** The last of ascending numbers that is no larger; -1 when there is none. */
function lastUpTo(sorted: Float64Array, wanted: number): number {
  let [low, high] = [-1, sorted.length - 1];
  while (low < high) {
    const middle = Math.floor((low + high + 1) / 2);
    if ((sorted[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}

const FRAME_NAMES = /^(?:video)?frame(?:s|id|index|idx|no|number|num|nr)?$/;
const TIME_NAMES: readonly (readonly [RegExp, number])[] = [
  [/^(?:video|frame)?(?:time|timestamp)?(?:s|sec|secs|seconds)$/, 1],
  [/^(?:video|frame)?(?:time|timestamp)(?:ms|msec|millis|milliseconds)$/, 0.001],
  [/^(?:video|frame)?(?:time|timestamp)$/, 1],
];

/** The number of a frame among what is said about something. */
function frameNumber(more: JsonObject | undefined): number | undefined {
  for (const name in more) if (FRAME_NAMES.test(plain(name))) return wholeNumber(more[name]);
  return undefined;
}

function wholeNumber(value: Json | undefined): number | undefined {
  const number = isNumber(value) ? Number(value) : typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : NaN;
  return Number.isInteger(number) && number >= 0 && number < 1e9 ? number : undefined;
}

/** `frame_17`, `17`, `frame_0017.jpg` */
const IN_TITLE = /^(?:frame|image|img)?[\s_-]*(\d{1,9})(?:\.[a-z]{3,4})?$/i;

/** The frames that the lists are for, when each says it and no two the same. */
function numbersOf(groups: readonly Group[]): number[] | undefined {
  const numbers: number[] = [];
  for (const { title, more } of groups) {
    const number = frameNumber(more) ?? wholeNumber(IN_TITLE.exec(title ?? '')?.[1]);
    if (number === undefined) return undefined;
    numbers.push(number);
  }
  return new Set(numbers).size === numbers.length && numbers.length > 0 ? numbers : undefined;
}

/** The times that the lists are for, when each says one that is later than the one before. */
function timesOf(groups: readonly Group[]): { member: string; seconds: number[] } | undefined {
  const about = groups[0]?.more ?? {};
  for (const [pattern, unit] of TIME_NAMES) {
    const member = Object.keys(about).find((name) => pattern.test(plain(name)));
    if (member === undefined) continue;
    const seconds = groups.map(({ more }) => (isNumber(more?.[member]) ? Number(more[member]) * unit : NaN));
    if (seconds.every((time, at) => time > (at === 0 ? -1 : (seconds[at - 1] ?? NaN)))) return { member, seconds };
  }
  return undefined;
}

function isWithin(times: readonly number[], duration: number): boolean {
  return times.length > 1 && (!Number.isFinite(duration) || (times.at(-1) ?? 0) <= duration + 0.1);
}

/** One list of things of which each says its frame, as trackers write them, as a list for each frame; anything else as it is. */
export function byFrames(set: DetectionSet): DetectionSet {
  const [only, ...others] = set.groups;
  if (only === undefined || others.length > 0 || only.items.length === 0) return set;
  const frames = new Map<number, Group['items'][number][]>();
  for (const item of only.items) {
    const number = frameNumber(item.more);
    if (number === undefined) return set;
    const list = frames.get(number);
    if (list === undefined) frames.set(number, [item]);
    else list.push(item);
  }
  const groups = [...frames].toSorted(([a], [b]) => a - b).map(([number, items]) => ({ title: String(number), items }));
  return groups.length < 2 ? set : { ...set, groups };
}
