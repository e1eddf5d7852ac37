import type { AnsweredCase, Case, Laboratory } from '../define.ts';
import { MIME } from '../../../files/kinds.ts';
import { askForResult, goodAnswers, type Answers } from '../honest.ts';
import { otherFormats } from './offeredType.ts';
import { asked } from './words.ts';

/** A case that asks for JSON, where the usual format is another one and JSON is offered. */
export function jsonCase(lab: Laboratory): Case | undefined {
  const [base] = lab.cases;
  if (base === undefined || !otherFormats(lab, base).includes(MIME.json)) return undefined;
  return lab.vary(base, asked(base, MIME.json), {}, MIME.json);
}

/** Results of all honest cases, and what comes as JSON where that isn't the usual format. */
export async function jsonResults(lab: Laboratory): Promise<Answers> {
  const usual = await goodAnswers(lab);
  const further = jsonCase(lab);
  if (further === undefined || usual.untold !== undefined) return usual;
  const one = await askForResult(lab, further);
  return one === undefined ? usual : { answers: [...usual.answers, one] };
}

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
