import type { RunningRule } from '../define.ts';
import { findingOf } from '../finding.ts';
import { askAll, isAnswered, unknown } from '../honest.ts';
import * as words from './words.ts';

export const neverAnswers: RunningRule = {
  id: 'TM402',
  name: 'never-answers',
  severity: 'error',
  order: 11,
  ...words.NEVER_ANSWERS,
  async judge(lab) {
    const { observed, untold } = await askAll(lab);
    if (untold !== undefined) return untold;
    const findings = observed.flatMap((shown) => {
      if (shown.end === 'silent') return [findingOf(lab, this, { text: words.silent(shown.asked, shown.took, shown.alive), shown })];
      if (shown.end !== 'lost') return [];
      return [findingOf(lab, this, { text: words.lost(shown.asked, shown.took, shown.failure, shown.alive), shown })];
    });
    if (findings.length > 0) return { state: 'broken', findings };
    const answered = observed.filter(isAnswered);
    if (answered.length === 0) return unknown(words.noAnswerCame);
    return { state: 'held', note: words.longest(Math.max(...answered.map(({ took }) => took))) };
  },
};
