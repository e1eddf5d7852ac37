import type { RawResponse } from '../../api/send.ts';
import type { Answer } from '../../answers/answer.ts';
import type { Metadata } from '../../api/metadata.ts';
import type { KnownAnswer } from '../../api/exampleAnswer.ts';
import type { RequestPlan } from '../../request/requestPlan.ts';
import type { ApiSpec, ModelSpec, Predict } from '../../spec/model.ts';
import type { OwnProblem } from '../../spec/problem.ts';
import type { ArgValue } from '../../spec/value.ts';
import type { ComparePictures } from '../../runs/example/verdict.ts';
import type { Finding, Rule } from '../rules/rule.ts';

/** The way to a DEEPaaS: XMLHttpRequest in a browser, node:http in a terminal. Rejects with SendError, never for a status. */
export type Transport = (plan: RequestPlan, url: string, signal: AbortSignal) => Promise<RawResponse>;

/** What a prediction is asked with, and where that is from. */
export interface Case {
  /** For people: the example's title, or what is tried. */
  readonly label: string;
  /** Of the author: an example whose inputs are theirs. */
  readonly isExample: boolean;
  /** By the argument's name; `undefined` leaves one out. What has no entry has its default, as in the form. */
  readonly values: ReadonlyMap<string, ArgValue>;
  readonly format: string | undefined;
  /** What the author recorded of the answer. */
  readonly known?: KnownOfCase | undefined;
}

export interface KnownOfCase {
  readonly answer: KnownAnswer;
  /** The recorded bytes; undefined where none were recorded, or they can't be had. */
  readonly recorded: Blob | undefined;
}

/** What an argument was given, and why that. */
export interface GivenInput {
  readonly argument: string;
  readonly what: string;
  readonly why: string;
}

/** One input, the other, and both at once, in one order and in the other. */
export interface Several {
  readonly argument: string;
  /** Of the two files, by which an answer may call them. */
  readonly names: readonly [string, string];
  readonly alone: readonly [Case, Case];
  readonly both: Case;
  readonly swapped: Case;
}

/** What came of a case. */
export type Observation = { readonly asked: Case; readonly curl: string; readonly startedAt: number } & (
  | Answered
  /** Nothing within the time. `alive`: whether the API itself still answered then. The worker may never answer again: nothing more is asked of it. */
  | { readonly end: 'silent'; readonly took: number; readonly alive: boolean }
  /** The connection was lost or refused. */
  | { readonly end: 'lost'; readonly took: number; readonly failure: 'network' | 'truncated'; readonly alive: boolean }
  /** Not asked any more: an earlier one was never answered, the server is gone, or the check was stopped. */
  | { readonly end: 'not-asked'; readonly because: 'stuck' | 'gone' | 'stopped' }
  /** Not asked, since the form wouldn't send it either. */
  | { readonly end: 'refused'; readonly problems: readonly OwnProblem[] }
);

interface Answered {
  readonly end: 'answered';
  readonly took: number;
  readonly response: RawResponse;
  readonly answer: Answer;
  /** The beginning of what came, where it is text. */
  readonly excerpt: string | undefined;
}

/** An observation that is an answer. */
export type AnsweredCase = Observation & Answered;

/** What a rule may ask. */
export interface Laboratory {
  readonly spec: ApiSpec;
  readonly model: ModelSpec;
  readonly predict: Predict;
  readonly metadata: Metadata | undefined;
  /** Honest cases: the author's examples, or an input of our own that fits each argument; none where none can be made. */
  readonly cases: readonly Case[];
  /** Why there is no case, in a sentence. */
  readonly noCase: string | undefined;
  /** Another input like a case's, whose answer may well differ: another example, or our own with other files; undefined where there is none. */
  readonly other: (base: Case) => Case | undefined;
  /** Two inputs in one request, where an argument takes several. */
  readonly several: Several | undefined;
  readonly decoders: Decoders;
  readonly comparePictures: ComparePictures;
  /** In milliseconds, that an answer may take. */
  readonly patience: number;
  /** The same inputs but for some. */
  vary(base: Case, label: string, values: Readonly<Record<string, ArgValue>>, format?: string): Case;
  /**
   * Asks once and remembers: the same inputs asked by several rules are one request.
   * @param again asks anew, and remembers this one beside it
   */
  ask(one: Case, again?: 'again'): Promise<Observation>;
  /** Asks for what the form would never send, such as a required argument left out: nothing is checked before. */
  askUnchecked(one: Case): Promise<Observation>;
  /** Asks at the same time, anew. */
  askTogether(cases: readonly Case[]): Promise<readonly Observation[]>;
}

/** Looks at media as far as it can where it runs; `unknown` accuses nobody. */
export interface Decoders {
  picture(blob: Blob): Promise<Decoded>;
  sound(blob: Blob): Promise<Decoded>;
  film(blob: Blob): Promise<Decoded>;
}

/**
 * How far a medium was looked at: its parts and their lengths up to its end; the checksums of its format as well; played from its beginning;
 * as much of it decoded as is reasonable beside a model; all of it.
 */
export type Depth = 'structure' | 'checksums' | 'begun' | 'part' | 'decoded';

export type Decoded =
  | { readonly state: 'whole'; readonly by: Depth }
  | { readonly state: 'unknown' }
  | { readonly state: 'broken'; /** In a sentence. */ readonly why: string };

/** A rule that runs the model. They run in the order of `order`, those that may do harm last. */
export interface RunningRule extends Rule {
  readonly order: number;
  /** It needs no prediction, and is judged where the server offers none, too. */
  readonly withoutRuns?: true;
  /** Never throws for what a module does. */
  judge(laboratory: Laboratory): Promise<RuleOutcome>;
}

export type RuleOutcome =
  | { readonly state: 'held'; /** What was seen, for the report. */ readonly note?: string }
  | { readonly state: 'broken'; /** At least one. */ readonly findings: readonly Finding[] }
  /** It doesn't apply, or couldn't be told: why, in a sentence. */
  | { readonly state: 'untold'; readonly because: 'not-applicable' | 'unknown'; readonly why: string };
