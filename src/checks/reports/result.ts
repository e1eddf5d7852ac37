import type { Finding, RuleId, Severity } from '../rules/rule.ts';
import type { GivenInput } from '../running/define.ts';

/**
 * What a check found, as the engine hands it over and every report reads it. Plain data: written as JSON, nothing of it is lost. Times are
 * in milliseconds, sizes in bytes, both unrounded.
 */
export interface CheckResult {
  /** Address of the DEEPaaS, without a password that stood in it. */
  readonly url: string;
  /** Version of the DEEPaaS, as its description says. */
  readonly deepaas: string | undefined;
  /** Version of what checked. */
  readonly version: string;
  /** By this machine's clock, as `Date.now()`. */
  readonly startedAt: number;
  readonly took: number;
  /** Whether somebody stopped it: what wasn't asked by then is untold. */
  readonly stopped: boolean;
  readonly models: readonly CheckedModel[];
  /** Exceptions that no finding needed: they could go. */
  readonly unused: readonly UnusedException[];
}

export interface CheckedModel {
  readonly id: string;
  /** As its metadata says. */
  readonly name: string | undefined;
  /** Where what it was asked with is from: the author's examples, small inputs of our own, or nowhere, where none could be made. */
  readonly inputs: 'examples' | 'own' | 'none';
  /** What it was asked with, and why that. */
  readonly given: readonly GivenInput[];
  /** Why nothing could be asked, in a sentence. */
  readonly noCase: string | undefined;
  /** Why nothing more was asked of the model after some request: it was never answered, or the server went away. */
  readonly ended?: 'stuck' | 'gone' | undefined;
  /** By number. */
  readonly rules: readonly CheckedRule[];
  readonly facts: CheckFacts;
}

/** A rule, and what came of it. With what reports say of it, so that they need no registry. */
export type CheckedRule = {
  readonly id: RuleId;
  readonly name: string;
  readonly title: string;
  /** As the rule's; each finding has its own. */
  readonly severity: Severity;
  /** `reading` looks at the description and the metadata, `running` at answers. */
  readonly by: 'reading' | 'running';
  readonly took: number;
} & RuleEnd;

export type RuleEnd =
  | { readonly state: 'held'; /** What was seen. */ readonly note?: string | undefined }
  | { readonly state: 'broken'; /** At least one. */ readonly findings: readonly Finding[]; readonly excepted: readonly Excepted[] }
  /** All that it found is an exception. */
  | { readonly state: 'excepted'; /** At least one. */ readonly excepted: readonly Excepted[] }
  /** It doesn't apply here, or it couldn't be told; why, in a sentence. */
  | { readonly state: 'untold'; readonly because: 'not-applicable' | 'unknown' | 'stopped' | 'not-asked-for'; readonly why: string };

/** A finding that its author knows of. */
export interface Excepted {
  readonly finding: Finding;
  /** As `.try-me.json` says; none when the command line allowed it. */
  readonly reason: string | undefined;
}

export interface UnusedException {
  /** Number or name, as it was written. */
  readonly rule: string;
  /** The place that it is for, if it names one. */
  readonly where: string | undefined;
  readonly reason: string | undefined;
}

/** What was noted by the way. */
export interface CheckFacts {
  /** All requests for predictions, whatever came of them. */
  readonly requests: number;
  /** Answers to honest inputs, in the order in which they were asked for: the first may have had to load the model. */
  readonly answers: readonly AnswerFact[];
}

export interface AnswerFact {
  /** Label of the case. */
  readonly asked: string;
  /** The `accept` that was asked for, if one was. */
  readonly format: string | undefined;
  readonly status: number;
  readonly took: number;
  readonly size: number;
}

/** How far a check is. */
export interface CheckProgress {
  readonly model: string;
  /** Rules that are done with, of all that will be looked at, over all models. */
  readonly done: number;
  readonly total: number;
  /** What is asked just now, in words: the rule's title or the case's label. */
  readonly now: string;
}
