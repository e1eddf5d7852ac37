import type { ApiSpec, ModelSpec } from '../../spec/model.ts';
import { endWith, type Excuse } from '../reports/excepted.ts';
import type { CheckedRule, RuleEnd } from '../reports/result.ts';
import { allFindings, explainModel } from './explain.ts';
import type { ReadingRule } from './define.ts';
import { READING_RULES } from './registry.ts';
import * as words from './words.ts';

interface Read {
  readonly spec: ApiSpec;
  readonly model: ModelSpec;
}

/** Each rule that reads the description, with what came of it, in the form of those that run the model. */
export function readingRules({ spec, model }: Read, excuse: Excuse = () => undefined): CheckedRule[] {
  const findings = allFindings(explainModel(model, spec.dialect));
  return READING_RULES.map((rule): CheckedRule => {
    const { id, name, title, severity } = rule;
    const end: RuleEnd = isLost(rule, spec)
      ? { state: 'untold', because: 'not-applicable', why: words.LOST_IN_V3 }
      : endWith(
          findings.filter((finding) => finding.rule === id),
          excuse,
        );
    return { id, name, title, severity, by: 'reading', took: 0, ...end };
  });
}

function isLost({ isLostInV3 }: ReadingRule, { dialect }: ApiSpec): boolean {
  return dialect === 'v3' && isLostInV3 === true;
}
