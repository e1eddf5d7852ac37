import type { RunningRule } from '../define.ts';
import { findingOf } from '../finding.ts';
import { isAnswered, notApplicable, unknown } from '../honest.ts';
import * as words from './words.ts';

export const noPredict: RunningRule = {
  id: 'TM414',
  name: 'no-predict-function',
  severity: 'warning',
  order: 12,
  ...words.NO_PREDICT,
  async judge(lab) {
    const [first] = lab.cases;
    if (first === undefined) return unknown(lab.noCase ?? words.noAnswerCame);
    const shown = await lab.ask(first);
    if (!isAnswered(shown)) return unknown(words.noAnswerCame);
    const { status } = shown.response;
    if (status === 402) return notApplicable(words.switchedOff);
    return status === 501
      ? { state: 'broken', findings: [findingOf(lab, this, { text: words.notImplemented, shown })] }
      : { state: 'held' };
  },
};
