import type { AnsweredCase, Laboratory } from '../define.ts';
import { askForResult, goodAnswers, type Answers } from '../honest.ts';
import { otherFormats } from './offeredType.ts';
import { asked } from './words.ts';

/** Results of all honest cases, and of the first in each further format that is offered. */
export async function allResults(lab: Laboratory): Promise<Answers> {
  const usual = await goodAnswers(lab);
  const [base] = lab.cases;
  if (base === undefined || usual.untold?.because === 'not-applicable') return usual;
  const others: AnsweredCase[] = [];
  for (const format of otherFormats(lab, base)) {
    const one = await askForResult(lab, lab.vary(base, asked(base, format), {}, format));
    if (one !== undefined) others.push(one);
  }
  const answers = [...usual.answers, ...others];
  return answers.length === 0 && usual.untold !== undefined ? usual : { answers };
}
