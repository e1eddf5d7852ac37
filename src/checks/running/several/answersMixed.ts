import type { Finding } from '../../rules/rule.ts';
import { compareAnswers } from '../compare.ts';
import type { RunningRule } from '../define.ts';
import { findingOf } from '../finding.ts';
import { askForResult, goodAnswers, isAnswered, isResult, notApplicable, unknown } from '../honest.ts';
import { isRepeatable } from './notRepeatable.ts';
import * as words from './words.ts';

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
    // Three of each: the more of them, the surer they meet.
    const together = await lab.askTogether([base, other, base, other, base, other]);
    const findings: Finding[] = [];
    for (const [index, shown] of together.entries()) {
      const [own, foreign] = index % 2 === 0 ? [one, two] : [two, one];
      if (shown.end === 'silent' || shown.end === 'lost') findings.push(findingOf(lab, this, { text: words.lostTogether, shown }));
      if (!isAnswered(shown)) continue;
      if (!isResult(shown)) {
        findings.push(findingOf(lab, this, { text: words.failsTogether(shown.response.status), shown }));
      } else if ((await compareAnswers(lab, own, shown)).state === 'different') {
        const isForeign = (await compareAnswers(lab, foreign, shown)).state === 'same';
        findings.push(findingOf(lab, this, { text: isForeign ? words.foreignAnswer : words.otherAnswer, shown }));
      }
    }
    // One shows it; the others would say the same.
    return findings.length > 0
      ? { state: 'broken', findings: findings.slice(0, 1) }
      : { state: 'held', note: words.ownAnswers(together.length) };
  },
};
