import { asFinite, asObject, asString } from '../spec/loose.ts';
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
  /** Held back by the form's own checks. */
  | { readonly code: 'not-sent'; readonly said: string }
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

/** For the cell of a table: `failed`, `refused-404`. */
export function exportCode(cause: Cause): string {
  return cause.code === 'refused' ? `${cause.code}-${cause.status}` : cause.code;
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
    case 'not-sent':
      return { code, said };
    default:
      return code !== undefined && Object.hasOwn(PLAIN, code) ? { code: code as keyof typeof PLAIN } : parseTold(found);
  }
}

/** What pages kept before there were codes: the words themselves. They become a code where exactly these words come of one. */
function parseTold(found: ReturnType<typeof asObject>): Cause | undefined {
  const title = textIn(found?.title) ?? textIn(found?.code);
  if (title === undefined) return undefined;
  const told = { title, what: textIn(found?.what) ?? textIn(found?.said) ?? '', next: textIn(found?.next) ?? '' };
  const known = candidates(told).find((cause) => {
    const words = wordsOfCause(cause);
    return words.title === told.title && words.what === told.what;
  });
  return known ?? { code: 'told', ...told };
}

function candidates({ title, what }: say.ReportWords): Cause[] {
  const numbers = [...`${title} ${what}`.matchAll(/\d+/g)].map(Number);
  const [first = 0, second = 0] = numbers;
  const after = (before: string) => (what.startsWith(before) ? what.slice(before.length).trim() : '');
  const saidAfter = (words: string) => after(`${words} ${say.serverSays('')}`);
  const statuses = [...Object.keys(say.refused).map(Number), first];
  return [
    ...(Object.keys(PLAIN) as (keyof typeof PLAIN)[]).map((code) => ({ code })),
    ...statuses.map((status): Cause => ({
      code: 'refused',
      status,
      said: saidAfter((say.refused[status] ?? say.refusedOtherwise(status)).what),
    })),
    ...['', what].flatMap((said): Cause[] => [
      { code: 'reported', said },
      { code: 'not-sent', said },
      ...[0, 1, first].map((count): Cause => ({ code: 'refused-inputs', count, said })),
    ]),
    { code: 'failed', said: after(say.serverSays('')) },
    { code: 'invalid-json', line: first, column: second },
    { code: 'too-many-values', limit: first },
    { code: 'changed-files', count: 1 },
    { code: 'changed-files', count: 2 },
  ];
}

function textIn(value: unknown): string | undefined {
  return asString(value)?.slice(0, MAX_TEXT);
}
