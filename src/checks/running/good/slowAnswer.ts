import type { Finding } from '../../rules/rule.ts';
import type { RunningRule } from '../define.ts';
import { findingOf } from '../finding.ts';
import { goodAnswers } from '../honest.ts';
import * as words from './words.ts';

/** Proxies in front of a module stop waiting after a minute, unless somebody sets them otherwise. */
const PROXY = 60_000;
/** Another computer, and one that is busy with other things, may take longer than the one on which an example was recorded. */
const TIMES = 5;
const LEAST = 5000;

export const slowAnswer: RunningRule = {
  id: 'TM413',
  name: 'slow-answer',
  severity: 'warning',
  order: 34,
  ...words.SLOW_ANSWER,
  async judge(lab) {
    const { answers, untold } = await goodAnswers(lab);
    if (untold !== undefined) return untold;
    const findings = answers.flatMap((shown, index): Finding[] => {
      const known = shown.asked.known?.answer;
      // The first may have had to load the model.
      const seconds = index === 0 ? (known?.firstTook ?? known?.took) : known?.took;
      const limit = seconds === undefined ? undefined : Math.max(LEAST, seconds * 1000 * TIMES);
      if (limit !== undefined && seconds !== undefined && shown.took > limit)
        return [findingOf(lab, this, { text: words.slowerThan(shown.asked, shown.took, seconds), shown })];
      return shown.took > PROXY ? [findingOf(lab, this, { text: words.slow(shown.asked, shown.took), shown })] : [];
    });
    if (findings.length > 0) return { state: 'broken', findings };
    return { state: 'held', note: words.longest(Math.max(...answers.map(({ took }) => took))) };
  },
};
