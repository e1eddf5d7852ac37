import type { Finding } from '../rules/rule.ts';
import type { Excepted, RuleEnd } from './result.ts';

/** Whether the author knows of a finding, and why it is so. */
export type Excuse = (finding: Finding) => { readonly reason: string | undefined } | undefined;

/** What comes of a rule that found this: nothing found is held. */
export function endWith(found: readonly Finding[], excuse: Excuse): RuleEnd {
  const excepted: Excepted[] = [];
  const findings: Finding[] = [];
  for (const finding of found) {
    const excused = excuse(finding);
    if (excused === undefined) findings.push(finding);
    else excepted.push({ finding, reason: excused.reason });
  }
  if (findings.length > 0) return { state: 'broken', findings, excepted };
  return excepted.length > 0 ? { state: 'excepted', excepted } : { state: 'held' };
}
