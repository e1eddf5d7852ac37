import { isoMoment } from '../../files/clock.ts';
import type { RuleId } from '../rules/rule.ts';
import type { CheckResult } from './result.ts';
import { allHeld, tallyOf, answerTimes } from './tally.ts';

/** Rises when a reader of the last one would misread the next: a member that is new isn't that. */
const REPORT_VERSION = 1;

/** The result for programs, in the form that `docs/check.md` promises. Every number as it was measured; times in milliseconds, sizes in bytes. */
export function toReport(result: CheckResult, pageOf: (id: RuleId) => string): object {
  const { url, deepaas, version, startedAt, took, stopped, models, unused } = result;
  return {
    report: REPORT_VERSION,
    verdict: allHeld(result) ? 'held' : 'broken',
    stopped,
    url,
    deepaas: deepaas ?? null,
    checker: version,
    started: isoMoment(startedAt),
    took,
    summary: tallyOf(models.flatMap(({ rules }) => rules)),
    models: models.map(({ id, name, inputs, given, noCase, ended, rules, facts }) => ({
      id,
      name: name ?? null,
      inputs,
      given,
      noCase: noCase ?? null,
      ended: ended ?? null,
      summary: tallyOf(rules),
      facts: { requests: facts.requests, times: answerTimes(facts) ?? null, answers: facts.answers },
      rules: rules.map((rule) => ({ ...rule, page: pageOf(rule.id) })),
    })),
    unused,
  };
}
