import type { Json } from '../spec/model.ts';
import { isObject } from './isObject.ts';
import { isFailureText, reportRole, saysFailed, type ReportRole } from './errorNames.ts';
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

/** Modules put their own envelope into DEEPaaS's. */
const MAX_ENVELOPES = 3;

/** Names of them, beside DEEPaaS’s own. */
const ENVELOPES: ReadonlySet<string> = new Set([
  'prediction',
  'predictions',
  'result',
  'results',
  'output',
  'outputs',
  'response',
  'data',
  'answer',
]);

/** Looks at the top of the answer and inside `predictions`, also where a module has envelopes of its own. */
export function findAnswerError(value: Json): AnswerError | undefined {
  const top = errorOf(value) ?? tupleError(value) ?? messageOnly(value);
  if (top !== undefined) return { key: 'body', ...top };
  let outer = value;
  const path: string[] = [];
  for (let depth = 0; depth < MAX_ENVELOPES && isObject(outer); depth++) {
    const name = envelopeOf(outer);
    if (name === undefined) break;
    path.push(name);
    const inner: Json = outer[name] ?? null;
    const nested = errorOf(inner) ?? sentenceError(inner) ?? errorsOnly(inner) ?? messageOnly(inner);
    if (nested !== undefined) return { key: path.join('.'), message: nested.message, keys: ['status', 'message', path[0] ?? name] };
    outer = inner;
  }
  return undefined;
}

/** The one that holds all there is; DEEPaaS’s own may have others beside it. */
function envelopeOf(outer: { readonly [key: string]: Json }): string | undefined {
  if (Object.hasOwn(outer, 'predictions')) return 'predictions';
  const full = Object.keys(outer).filter((name) => isResult(name, outer[name] ?? null));
  const [only] = full;
  return full.length === 1 && only !== undefined && ENVELOPES.has(only.toLowerCase()) ? only : undefined;
}

/** `{"message": "Could not open the file"}`: a message that speaks of a failure, and nothing else. */
function messageOnly(value: Json): Found | undefined {
  if (!isObject(value)) return undefined;
  const full = Object.entries(value).filter(([, member]) => !isEmpty(member));
  const words = full.find(([name, member]) => reportRole(name) === 'message' && typeof member === 'string' && isFailureText(member));
  if (words === undefined || full.some(([name, member]) => isResult(name, member))) return undefined;
  return { message: textOf(words[1]), keys: full.map(([name]) => name) };
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

/** Whether an object is an error report and not a result. A model may well have a number called `error`. */
export function errorOf(value: Json): Found | undefined {
  if (!isObject(value)) return undefined;
  const members = Object.entries(value).map(([key, member]): Member => ({ key, role: reportRole(key), member }));
  const of = (...roles: readonly ReportRole[]) => members.filter(({ role }) => role !== undefined && roles.includes(role));
  const telling = of('status', 'success');
  const failed = telling.filter(
    ({ key, role, member }) => isFailed(member) || (role === 'success' && isNo(member)) || isRefusal(key, member),
  );
  if (failed.length > 0) {
    const words = [...of('message'), ...of('error'), ...members.filter(({ key }) => key.toLowerCase() === 'predictions')].find(hasWords);
    // By yes and no, and by numbers, much is told that is no failure.
    const isTold = failed.some(({ member }) => isFailed(member)) || words !== undefined;
    const keys = [...telling.map(({ key }) => key), ...(words === undefined ? [] : [words.key])];
    // Of a machine or a test, "failed" is the result; "error" with words is one, whatever is beside it.
    const sure = words !== undefined && failed.some(({ member }) => typeof member === 'string' && /err|exception|fehler/i.test(member));
    if (isTold && (sure || !members.some(({ key, member }) => !keys.includes(key) && isResult(key, member))))
      return { message: words === undefined ? '' : textOf(words.member), keys };
    if (isTold) return undefined;
  }
  const error =
    of('error').find(hasWords) ?? (of('error').some(({ member }) => member === true) ? of('message').find(hasWords) : undefined);
  if (error === undefined) return undefined;
  const others = members.some(({ key, member }) => isResult(key, member));
  if (others || !isEmpty(members.find(({ key }) => key.toLowerCase() === 'predictions')?.member)) return undefined;
  return { message: textOf(error.member), keys: members.flatMap(({ key, role }) => (role === undefined ? [] : [key])) };
}

/** What is called `success`, and is no. */
function isNo(member: Json): boolean {
  return member === false || (typeof member === 'string' && /^(?:false|no)$/i.test(member.trim()));
}

/** A status of HTTP in the place of the answer’s own. */
function isRefusal(key: string, member: Json): boolean {
  return /status|^code$/i.test(key) && typeof member === 'number' && Number.isInteger(member) && member >= 400 && member <= 599;
}

/** Whether a member holds something of its own; what the envelope and the report say isn't. */
function isResult(name: string, member: Json): boolean {
  return reportRole(name) === undefined && !ABOUT_INPUT.has(name.toLowerCase()) && !isEmpty(member);
}

/** Which of several inputs it was. */
const ABOUT_INPUT: ReadonlySet<string> = new Set(['title', 'file', 'filename', 'file_name', 'image', 'input', 'name', 'url', 'reason']);

function isFailed(status: Json | undefined): boolean {
  return typeof status === 'string' && saysFailed(status);
}

/** A sentence instead of a result can be told from a result only when it says so itself. */
function sentenceError(value: Json): Found | undefined {
  const tuple = tupleError(value);
  if (tuple !== undefined) return tuple;
  if (typeof value !== 'string') return undefined;
  return isFailureText(value) ? { message: value.trim(), keys: [] } : undefined;
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
  readonly role: ReportRole | undefined;
  readonly member: Json;
}

/** Words that are a message. Numbers, with a unit or without, "None" and a dict of numbers are measurements of an error, or the lack of one. */
function hasWords(entry: Member): entry is Member {
  const { member } = entry;
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

function isEmpty(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === '' || value === false) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** The module's own words, with what they are. */
export function reportFromAnswer({ message }: Pick<AnswerError, 'message'>, status: number, raw: string, curl?: string): ErrorReport {
  return reportOf({ code: 'reported', said: message }, status, { raw, curl });
}
