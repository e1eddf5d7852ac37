import type { Finding } from '../../rules/rule.ts';
import type { RunningRule } from '../define.ts';
import { findingOf } from '../finding.ts';
import { goodAnswers } from '../honest.ts';
import { repeatFirst } from '../several/notRepeatable.ts';
import * as words from './words.ts';

/** Proxies in front of a module stop waiting after a minute, unless somebody sets them otherwise. */
const PROXY = 60_000;
/** Another computer, and one that is busy with other things, may take longer than the one on which an example was recorded. */
const TIMES = 5;
const LEAST = 5000;

/** The first run may have waited for the worker to start and for the model to be loaded: of its input the second one counts. */
export const slowAnswer: RunningRule = {
  id: 'TM413',
  name: 'slow-answer',
  severity: 'warning',
  order: 51,
  ...words.SLOW_ANSWER,
  async judge(lab) {
    const { answers, untold } = await goodAnswers(lab);
    if (untold !== undefined) return untold;
    const second = await repeatFirst(lab);
    const later = answers.map((shown) => (shown.asked === lab.cases[0] && second !== undefined ? second : shown));
    const findings = later.flatMap((shown): Finding[] => {
      const seconds = shown.asked.known?.answer.took;
      if (seconds !== undefined && shown.took > Math.max(LEAST, seconds * 1000 * TIMES))
        return [findingOf(lab, this, { text: words.slowerThan(shown.asked, shown.took, seconds), shown })];
      return shown.took > PROXY ? [findingOf(lab, this, { text: words.slow(shown.asked, shown.took), shown })] : [];
    });
    if (findings.length > 0) return { state: 'broken', findings };
    return { state: 'held', note: words.longest(Math.max(...later.map(({ took }) => took))) };
  },
};
