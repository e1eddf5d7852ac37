import { USUAL_TOLERANCE } from '../../api/exampleAnswer.ts';
import type { Apart } from '../../runs/example/jsonApart.ts';
import { nearness } from '../../runs/example/near.ts';

/** What differs from run to run without being another answer: a moment, how long it took, an id, a temporary name, the last digits of a text's numbers. */
export function isVolatile({ path, recorded, now }: Pick<Apart, 'path' | 'recorded' | 'now'>): boolean {
  if (recorded === undefined || now === undefined || typeof recorded !== typeof now) return false;
  const steps = path.split('.').filter((step) => !/^\d+$/.test(step));
  const name = inWords(steps.at(-1) ?? '');
  if (ID_NAME.test(name)) return typeof recorded !== 'object';
  if (typeof recorded === 'string') return typeof now === 'string' && sameText(recorded, now);
  if (typeof recorded === 'boolean') return CACHE_NAME.test(name);
  if (typeof recorded !== 'number' || typeof now !== 'number') return false;
  return TIME_NAME.test(name) || steps.some((step) => TIMES_NAME.test(inWords(step))) || isMoment(recorded, now);
}

/** `jobId` as `job_Id`. */
function inWords(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, '$1_$2');
}

const TIME_NAME =
  /(?:^|[_.\s-])(?:time|times|timestamp|date|datetime|duration|elapsed|took|latency|seconds|secs|ms|runtime|created|finished|started|uptime|memory|fps|at)(?:$|[_.\s-])/i;
/** Whose members are times, whatever they are called: `speed.preprocess`. */
const TIMES_NAME =
  /^(?:speed|timings?|latenc(?:y|ies)|durations?|elapsed|runtimes?|performance|profil(?:e|ing)|benchmarks?|memory(?:_usage)?)$/i;
const ID_NAME =
  /(?:^|[_.\s-])(?:(?:run|request|req|job|task|session|trace|prediction|inference|correlation|call|message|response|transaction|execution)[_.\s-]?id|uuid|guid|nonce)$/i;
const CACHE_NAME = /(?:^|[_.\s-])(?:cached?|warm|cold|first_run)(?:$|[_.\s-])/i;

/** In milliseconds: two runs of a check lie no further apart. */
const A_DAY = 86_400_000;
/** What seconds, milliseconds, microseconds and nanoseconds have of a millisecond. */
const UNITS = [1000, 1, 1e-3, 1e-6];
const FIRST_MOMENT = Date.UTC(2020);
const LAST_MOMENT = Date.UTC(2100);

/** Both are moments of nearly the same time, counted as clocks of computers do. */
function isMoment(one: number, other: number): boolean {
  return UNITS.some((unit) => {
    const [from, to] = [one * unit, other * unit];
    return from > FIRST_MOMENT && from < LAST_MOMENT && Math.abs(from - to) < A_DAY;
  });
}

/** Longer texts are results, and looking for times in them takes long. */
const LONGEST = 100_000;

/** Each is found in a text, and says the same whatever it is. */
const VOLATILE: readonly RegExp[] = [
  // 2024-02-29T12:30:01.5+01:00, 20240229_123001, 29/02/2024 12:30
  /\b\d{4}[-/.]?\d\d[-/.]?\d\d[T _-]{1,2}\d\d[:.h_-]?\d\d(?:[:.m_-]?\d\d(?:[:.,_-]?\d+)?)?(?:Z|[+-]\d\d:?\d\d)?/g,
  /\b\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4},? +\d{1,2}[:.]\d\d(?:[:.]\d\d(?:[.,]\d+)?)?/g,
  /\b\d{1,2}:\d\d:\d\d(?:[.,]\d+)?/g,
  // Seconds since 1970, and parts of them.
  /\b1[6-9]\d{8}(?:\d{3}){0,3}(?:\.\d+)?\b/g,
  /\b\d+(?:\.\d+)?(?:e-?\d+)? ?(?:ns|µs|us|ms|s|secs?|seconds?|milliseconds?)\b/gi,
  /[\da-f]{8}-?[\da-f]{4}-?[\da-f]{4}-?[\da-f]{4}-?[\da-f]{12}|\b[\da-f]{32,64}\b/gi,
  /(?:^|(?<=[\\/\s"']))tmp\w{6,}/g,
];

const NUMBER = /-?\d+\.\d+(?:e[-+]?\d+)?/gi;

function sameText(one: string, other: string): boolean {
  if (Math.max(one.length, other.length) > LONGEST) return false;
  const [left, right] = [one, other].map((text) => VOLATILE.reduce((rest, pattern) => rest.replace(pattern, '\u0000'), text));
  if (left === right) return true;
  if (left === undefined || right === undefined || left.replace(NUMBER, '\u0000') !== right.replace(NUMBER, '\u0000')) return false;
  const numbers = right.match(NUMBER) ?? [];
  return (left.match(NUMBER) ?? []).every((number, at) => nearness(Number(number), Number(numbers[at]), USUAL_TOLERANCE) !== 'apart');
}
