import { MIME } from '../../../files/kinds.ts';
import type { Case, RunningRule } from '../define.ts';
import { findingOf } from '../finding.ts';
import { askAll, isAnswered, isSuccess, unknown } from '../honest.ts';
import * as words from './words.ts';

/** A format for which DEEPaaS takes bytes and files alone. */
function bytesWanted({ format }: Case): string | undefined {
  return format === undefined || format === MIME.json || format === ANY ? undefined : format;
}

const ANY = '*/*';

/** Answers against the declared form, silence, and a module without predictions have rules of their own. */
export const exampleFails: RunningRule = {
  id: 'TM401',
  name: 'example-fails',
  severity: 'error',
  order: 10,
  ...words.EXAMPLE_FAILS,
  async judge(lab) {
    const { observed, untold } = await askAll(lab);
    if (untold !== undefined) return untold;
    const refused = observed.flatMap((one) => (one.end === 'refused' ? [one] : []));
    const failed = observed.filter(isAnswered).filter((one) => !isSuccess(one) && one.answer.error?.cause?.code !== 'against-its-schema');
    const findings = [
      ...refused.map((shown) =>
        findingOf(lab, this, {
          text: words.unsendable(shown.asked.label, shown.problems.map(({ name, message }) => `${name}: ${message}`).join('; ')),
          shown,
        }),
      ),
      ...failed.map((shown) => {
        const { asked, answer, response } = shown;
        const why = answer.error?.fields.map(({ name, message }) => `${name}: ${message}`).join('; ') ?? '';
        return findingOf(lab, this, {
          text: words.failed(asked, response.status, why, response.status === 500 ? bytesWanted(asked) : undefined),
          shown,
        });
      }),
    ];
    if (findings.length > 0) return { state: 'broken', findings };
    const count = observed.filter(isAnswered).length;
    return count === 0 ? unknown(words.noAnswerCame) : { state: 'held', note: words.allAnswered(count) };
  },
};
