import type { Json, Shape } from '../spec/model.ts';
import type { ErrorReport } from './report.ts';
import type { FileNaming } from './fileName.ts';
import type { LargeValue } from './large/largeValue.ts';
import type { Part } from './part.ts';
import type { FileType } from '../files/sniff.ts';

export interface AnswerSource {
  readonly status: number;
  readonly contentType: string | undefined;
  readonly blob: Blob;
  readonly contentDisposition?: string | undefined;
  readonly modelId: string;
  /** The answer's declared form, if the module has a schema. */
  readonly response: Shape | undefined;
  readonly argNames: readonly string[];
  /** The result format that was asked for; without it, a web page is taken for a proxy's. */
  readonly accept?: string | undefined;
  /** When the answer came, in milliseconds since 1970; without it, now. */
  readonly at?: number | undefined;
  /** Passwords that were taken out of the answer, by the path of their member. Only in the page's memory, for Reveal. */
  readonly hidden?: ReadonlyMap<string, string> | undefined;
  /** Command that repeats the request, for error reports. */
  readonly curl?: string | undefined;
}

export interface Answer {
  /** The blocks to draw, never empty. */
  readonly parts: readonly Part[];
  /** The blocks that an answer without a schema may be taken apart into; often empty. */
  readonly unpacked: readonly Part[];
  /** The answer, if it is JSON. */
  readonly json: WholeJson | undefined;
  /** The answer as it came, for a download. */
  readonly raw: Blob;
  readonly type: FileType;
  readonly fileName: string;
  /** What further files of this answer are named after. */
  readonly naming: FileNaming;
  /** Set when the run as a whole failed; it is also the first part. */
  readonly error: ErrorReport | undefined;
}

/** A parsed answer, or where it is: a large one stays in the worker that parsed it, and only its beginning is here. */
type WholeJson =
  | { readonly value: Json; readonly large?: undefined }
  | { readonly value?: undefined; readonly beginning: Json; readonly large: LargeValue };
