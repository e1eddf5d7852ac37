import type { Json } from '../../spec/model.ts';
import { isObject } from '../isObject.ts';
import { formatJson } from '../../ui/json/formatJson.ts';
import { sentence, type ErrorReport } from './report.ts';

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
  const top = errorOf(value);
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

/** Whether an object is an error report and not a result. A model may well have a number called `error`. */
export function errorOf(value: Json): Found | undefined {
  if (!isObject(value)) return undefined;
  const members = new Map(Object.entries(value).map(([key, member]) => [key.toLowerCase(), { key, member }]));
  const status = members.get('status')?.member;
  if (isFailed(status)) {
    const words = ['message', 'msg', 'error', 'detail', 'reason', 'predictions'].map((key) => members.get(key)).find(hasWords);
    return { message: words === undefined ? '' : textOf(words.member), keys: present(members, ['status', words?.key.toLowerCase() ?? '']) };
  }
  const error = members.get('error');
  if (error === undefined || !hasWords(error) || typeof error.member === 'number') return undefined;
  const results = [...members].filter(([key, { member }]) => !ABOUT_ERROR.has(key) && !isEmpty(member));
  if (results.length > 0 || !isEmpty(members.get('predictions')?.member)) return undefined;
  return { message: textOf(error.member), keys: [...members.values()].map(({ key }) => key) };
}

function isFailed(status: Json | undefined): boolean {
  return typeof status === 'string' && FAILED.test(status.trim());
}

/** A sentence instead of a result can be told from a result only when it says so itself. */
function sentenceError(value: Json): Found | undefined {
  if (typeof value !== 'string') return undefined;
  const plain =
    /^\s*(?:\{\s*['"](?:error|exception)['"]\s*:|(?:an? )?(?:error|exception)\b[^\n]{0,80}?:|\w*(?:Error|Exception):\s|Traceback \(most recent call last\))/i.test(
      value,
    );
  return plain ? { message: value.trim(), keys: [] } : undefined;
}

interface Member {
  readonly key: string;
  readonly member: Json;
}

function hasWords(entry: Member | undefined): entry is Member {
  const member = entry?.member;
  return (typeof member === 'string' && member.trim() !== '') || (isObject(member) && Object.keys(member).length > 0);
}

function textOf(member: Json): string {
  if (typeof member === 'string') return member;
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
export function reportFromAnswer(error: Pick<AnswerError, 'message'>, status: number, raw: string, curl?: string): ErrorReport {
  return {
    status,
    title: 'The model reports an error',
    what: error.message.trim() === '' ? 'It gives no reason.' : sentence(error.message),
    next: 'Check whether the inputs fit this model, or try a sample.',
    fields: [],
    raw,
    ...(curl !== undefined && { curl }),
  };
}
