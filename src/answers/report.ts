import type { Json } from '../spec/model.ts';
import { maybeJson } from '../files/json/parseJson.ts';
import type { ArgProblem } from '../spec/problem.ts';
import { readFields } from './fields.ts';
import { MIME } from '../files/kinds.ts';
import { wordsOfCause, type Cause } from './cause.ts';
import type { ReportWords } from './words.ts';

export interface ErrorReport extends ReportWords {
  /** Missing in reports of the page itself, which nobody keeps. */
  readonly cause?: Cause;
  /** The HTTP status; undefined when no answer came. */
  readonly status: number | undefined;
  /** Complaints about single arguments. */
  readonly fields: readonly ArgProblem[];
  /** The server's own answer, as it came. */
  readonly raw: string;
  /** A command that repeats the request. */
  readonly curl?: string;
}

export interface FailedResponse {
  readonly status: number;
  readonly contentType: string | undefined;
  readonly text: string;
  /** Names of the model's arguments, to tell them from places such as `query` and `body`. */
  readonly argNames: readonly string[];
  readonly curl?: string | undefined;
}

/** An answer whose status isn't 2xx. Never throws, whatever the body is. */
export function reportFromResponse({ status, contentType, text, argNames, curl }: FailedResponse): ErrorReport {
  const page = /^\s*<(?:!doctype|html)\b/i.test(text) || (contentType?.includes(MIME.html) ?? false);
  // DEEPaaS sends its own words as a page to whoever accepts one.
  const own = page ? wordsOfOwnPage(text) : text;
  const html = own === undefined;
  const body = page ? undefined : maybeJson(text);
  const said = html ? '' : (reasonOfTraceback(own) ?? reasonOf(body, own, status));
  const fields = status >= 400 && status < 500 ? readFields(body, argNames) : [];
  return reportOf(causeOf(status, said, fields, html), status, { fields, raw: text, curl });
}

const OWN_PAGE = /Server got itself in trouble|<h2>\s*Traceback/i;

/** The text of a page that the model's server wrote itself; undefined for anybody else's, which says nothing about the model. */
function wordsOfOwnPage(page: string): string | undefined {
  if (!OWN_PAGE.test(page)) return undefined;
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&', '#x27': "'", '#39': "'" };
  return page
    .replace(/<(title|style|script)\b[^]*?<\/\1>/gi, '')
    .replace(/<[^>]*>/g, '\n')
    .replace(/&(#?\w{2,4});/g, (whole, name: string) => (Object.hasOwn(entities, name) ? (entities[name] ?? whole) : whole))
    .trim();
}

/** With `--debug` the server sends where the model stopped; its last line is the reason. */
function reasonOfTraceback(text: string): string | undefined {
  const traceback = /Traceback \(most recent call last\):[^]*/.exec(text)?.[0];
  return traceback?.split('\n').findLast((line) => /^[\w.]+(?:: \S.*)?$/.test(line));
}

/** What the server says about the cause; empty when it says no more than the status does. */
function reasonOf(body: Json | undefined, text: string, status: number): string {
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) {
    const word = ['detail', 'message', 'error', 'Error', 'reason'].map((key) => body[key]).find((value) => typeof value === 'string');
    return typeof word === 'string' ? tidy(word) : '';
  }
  if (Array.isArray(body)) return '';
  return tidy((typeof body === 'string' ? body : text).replace(new RegExp(`^\\s*${status}(?::|\\b)`), ''));
}

const EMPTY_REASONS =
  /^(?:Internal Server Error|Server got itself in trouble|Not Found|Method Not Allowed|Payment Required|Bad Gateway|Service Unavailable|Gateway Time-?out|\s|[.,:])*$/i;

function tidy(reason: string): string {
  const text = reason.replace(/^\s*ERROR:\s*(?:unexpected error\.?:?\s*)?/i, '').trim();
  return EMPTY_REASONS.test(text) ? '' : text;
}

function causeOf(status: number, said: string, fields: readonly ArgProblem[], html: boolean): Cause {
  if (status === 422) return { code: 'refused-inputs', count: new Set(fields.map((field) => field.name)).size, said };
  if (status >= 500 && status !== 501 && !GATEWAY.has(status)) return causeOfFailure(said, html);
  // Each entry of a list is a field of the form, as soon as a file goes out with it.
  const fieldLimit = status === 413 ? /form fields (\d+) exceeded/.exec(said)?.[1] : undefined;
  return fieldLimit === undefined ? { code: 'refused', status, said } : { code: 'too-many-values', limit: Number(fieldLimit) };
}

function causeOfFailure(said: string, html: boolean): Cause {
  if (said.includes('ERROR validating model response')) return { code: 'against-its-schema' };
  if (said !== '') return { code: 'failed', said };
  return { code: html ? 'failed-with-page' : 'failed-silently' };
}

const GATEWAY: ReadonlySet<number> = new Set([502, 503, 504]);

/** A cause in words, with what else belongs to a report. */
export function reportOf(
  cause: Cause,
  status: number | undefined,
  { fields = [], raw = '', curl }: { fields?: readonly ArgProblem[]; raw?: string; curl?: string | undefined } = {},
): ErrorReport {
  return { status, cause, ...wordsOfCause(cause), fields, raw, ...(curl !== undefined && { curl }) };
}

type FailureKind = 'network' | 'truncated' | 'cors' | 'timeout';

/** No usable answer came at all. */
export function reportFromFailure(code: FailureKind, curl?: string): ErrorReport {
  return reportOf({ code }, undefined, { curl });
}
