import { endWith, type Excuse } from '../reports/excepted.ts';
import type { CheckedRule, CheckResult, UnusedException } from '../reports/result.ts';
import { exceptedOf, findingsOf } from '../reports/tally.ts';
import type { Finding, RuleId } from '../rules/rule.ts';
import { excuseOf, unusedOf, type Exception } from './exceptions.ts';

type Found = Omit<CheckResult, 'unused'>;

/**
 * What was found, as its author wants it told: nothing is asked again.
 * @param served ids of all models behind the address
 */
export function underExceptions(found: Found, exceptions: readonly Exception[], served: readonly string[]): CheckResult {
  const excuse = excuseOf(exceptions);
  const models = found.models.map((model) => ({ ...model, rules: model.rules.map((rule) => ruleUnder(rule, excuse)) }));
  return { ...found, models, unused: unusedIn(found, exceptions, served) };
}

/** The same of one rule. */
export function ruleUnder(rule: CheckedRule, excuse: Excuse): CheckedRule {
  const findings = allOf(rule);
  if (findings.length === 0) return rule;
  const { id, name, title, severity, by, took } = rule;
  return { id, name, title, severity, by, took, ...endWith(findings, excuse) };
}

/** Exceptions with reasons that nothing needed any more, as far as that is known: what wasn't told of a model may be what one of them is for. */
export function unusedIn({ models }: Found, exceptions: readonly Exception[], served: readonly string[]): UnusedException[] {
  const findings = models.flatMap(({ rules }) => rules.flatMap(allOf));
  const isTold = (id: string, rule: RuleId): boolean =>
    models.some((model) => model.id === id && model.rules.every((one) => one.id !== rule || one.state !== 'untold'));
  const isJudged = ({ model }: Exception, rule: RuleId): boolean =>
    served.filter((id) => model === undefined || id === model).every((id) => isTold(id, rule));
  return exceptions.flatMap((exception) =>
    unusedOf([exception], findings, (id) => isJudged(exception, id)).map(({ rule, where, reason }) => ({ rule, where, reason })),
  );
}

function allOf(rule: CheckedRule): Finding[] {
  return [...findingsOf(rule), ...exceptedOf(rule).map(({ finding }) => finding)];
}
