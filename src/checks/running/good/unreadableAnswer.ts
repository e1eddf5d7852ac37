import type { RunningRule } from '../define.ts';
import { findingOf } from '../finding.ts';
import { askAll, isAnswered, isSuccess, unknown } from '../honest.ts';
import * as words from './words.ts';

/** Success by its status, and nothing that anybody can read. */
export const unreadableAnswer: RunningRule = {
  id: 'TM404',
  name: 'unreadable-answer',
  severity: 'error',
  order: 21,
  ...words.UNREADABLE_ANSWER,
  async judge(lab) {
    const { observed, untold } = await askAll(lab);
    if (untold !== undefined) return untold;
    const successes = observed.filter(isAnswered).filter(isSuccess);
    if (successes.length === 0) return unknown(words.noSuccess);
    const findings = successes.flatMap((shown) => {
      const code = shown.answer.error?.cause?.code;
      if (code === undefined || code === 'reported') return [];
      const why = code === 'empty-answer' ? words.empty : code === 'web-page' ? words.webPage : words.notJson;
      return [findingOf(lab, this, { text: words.unreadable(shown.asked, why), shown })];
    });
    return findings.length > 0 ? { state: 'broken', findings } : { state: 'held' };
  },
};
