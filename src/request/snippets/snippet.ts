import { endingFor, MIME } from '../../files/kinds.ts';
import type { Arg, Dialect } from '../../spec/model.ts';
import type { ArgValue } from '../../spec/value.ts';
import type { RequestPlan } from '../requestPlan.ts';

/** A way to make a run without this page. */
interface Way {
  readonly id: string;
  readonly label: string;
  /** What it needs, in a sentence. */
  readonly needs: string;
}

/** A request in some language, as a text to copy. */
export interface Snippet extends Way {
  /** @param url address of the operation, without the query */
  readonly write: (plan: RequestPlan, url: string) => string;
  /** The same in pieces to be read, where the text is that of a file, and nothing to copy. */
  readonly cells?: (plan: RequestPlan, url: string) => readonly NotebookCell[];
}

/** A piece of a notebook: text in Markdown, or code. */
export interface NotebookCell {
  readonly type: 'markdown' | 'code';
  readonly source: string;
}

/** A run that doesn't go to the API of this page, so that it is written from what was set and not from the request. */
export interface RunSnippet extends Way {
  /** Undefined when the run can't be made so. */
  readonly write: (run: CodeRun) => string | undefined;
}

/** What was set for a run. */
export interface CodeRun {
  readonly modelId: string;
  readonly dialect: Dialect;
  /** Without `accept`. */
  readonly args: readonly Arg[];
  readonly valueOf: (arg: Arg) => ArgValue;
  /** The chosen result format, if the model offers a choice. */
  readonly format: string | undefined;
  /** All that it offers. */
  readonly formats: readonly string[] | undefined;
  readonly action: 'predict' | 'train';
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

/**
 * A text as a literal of JavaScript, and of Python, whose escapes include those of JSON. Half a surrogate pair can't be sent anyway;
 * control characters that JSON leaves as they are would be in the code without being seen.
 */
export function quoted(text: string): string {
  return JSON.stringify(text.toWellFormed()).replace(/\p{Cc}/gu, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
