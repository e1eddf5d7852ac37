import type { Finding, Severity } from '../rules/rule.ts';
import type { CheckedModel, CheckedRule, CheckFacts, CheckResult } from './result.ts';

/** What a result comes to: counted once, for every report and for the exit code. */

export interface Tally {
  /** Findings, by their own severity. */
  readonly errors: number;
  readonly warnings: number;
  readonly tips: number;
  /** Findings that are exceptions. */
  readonly excepted: number;
  /** Rules. */
  readonly held: number;
  /** Without those that don't apply, or that nobody asked for. */
  readonly untold: number;
}

/** The worst first. */
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'tip'];

export function tallyOf(rules: readonly CheckedRule[]): Tally {
  const findings = rules.flatMap(findingsOf);
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return {
    errors: count('error'),
    warnings: count('warning'),
    tips: count('tip'),
    excepted: rules.reduce((sum, rule) => sum + exceptedOf(rule).length, 0),
    held: rules.filter(({ state }) => state === 'held').length,
    untold: rules.filter(isUnresolved).length,
  };
}

/** Nobody knows whether it holds, and somebody would want to. */
export function isUnresolved(rule: CheckedRule): boolean {
  return rule.state === 'untold' && rule.because !== 'not-applicable' && rule.because !== 'not-asked-for';
}

export function findingsOf(rule: CheckedRule): readonly Finding[] {
  return rule.state === 'broken' ? rule.findings : [];
}

export function exceptedOf(rule: CheckedRule): (CheckedRule & { readonly state: 'broken' | 'excepted' })['excepted'] {
  return rule.state === 'broken' || rule.state === 'excepted' ? rule.excepted : [];
}

/** The severity of its worst finding. */
export function worstOf(rule: CheckedRule): Severity | undefined {
  const findings = findingsOf(rule);
  return SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity));
}

/** A tip is told and breaks nothing. */
export function fails(rule: CheckedRule): boolean {
  const worst = worstOf(rule);
  return worst === 'error' || worst === 'warning';
}

/** Whether the module does what it says, as far as was looked at. */
export function allHeld({ models }: CheckResult): boolean {
  return !models.some(({ rules }) => rules.some(fails));
}

/** Errors, warnings and tips, then by number. */
export function brokenRules({ rules }: CheckedModel): CheckedRule[] {
  const rank = (rule: CheckedRule) => SEVERITIES.indexOf(worstOf(rule) ?? 'tip');
  return rules.filter(({ state }) => state === 'broken').toSorted((a, b) => rank(a) - rank(b));
}

export function rulesIn<S extends CheckedRule['state']>({ rules }: CheckedModel, state: S): (CheckedRule & { readonly state: S })[] {
  return rules.filter((rule): rule is CheckedRule & { readonly state: S } => rule.state === state);
}

/** In milliseconds: less is told apart by no visitor. */
const NOTICED = 1000;

export interface AnswerTimes {
  readonly first: number;
  /** The first answer took so much longer than the others that something was loaded for it. */
  readonly slowStart: boolean;
  /** The answers after it, if there were any. */
  readonly later: { readonly count: number; readonly median: number; readonly longest: number } | undefined;
}

export function answerTimes({ answers }: CheckFacts): AnswerTimes | undefined {
  const [first, ...rest] = answers.map(({ took }) => took);
  if (first === undefined) return undefined;
  const sorted = rest.toSorted((a, b) => a - b);
  const longest = sorted.at(-1);
  if (longest === undefined) return { first, slowStart: false, later: undefined };
  return {
    first,
    slowStart: first > 2 * longest && first - longest > NOTICED,
    later: { count: sorted.length, median: median(sorted), longest },
  };
}

export function answerSizes({ answers }: CheckFacts): { readonly smallest: number; readonly largest: number } | undefined {
  if (answers.length === 0) return undefined;
  const sizes = answers.map(({ size }) => size).toSorted((a, b) => a - b);
  return { smallest: sizes[0] ?? 0, largest: sizes.at(-1) ?? 0 };
}

function median(sorted: readonly number[]): number {
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
