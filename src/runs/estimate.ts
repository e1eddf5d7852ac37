import { formatDuration } from '../files/amounts.ts';
import type { Times } from './times.ts';
import * as say from './words.ts';

/** What is known of how long a run will take; durations in milliseconds. */
export interface Known {
  /** Of this browser's own good runs. */
  readonly times: Times;
  /** Of the examples that an operator recorded. */
  readonly recorded: RecordedTimes;
  /** Nothing has been run yet since the API came up, as far as this browser knows. */
  readonly isFirst: boolean;
}

interface RecordedTimes {
  readonly took: readonly number[];
  /** Of the run that loaded the model. */
  readonly firstTook: number | undefined;
}

interface Span {
  readonly low: number;
  readonly high: number;
  /** The middle one: a run that queued doesn't shift it. */
  readonly middle: number;
  readonly count: number;
}

/** Older ones were of another form, perhaps. */
const RECENT = 10;
/** From so many on the shortest and the longest don't count. */
const MANY = 5;
/** With fewer nothing is usual. */
const USUAL = 3;
/** What is over in a moment needs no forecast. */
const MOMENT = 2000;

function spanOf(durations: readonly number[]): Span | undefined {
  const sorted = durations.slice(-RECENT).toSorted((a, b) => a - b);
  const trimmed = sorted.length >= MANY ? sorted.slice(1, -1) : sorted;
  const [low, high, middle] = [trimmed[0], trimmed.at(-1), trimmed[Math.floor((trimmed.length - 1) / 2)]];
  return low === undefined || high === undefined || middle === undefined ? undefined : { low, high, middle, count: durations.length };
}

/** Other settings and larger files take other times; then a middle would be no more than a number. */
function varies({ low, high }: Span): boolean {
  return high > 2 * low && high - low > MOMENT;
}

/** How long a run takes whose model is in memory, and by whom that is known. */
function laterSpan({ times, recorded }: Known): { readonly span: Span; readonly own: boolean } | undefined {
  const own = spanOf(times.later);
  if (own !== undefined) return { span: own, own: true };
  const span = spanOf(recorded.took);
  return span && { span, own: false };
}

/** How long the first run took; undefined too when that is no more than others take. */
function firstTime(known: Known): { readonly took: number; readonly loads: boolean } | undefined {
  const own = known.times.first.at(-1);
  const took = own ?? known.recorded.firstTook;
  const later = laterSpan(known)?.span.high;
  if (took === undefined || (later !== undefined && (took < 1.5 * later || took - later < MOMENT))) return undefined;
  return { took, loads: own === undefined };
}

/** What to expect before a run, in a sentence; undefined when nothing is known. It claims no more than that. */
export function timeHint(known: Known): string | undefined {
  const later = laterSpan(known);
  const first = firstTime(known);
  // What is over in a moment needs no forecast.
  if (Math.max(later?.span.high ?? 0, first?.took ?? 0) < MOMENT) return undefined;
  if (later === undefined) return first && (first.loads ? say.firstLoads(about(first.took)) : say.firstTook(about(first.took)));
  const said = laterWords(later);
  if (!known.isFirst) return `${said}.`;
  if (first === undefined) {
    // What was no slower than others needs no word; what nobody has measured does.
    const measured = known.times.first.length > 0 || known.recorded.firstTook !== undefined;
    return measured ? `${said}.` : say.andFirstMay(said);
  }
  return first.loads ? say.andFirstLoads(said, about(first.took)) : say.andFirstTook(said, about(first.took));
}

function laterWords({ span, own }: { readonly span: Span; readonly own: boolean }): string {
  if (varies(span)) return (own ? say.runsTook : say.examplesTook)(range(span));
  if (!own) return span.count === 1 ? say.exampleTook(about(span.middle)) : say.examplesTook(about(span.middle));
  return span.count < USUAL ? say.lastRunsTook(span.count, about(span.middle)) : say.usually(about(span.middle));
}

/** What to say of a run that has taken so long already; empty when there is nothing to say. */
export function expectation(known: Known, elapsed: number): string {
  const longest = expected(known);
  if (longest !== undefined && elapsed > 2 * longest + 5000) return say.longerThanBefore(about(longest));
  if (!known.isFirst && longest !== undefined && longest < MOMENT) return '';
  return timeHint(known) ?? (known.isFirst ? say.firstRun : '');
}

/** The longest that this run may take by what is known; undefined when nothing is, as of a first run that loads the model. */
function expected(known: Known): number | undefined {
  if (!known.isFirst) return laterSpan(known)?.span.high;
  return known.times.first.at(-1) ?? known.recorded.firstTook;
}

/** Whether a run is over in less than this by what is known; what nobody knows the length of isn't. */
export function isKnownShort(known: Known, limit: number): boolean {
  const longest = expected(known);
  return longest !== undefined && longest < limit;
}

/** A bar that is moved by a guess ends here; only the answer is the end. */
const MOST = 0.9;

/**
 * How much of a bar is filled, from 0 to 1; undefined where that would be no more than a guess: for a first run, after a few
 * runs only, when they took very different times, and once this one takes longer than they did.
 */
export function shareDone(known: Known, elapsed: number): number | undefined {
  const span = spanOf(known.times.later);
  if (known.isFirst || span === undefined || span.count < USUAL || varies(span) || span.high < MOMENT || elapsed > span.high)
    return undefined;
  return (MOST * Math.max(0, elapsed)) / span.high;
}

function about(duration: number): string {
  return say.about(whole(duration));
}

function whole(duration: number): string {
  return formatDuration(Math.max(1000, Math.round(duration / 1000) * 1000));
}

/** `3 to 12 s`; with both units where they differ. */
function range({ low, high }: Span): string {
  const [from, to] = [whole(low), whole(high)];
  const [number, unit] = from.split(' ');
  return say.fromTo(unit === to.split(' ')[1] ? (number ?? from) : from, to);
}
