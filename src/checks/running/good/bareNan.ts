import type { Finding } from '../../rules/rule.ts';
import type { RunningRule } from '../define.ts';
import { findingOf } from '../finding.ts';
import { notApplicable } from '../honest.ts';
import { jsonResults } from './results.ts';
import { everyValue, wholeJson } from '../wholeJson.ts';
import * as words from './words.ts';

/** Python writes NaN and Infinity into JSON, which has no such words. */
export const bareNan: RunningRule = {
  id: 'TM406',
  name: 'bare-nan',
  severity: 'error',
  order: 30,
  ...words.BARE_NAN,
  async judge(lab) {
    const { answers, untold } = await jsonResults(lab);
    if (untold !== undefined) return untold;
    const findings: Finding[] = [];
    let count = 0;
    for (const shown of answers) {
      const value = await wholeJson(shown);
      if (value === undefined) continue;
      count += 1;
      const paths: string[] = [];
      let found = 0;
      for (const { path, value: inner } of everyValue(value)) {
        if (typeof inner !== 'number' || Number.isFinite(inner)) continue;
        found += 1;
        if (paths.length < 3) paths.push(path);
      }
      if (found > 0) {
        const text = words.notFinite(shown.asked, found, paths.join(', '));
        findings.push(findingOf(lab, this, { text, place: { at: 'response', name: paths[0] ?? '' }, shown }));
      }
    }
    if (findings.length > 0) return { state: 'broken', findings };
    return count === 0 ? notApplicable(words.noJson) : { state: 'held' };
  },
};
