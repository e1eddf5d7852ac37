import type { Finding } from '../../rules/rule.ts';
import type { RunningRule } from '../define.ts';
import { findingOf } from '../finding.ts';
import { askAll, isAnswered, isResult, notApplicable, unknown } from '../honest.ts';
import { jsonCase } from './results.ts';
import { wholeJson } from '../wholeJson.ts';
import { misfitsOf } from './fits.ts';
import * as words from './words.ts';

/** Of one answer; more are more of the same. */
const MOST = 5;

/** What comes is what was declared. DEEPaaS 2 refuses most of what isn't, and says no more than that; DEEPaaS 3 lets it through. */
export const againstSchema: RunningRule = {
  id: 'TM407',
  name: 'against-schema',
  severity: 'error',
  order: 31,
  ...words.AGAINST_SCHEMA,
  async judge(lab) {
    const { response } = lab.predict;
    if (response === undefined) return notApplicable(words.noSchema);
    const { observed, untold } = await askAll(lab);
    if (untold !== undefined) return untold;
    const findings: Finding[] = [];
    let count = 0;
    const further = jsonCase(lab);
    const asJson = further === undefined ? [] : [await lab.ask(further)];
    for (const shown of [...observed, ...asJson].filter(isAnswered)) {
      if (shown.answer.error?.cause?.code === 'against-its-schema') {
        findings.push(findingOf(lab, this, { text: words.refusedBySchema(shown.asked), shown }));
        continue;
      }
      const value = isResult(shown) ? await wholeJson(shown) : undefined;
      if (value === undefined) continue;
      count += 1;
      const misfits = misfitsOf(value, response);
      for (const misfit of misfits.slice(0, MOST)) {
        const text = words.misfit(misfit, shown.asked);
        findings.push(findingOf(lab, this, { text, place: { at: 'response', name: misfit.path }, shown }));
      }
    }
    if (findings.length > 0) return { state: 'broken', findings };
    return count === 0 ? unknown(words.noJson) : { state: 'held' };
  },
};
