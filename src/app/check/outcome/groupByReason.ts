import type { CheckedRule } from '../../../checks/reports/result.ts';

export interface ReasonGroup {
  readonly said: string | undefined;
  readonly rules: readonly CheckedRule[];
}

/** Rules of which the same is said, together, in the order in which it is said first. */
export function groupByReason(rules: readonly CheckedRule[], saidOf: (rule: CheckedRule) => string | undefined): ReasonGroup[] {
  const groups: { said: string | undefined; rules: CheckedRule[] }[] = [];
  for (const rule of rules) {
    const said = saidOf(rule);
    const group = said === undefined ? undefined : groups.find((one) => one.said === said);
    if (group === undefined) groups.push({ said, rules: [rule] });
    else group.rules.push(rule);
  }
  return groups;
}
