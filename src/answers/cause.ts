import { asArray, asFinite, asObject, asString } from '../spec/loose.ts';
import { parseFault, type Fault } from '../spec/fault.ts';
import * as say from './words.ts';

/** Causes of which nothing else is to be said. */
const PLAIN = {
  ...say.noAnswer,
  'not-kept': say.answerNotKept,
  'against-its-schema': say.againstItsSchema,
  'failed-silently': say.failedSilently,
  'failed-with-page': say.failedWithPage,
  'empty-answer': say.emptyAnswer,
  'web-page': say.webPageInstead,
} satisfies Readonly<Record<string, say.ReportWords>>;

/**
 * Why a run has no result: a code, and the data that belong to it. This is what is stored, compared and exported; words are
 * made of it wherever it is shown. `said` are the words of others: of the server or the model.
 */
export type Cause =
  | { readonly code: keyof typeof PLAIN }
  | { readonly code: 'changed-files'; readonly count: number }
  | { readonly code: 'invalid-json'; readonly line: number; readonly column: number }
  | { readonly code: 'refused-inputs'; readonly count: number; readonly said: string }
  | { readonly code: 'too-many-values'; readonly limit: number }
  | { readonly code: 'refused'; readonly status: number; readonly said: string }
  | { readonly code: 'failed'; readonly said: string }
  | { readonly code: 'reported'; readonly said: string }
  /** Held back by the form's own checks. `said` are the words of a page that kept these; else there are none. */
  | { readonly code: 'not-sent'; readonly faults: readonly Fault[]; readonly said: string }
  /** Kept by a page that knew no codes, in the words that it had. */
  | ({ readonly code: 'told' } & say.ReportWords);

export function wordsOfCause(cause: Cause): say.ReportWords {
  switch (cause.code) {
    case 'changed-files':
      return say.changedFiles(cause.count);
    case 'invalid-json':
      return say.invalidJson(cause.line, cause.column);
    case 'refused-inputs':
      return say.refusedInputs(cause.count, sentenceOf(cause.said));
    case 'too-many-values':
      return say.tooManyValues(String(cause.limit));
    case 'refused': {
      const words = say.refused[cause.status] ?? say.refusedOtherwise(cause.status);
      const said = sentenceOf(cause.said);
      return said === undefined ? words : { ...words, what: `${words.what} ${say.serverSays(said)}` };
    }
    case 'failed':
      return say.modelFailed(sentence(cause.said));
    case 'reported':
      return say.modelReports(sentenceOf(cause.said));
    case 'not-sent':
      return say.notSent(cause.said);
    case 'told':
      return { title: cause.title, what: cause.what, next: cause.next };
    default:
      return PLAIN[cause.code];
  }
}

/** For the cell of a table: `failed`, `refused-404`, `not-sent-too-large`. */
export function exportCode(cause: Cause): string {
  const detail = cause.code === 'refused' ? cause.status : cause.code === 'not-sent' ? cause.faults[0]?.code : undefined;
  return detail === undefined ? cause.code : `${cause.code}-${detail}`;
}

/** The words of others that are in it; empty when there are none. */
export function saidIn(cause: Cause): string {
  if (cause.code === 'told') return `${cause.title}. ${cause.what}`;
  return 'said' in cause ? cause.said : '';
}

/** With its texts changed, as by masking. */
export function mapTexts(cause: Cause, change: (text: string) => string): Cause {
  if (cause.code === 'told') return { code: 'told', title: change(cause.title), what: change(cause.what), next: change(cause.next) };
  return 'said' in cause ? { ...cause, said: change(cause.said) } : cause;
}

function sentenceOf(said: string): string | undefined {
  return said.trim() === '' ? undefined : sentence(said);
}

function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?…)\]}"'”]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** Texts of foreign records end here. */
const MAX_TEXT = 2000;
const MAX_FAULTS = 100;

