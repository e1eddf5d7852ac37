import type { Finding } from '../../rules/rule.ts';
import { compareAnswers } from '../compare.ts';
import type { RunningRule } from '../define.ts';
import { findingOf } from '../finding.ts';
import { askForResult, goodAnswers, isAnswered, isResult, notApplicable, unknown } from '../honest.ts';
import { isRepeatable } from './notRepeatable.ts';
import * as words from './words.ts';

/** In milliseconds: of a fast model three of each are asked for, since the more there are, the surer they meet. */
const FAST = 5000;

/** What is asked for at the same time gets its own answer each. */
export const answersMixed: RunningRule = {
  id: 'TM603',
  name: 'answers-mixed',
  severity: 'error',
  order: 70,
  ...words.ANSWERS_MIXED,
  async judge(lab) {
    const { untold } = await goodAnswers(lab);
    if (untold !== undefined) return untold;
    const [base] = lab.cases;
    const other = base && lab.other(base);
    if (base === undefined || other === undefined) return notApplicable(words.noOther);
    const alone = [await askForResult(lab, base), await askForResult(lab, other)] as const;
    const [one, two] = alone;
    if (one === undefined || two === undefined) return unknown(words.notAlone);
    if (!(await isRepeatable(lab))) return unknown(words.notRepeated);
    if ((await compareAnswers(lab, one, two)).state !== 'different') return unknown(words.sameAnswers);
    const isFast = Math.max(one.took, two.took) < FAST;
    const together = await lab.askTogether(isFast ? [base, other, base, other, base, other] : [base, other]);
    const { length: count } = together;
    const findings: Finding[] = [];
    for (const [index, shown] of together.entries()) {
      const [own, foreign] = index % 2 === 0 ? [one, two] : [two, one];
      if (shown.end === 'silent' || shown.end === 'lost') findings.push(findingOf(lab, this, { text: words.lostTogether(count), shown }));
      if (!isAnswered(shown)) continue;
      if (!isResult(shown)) {
        findings.push(findingOf(lab, this, { text: words.failsTogether(count, shown.response.status), shown }));
      } else if ((await compareAnswers(lab, own, shown)).state === 'different') {
        const isForeign = (await compareAnswers(lab, foreign, shown)).state === 'same';
        findings.push(findingOf(lab, this, { text: isForeign ? words.foreignAnswer(count) : words.otherAnswer(count), shown }));
      }
    }
    // One shows it; the others would say the same.
    return findings.length > 0 ? { state: 'broken', findings: findings.slice(0, 1) } : { state: 'held', note: words.ownAnswers(count) };
  },
};
