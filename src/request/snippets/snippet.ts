import { endingFor, MIME } from '../../files/kinds.ts';
import type { RequestPlan } from '../requestPlan.ts';

/** A request in some language, as a text to copy. */
export interface Snippet {
  readonly id: string;
  readonly label: string;
  /** What it needs, in a sentence. */
  readonly needs: string;
  /** @param url address of the operation, without the query */
  readonly write: (plan: RequestPlan, url: string) => string;
}

/** Where a file's answer goes; undefined for JSON, which is printed. */
export function answerFile({ headers }: RequestPlan): string | undefined {
  return fileOf(headers.find(({ name }) => name.toLowerCase() === 'accept')?.value);
}

export function fileOf(format: string = MIME.json): string | undefined {
  if (format === MIME.json || format === '*/*') return undefined;
  return `answer.${endingFor(format)}`;
}

/** The environment variable of a secret argument; the prefix keeps an argument called `path` away from the shell's own. */
export function secretName(name: string): string {
  return `DEEPAAS_${name.toUpperCase().replace(/[^A-Z0-9]+/g, '_')}`;
}

/** A text as a literal of JavaScript, and of Python, whose escapes include those of JSON. Half a surrogate pair can't be sent anyway. */
export function quoted(text: string): string {
  return JSON.stringify(text.toWellFormed());
}
