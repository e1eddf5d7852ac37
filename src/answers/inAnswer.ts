import type { Json } from '../spec/model.ts';
import { isObject } from './isObject.ts';
import { formatJson } from '../files/json/formatJson.ts';
import { reportOf, type ErrorReport } from './report.ts';

/** An error that a module reports in an answer with status 200, which many of them do for every failure. */
export interface AnswerError {
  /** Where it says so: `body`, or the dotted key of a member. */
  readonly key: string;
  readonly message: string;
  /** Members that make up the error; others may still hold results. */
  readonly keys: readonly string[];
}

const FAILED = /^(?:error|err|failed|failure|fail|ko|exception)$/i;
/** Companions of an `error` member that carry no result. */
const ABOUT_ERROR: ReadonlySet<string> = new Set([
  'error',
  'errors',
  'exception',
  'reason',
  'status',
  'message',
  'msg',
  'code',
  'type',
  'detail',
  'traceback',
  'success',
  'ok',
  'predictions',
]);

/** Modules put their own envelope into DEEPaaS's. */
const MAX_ENVELOPES = 3;

/** Looks at the top of the answer and inside `predictions`, also where a module repeats that envelope. */
export function findAnswerError(value: Json): AnswerError | undefined {
  const top = errorOf(value) ?? tupleError(value);
  if (top !== undefined) return { key: 'body', ...top };
  let outer = value;
  let key = 'predictions';
  for (let depth = 0; depth < MAX_ENVELOPES && isObject(outer) && Object.hasOwn(outer, 'predictions'); depth++) {
    const inner: Json = outer.predictions ?? null;
    const nested = errorOf(inner) ?? sentenceError(inner) ?? errorsOnly(inner);
    if (nested !== undefined) return { key, message: nested.message, keys: ['status', 'message', 'predictions'] };
    outer = inner;
    key = `${key}.predictions`;
  }
  return undefined;
}

/** One entry for each input, and every one of them failed. */
function errorsOnly(value: Json): Found | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const messages: string[] = [];
  for (const entry of value) {
    const error = errorOf(entry);
    if (error === undefined || error.message === '' || !isObject(entry)) return undefined;
    // A table of jobs, all of which failed, is a result.
    if (Object.keys(entry).some((name) => !error.keys.includes(name) && typeof entry[name] !== 'string')) return undefined;
    messages.push(error.message);
  }
  return { message: [...new Set(messages)].slice(0, 5).join('\n'), keys: [] };
}

type Found = Omit<AnswerError, 'key'>;

/** One of these says that there is an error, whatever others say of it. */
const TELLING: ReadonlySet<string> = new Set(['status', 'success', 'error', 'exception', 'errors']);

/** Whether an object is an error report and not a result. A model may well have a number called `error`. */
export function errorOf(value: Json): Found | undefined {
  if (!isObject(value) || !Object.keys(value).some((key) => TELLING.has(key.toLowerCase()))) return undefined;
  const members = new Map(Object.entries(value).map(([key, member]) => [key.toLowerCase(), { key, member }]));
  const status = members.get('status')?.member;
  if (isFailed(status) || isRefused(members)) {
    const words = ['message', 'msg', 'error', 'detail', 'reason', 'predictions'].map((key) => members.get(key)).find(hasWords);
    const keys = present(members, ['status', 'success', words?.key.toLowerCase() ?? '']);
    // Of a machine or a test, "failed" is the result; "error" with words is one, whatever is beside it.
    const sure = words !== undefined && typeof status === 'string' && /err|exception/i.test(status);
    if (!sure && Object.entries(value).some(([name, member]) => !keys.includes(name) && isResult(name, member))) return undefined;
    return { message: words === undefined ? '' : textOf(words.member), keys };
  }
  const error = ['error', 'exception', 'errors'].map((name) => members.get(name)).find(hasWords);
  if (error === undefined) return undefined;
  const results = [...members].filter(([key, { member }]) => isResult(key, member));
  if (results.length > 0 || !isEmpty(members.get('predictions')?.member)) return undefined;
  return {
    message: textOf(error.member),
    keys: [...members.values()].flatMap(({ key }) => (ABOUT_ERROR.has(key.toLowerCase()) ? [key] : [])),
  };
}

