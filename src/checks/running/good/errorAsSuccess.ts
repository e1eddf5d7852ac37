import type { RunningRule } from '../define.ts';
import { findingOf } from '../finding.ts';
import { askAll, isAnswered, isSuccess, unknown } from '../honest.ts';
import * as words from './words.ts';

export const errorAsSuccess: RunningRule = {
  id: 'TM403',
  name: 'error-as-success',
  severity: 'error',
  order: 20,
  ...words.ERROR_AS_SUCCESS,
  async judge(lab) {
    const { observed, untold } = await askAll(lab);
    if (untold !== undefined) return untold;
    const successes = observed.filter(isAnswered).filter(isSuccess);
    if (successes.length === 0) return unknown(words.noSuccess);
    const findings = successes.flatMap((shown) => {
      const { cause } = shown.answer.error ?? {};
      if (cause?.code !== 'reported') return [];
      return [findingOf(lab, this, { text: words.errorInside(shown.asked, shown.response.status, cause.said), shown })];
    });
    return findings.length > 0 ? { state: 'broken', findings } : { state: 'held' };
  },
};