/** Reads a cause that was stored or imported; in the form of before there were codes, too. Undefined when it is none. */
export function parseCause(input: unknown): Cause | undefined {
  const found = asObject(input);
  const said = textIn(found?.said) ?? '';
  const [count, line, column, status, limit] = ['count', 'line', 'column', 'status', 'limit'].map((name) => asFinite(found?.[name]) ?? 0);
  const code = asString(found?.code);
  switch (code) {
    case 'changed-files':
      return { code, count: count ?? 0 };
    case 'invalid-json':
      return { code, line: line ?? 0, column: column ?? 0 };
    case 'refused-inputs':
      return { code, count: count ?? 0, said };
    case 'too-many-values':
      return { code, limit: limit ?? 0 };
    case 'refused':
      return { code, status: status ?? 0, said };
    case 'failed':
    case 'reported':
      return { code, said };
    case 'not-sent':
      return {
        code,
        faults: asArray(found?.faults)
          .slice(0, MAX_FAULTS)
          .flatMap((fault) => parseFault(fault) ?? []),
        said,
      };
    default:
      return code !== undefined && Object.hasOwn(PLAIN, code) ? { code: code as keyof typeof PLAIN } : parseTold(found);
  }
}

/** What pages kept before there were codes: the words themselves. */
function parseTold(found: ReturnType<typeof asObject>): Cause | undefined {
  const title = textIn(found?.title) ?? textIn(found?.code);
  if (title === undefined) return undefined;
  const what = textIn(found?.what) ?? textIn(found?.said) ?? '';
  return causeOfOld(title, what) ?? { code: 'told', title, what, next: textIn(found?.next) ?? '' };
}

/** By the words that those pages had, as they had them: records hold these, whatever today's page says. */
function causeOfOld(title: string, what: string): Cause | undefined {
  const [first = 0, second = 0] = (what.match(/\d+/g) ?? []).map(Number);
  const said = /The server says: (.*)$/s.exec(what)?.[1]?.trim() ?? '';
  const refused = (status: number): Cause => ({ code: 'refused', status, said });
  const isSilent = what.startsWith('The server checked the inputs before running the model');
  const refusedInputs = (count: number): Cause => ({ code: 'refused-inputs', count, said: isSilent ? '' : what });
  switch (title) {
    case 'The connection was lost':
      return { code: 'network' };
    case 'The answer broke off':
      return { code: 'truncated' };
    case 'The API can’t be reached from this page':
      return { code: 'cors' };
    case 'No answer in time':
      return { code: 'timeout' };
    case 'The answer wasn’t kept':
      return { code: 'not-kept' };
    case 'The model answered against its own schema':
      return { code: 'against-its-schema' };
    case 'The server failed':
      return { code: 'failed-with-page' };
    case 'The answer is empty':
      return { code: 'empty-answer' };
    case 'A web page came instead of an answer':
      return { code: 'web-page' };
    case 'The request was refused':
      return refused(400);
    case 'Sign-in needed':
      return refused(401);
    case 'Predictions are switched off':
      return refused(402);
    case 'Not allowed':
      return refused(403);
    case 'No such model':
      return refused(404);
    case 'Not possible at this address':
      return refused(405);
    case 'Too large':
      return refused(413);
    case 'Too many requests':
      return refused(429);
    case 'This module makes no predictions':
      return refused(501);
    case 'The model isn’t reachable':
      return refused(502);
    case 'The model isn’t available':
      return refused(503);
    case 'A proxy stopped waiting':
      return refused(504);
    case 'The inputs were refused':
      return refusedInputs(0);
    case 'One input was refused':
      return refusedInputs(1);
    case 'The model failed':
      return what.startsWith('The server says:') ? { code: 'failed', said } : { code: 'failed-silently' };
    case 'The model reports an error':
      return { code: 'reported', said: what === 'It gives no reason.' ? '' : what };
    case 'The answer isn’t valid JSON':
      return { code: 'invalid-json', line: first, column: second };
    case 'Too many list entries':
      return { code: 'too-many-values', limit: first };
    case 'A file has changed':
      return { code: 'changed-files', count: 1 };
    case 'Files have changed':
      return { code: 'changed-files', count: 2 };
    case 'Not sent':
      return { code: 'not-sent', faults: [], said: what };
    default: {
      const status = numberIn(/^The server answered (\d+)$/, title);
      const count = numberIn(/^(\d+) inputs were refused$/, title);
      return status !== undefined ? refused(status) : count === undefined ? undefined : refusedInputs(count);
    }
  }
}

function numberIn(pattern: RegExp, text: string): number | undefined {
  const digits = pattern.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function textIn(value: unknown): string | undefined {
  return asString(value)?.slice(0, MAX_TEXT);
}