/** `{"success": false, "message": …}` */
function isRefused(members: ReadonlyMap<string, Member>): boolean {
  const success = members.get('success')?.member;
  return success === false && ['message', 'msg', 'error', 'detail', 'reason'].some((name) => hasWords(members.get(name)));
}

/** Whether a member holds something of its own; what the envelope and the report say isn't. */
function isResult(name: string, member: Json): boolean {
  return !ABOUT_ERROR.has(name.toLowerCase()) && !ABOUT_INPUT.has(name.toLowerCase()) && !isEmpty(member);
}

/** Which of several inputs it was. */
const ABOUT_INPUT: ReadonlySet<string> = new Set(['title', 'file', 'filename', 'file_name', 'image', 'input', 'name', 'url', 'reason']);

function isFailed(status: Json | undefined): boolean {
  return typeof status === 'string' && FAILED.test(status.trim());
}

/** A sentence instead of a result can be told from a result only when it says so itself. */
function sentenceError(value: Json): Found | undefined {
  const tuple = tupleError(value);
  if (tuple !== undefined) return tuple;
  if (typeof value !== 'string') return undefined;
  const plain =
    /^\s*(?:\{\s*['"](?:error|exception)['"]\s*:|(?:error|exception)\s*:\s|(?:\w+\.)*\w*(?:Error|Exception)(?::\s|\(['"])|Traceback \(most recent call last\))/i.test(
      value,
    );
  return plain ? { message: value.trim(), keys: [] } : undefined;
}

/** `["Error encoding image", 500]`: what a web framework would have sent as text with its status. */
function tupleError(value: Json): Found | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined;
  const [message, status] = value;
  const isStatus = typeof status === 'number' && Number.isInteger(status) && status >= 400 && status <= 599;
  return typeof message === 'string' && isStatus && /\s|error|exception|fail/i.test(message) ? { message, keys: [] } : undefined;
}

interface Member {
  readonly key: string;
  readonly member: Json;
}

/** Words that are a message. Numbers, with a unit or without, "None" and a dict of numbers are measurements of an error, or the lack of one. */
function hasWords(entry: Member | undefined): entry is Member {
  const member = entry?.member;
  if (Array.isArray(member)) return member.length > 0 && member.every(isMessage);
  return isObject(member) ? Object.values(member).some(isMessage) : isMessage(member);
}

/** A number with whatever sign before it and one short unit behind. */
const MEASURE = /^[^\p{L}\d]*\d[\d.,\s]*(?:e[+-]?\d+)?\s*\S{0,4}\s*$/iu;
const NOTHING_WRONG = /^\s*(?:none|null|nan|[+-]?inf|[+-]?infinity|no|false|true|ok)\s*$/i;

function isMessage(value: Json | undefined): boolean {
  return typeof value === 'string' && /\p{L}/u.test(value) && !NOTHING_WRONG.test(value) && !MEASURE.test(value);
}

function textOf(member: Json): string {
  if (typeof member === 'string') return member;
  if (Array.isArray(member)) return member.map(String).join('\n');
  const inner = isObject(member) ? (member.message ?? member.detail ?? member.msg) : undefined;
  return typeof inner === 'string' ? inner : formatJson(member, { indent: 0, limit: 2000 });
}

function present(members: ReadonlyMap<string, Member>, keys: readonly string[]): string[] {
  return keys.flatMap((key) => members.get(key)?.key ?? []);
}

function isEmpty(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === '' || value === false) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** The module's own words, with what they are. */
export function reportFromAnswer({ message }: Pick<AnswerError, 'message'>, status: number, raw: string, curl?: string): ErrorReport {
  return reportOf({ code: 'reported', said: message }, status, { raw, curl });
}
