import type { Finding, FindingPlace, Rule, Severity } from '../rules/rule.ts';
import type { Laboratory, Observation } from './define.ts';

interface Told {
  readonly text: string;
  readonly place?: FindingPlace;
  /** As the rule's, unless this one is less certain. */
  readonly severity?: Severity;
  /** What shows it. */
  readonly shown?: Observation | undefined;
}

/** A finding of a rule, with what shows it. */
export function findingOf({ model }: Pick<Laboratory, 'model'>, rule: Pick<Rule, 'id' | 'severity'>, told: Told): Finding {
  const { text, place = { at: 'model' }, severity = rule.severity, shown } = told;
  const answered = shown?.end === 'answered' ? shown : undefined;
  const proof = shown && { curl: shown.curl, status: answered?.response.status, excerpt: answered?.excerpt };
  return { rule: rule.id, severity, model: model.id, place, text, proof };
}
