import { randomId } from '../files/environment.ts';
import type { Answer, AnswerSource } from '../answers/answer.ts';
import type { ErrorReport } from '../answers/report.ts';
import type { SentFile } from '../files/sentFile.ts';
import type { Settings } from '../request/settings.ts';

/** What answered, as far as it tells. */
export interface Origin {
  /** Address of the API. */
  readonly url: string;
  /** Version of DEEPaaS. */
  readonly deepaas: string;
  /** The model's own version. */
  readonly model: string | undefined;
}

/** A run that has ended, complete: what the history keeps, what a record describes, and of which two are compared. */
export interface FinishedRun {
  readonly id: string;
  readonly modelId: string;
  readonly origin: Origin;
  /** When its turn came, in milliseconds since 1970 by this computer's clock. */
  readonly startedAt: number;
  /** Milliseconds from there to the answer. */
  readonly took: number;
  /** Everything that was set, without files and secrets. */
  readonly settings: Settings;
  readonly files: readonly SentFile[];
  /** What was typed into password fields when it was sent. Stored nowhere, so missing when the run was. */
  readonly secrets?: readonly string[];
  /** From which the answer is read, now and later; undefined when the server sent nothing. */
  readonly source: AnswerSource | undefined;
  /** Why the server sent nothing. */
  readonly silence: ErrorReport | undefined;
}

/** When a run ended, in milliseconds since 1970. */
export function endOf({ startedAt, took }: Pick<FinishedRun, 'startedAt' | 'took'>): number {
  return startedAt + took;
}

/** A run with what was read from its answer. */
export interface ReadRun {
  readonly run: FinishedRun;
  readonly answer: Answer | undefined;
  /** Set when the run failed. */
  readonly error: ErrorReport | undefined;
}

/** Unique, and in the order of making. */
export function newId(): string {
  return `${Date.now().toString(36)}-${randomId().slice(0, 16)}`;
}

export interface Failure {
  readonly report: ErrorReport;
  /** What the server sent, if it sent anything; its first part is the report. */
  readonly answer: Answer | undefined;
}
