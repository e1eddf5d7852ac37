import { codecName } from '../../../files/film/words.ts';
import { readFilm } from '../../../files/film/readFilm.ts';
import type { Finding } from '../../rules/rule.ts';
import { isPlayed } from '../../reading/videoCodec.ts';
import type { RunningRule } from '../define.ts';
import { findingOf } from '../finding.ts';
import { notApplicable } from '../honest.ts';
import { mediaIn } from './mediaIn.ts';
import { allResults } from './results.ts';
import * as words from './words.ts';

/** Films are of a kind that browsers play. */
export const unplayableFilm: RunningRule = {
  id: 'TM410',
  name: 'unplayable-film',
  severity: 'error',
  order: 42,
  ...words.UNPLAYABLE_FILM,
  async judge(lab) {
    const { answers, untold } = await allResults(lab);
    if (untold !== undefined) return untold;
    const findings: Finding[] = [];
    const played: string[] = [];
    for (const shown of answers) {
      for (const { path, medium, blob } of (await mediaIn(shown)).media) {
        const facts = medium === 'video' ? await readFilm(blob) : undefined;
        if (facts === undefined) continue;
        const name = facts.codec === undefined ? facts.container : words.codecIn(codecName(facts.codec), facts.container);
        const isUnplayed =
          facts.container === 'AVI' || (facts.codec !== undefined && isPlayed(`${codecName(facts.codec)} ${facts.codec}`) === false);
        if (!isUnplayed) played.push(name);
        else findings.push(findingOf(lab, this, { text: words.notPlayed(path, name), place: { at: 'response', name: path }, shown }));
      }
    }
    if (findings.length > 0) return { state: 'broken', findings };
    return played.length === 0 ? notApplicable(words.noFilm) : { state: 'held', note: [...new Set(played)].join(', ') };
  },
};
