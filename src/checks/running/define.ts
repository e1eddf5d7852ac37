import type { RawResponse } from '../../api/send.ts';
import type { Answer } from '../../answers/answer.ts';
import type { Metadata } from '../../api/metadata.ts';
import type { RequestPlan } from '../../request/requestPlan.ts';
import type { ApiSpec, ModelSpec, Predict } from '../../spec/model.ts';
import type { ArgValue } from '../../spec/value.ts';
import type { Finding, Rule } from '../rules/rule.ts';

/** The way to a DEEPaaS: XMLHttpRequest in a browser, node:http in a terminal. Rejects with SendError, never for a status. */
export type Transport = (plan: RequestPlan, url: string, signal: AbortSignal) => Promise<RawResponse>;

/** What a prediction is asked with, and where that is from. */
export interface Case {
  /** For people: the example's title, or what is tried. */
  readonly label: string;
  /** Of the author: an example whose inputs are theirs. */
  readonly isExample: boolean;
  readonly values: ReadonlyMap<string, ArgValue>;
  readonly format: string | undefined;
}

/** What came of a case. */
export type Observation = { readonly asked: Case; readonly curl: string; readonly startedAt: number } & (
  | { readonly end: 'answered'; readonly took: number; readonly response: RawResponse; readonly answer: Answer }
  /** Nothing within the time. `alive`: whether the API itself still answered then. The worker may never answer again: nothing more is asked of it. */
  | { readonly end: 'silent'; readonly took: number; readonly alive: boolean }
  /** The connection was lost or refused. */
  | { readonly end: 'lost'; readonly took: number; readonly failure: 'network' | 'truncated' }
  /** Not asked any more: an earlier one was never answered, or the check was cancelled. */
  | { readonly end: 'not-asked'; readonly because: 'stuck' | 'cancelled' }
);

/** What a rule may ask. */
export interface Laboratory {
  readonly spec: ApiSpec;
  readonly model: ModelSpec;
  readonly predict: Predict;
  readonly metadata: Metadata | undefined;
  /** Honest cases: the author's examples, or inputs of our own that fit each argument; at least one where any can be made. */
  readonly cases: readonly Case[];
  /** The same inputs but for some. */
  vary(base: Case, label: string, values: Readonly<Record<string, ArgValue>>, format?: string): Case;
  /**
   * Asks once and remembers: the same case asked by several rules is one request.
   * @param again asks anew, and remembers this one beside it
   */
  ask(one: Case, again?: 'again'): Promise<Observation>;
  /** Asks for what the form would never send, such as a required argument left out: nothing is checked before. */
  askUnchecked(one: Case): Promise<Observation>;
  /** Asks at the same time. */
  askTogether(cases: readonly Case[]): Promise<readonly Observation[]>;
}

/** A rule that runs the model. They run in the order of `order`, those that may do harm last. */
export interface RunningRule extends Rule {
  readonly order: number;
  /** Never throws for what a module does. */
  judge(laboratory: Laboratory): Promise<RuleOutcome>;
}

export type RuleOutcome =
  | { readonly state: 'held'; /** What was seen, for the report. */ readonly note?: string }
  | { readonly state: 'broken'; readonly findings: readonly Finding[] }
  /** It doesn't apply, or couldn't be told: why, in a sentence. */
  | { readonly state: 'untold'; readonly why: string };
