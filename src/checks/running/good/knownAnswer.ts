import { readAnswer } from '../../../answers/read.ts';
import { MIME } from '../../../files/kinds.ts';
import { judge as judgeKnown, type Verdict } from '../../../runs/example/verdict.ts';
import { exactJson } from '../../../spec/exactJson.ts';
import type { Finding } from '../../rules/rule.ts';
import type { AnsweredCase, KnownOfCase, Laboratory, RunningRule } from '../define.ts';
import { findingOf } from '../finding.ts';
import { askForResult, goodAnswers, notApplicable, unknown } from '../honest.ts';
import * as words from './words.ts';

/** Of what a browser would have to draw to compare it, the bytes alone say nothing. */
const UNCLEAR: ReadonlySet<Verdict['code']> = new Set<Verdict['code']>(['unknown', 'too-large', 'other-bytes']);

/** What an example’s author recorded is what comes, within the tolerance. */
export const knownAnswer: RunningRule = {
  id: 'TM412',
  name: 'known-answer-differs',
  severity: 'error',
  order: 33,
  ...words.KNOWN_ANSWER,
  async judge(lab) {
    if (lab.cases.every(({ known }) => known === undefined)) return notApplicable(words.noKnown);
    const { untold } = await goodAnswers(lab);
    if (untold !== undefined) return untold;
    const findings: Finding[] = [];
    let same = 0;
    const unclear: string[] = [];
    // Two examples may have the same inputs, which are asked for once.
    for (const one of lab.cases) {
      const { known } = one;
      const shown = await askForResult(lab, one);
      if (known === undefined || shown === undefined) continue;
      const verdict = await judgeKnown(known.answer, await recordedOf(lab, shown, known), shown.answer, lab.comparePictures);
      if (verdict.code === 'same' || verdict.code === 'contains') same += 1;
      else if (UNCLEAR.has(verdict.code)) unclear.push(one.label);
      else findings.push(findingOf(lab, this, { text: words.differs(one, verdict), shown }));
    }
    if (findings.length > 0) return { state: 'broken', findings };
    return same === 0 ? unknown(words.notCompared(unclear.join(', '))) : { state: 'held', note: words.asRecorded(same) };
  },
};

async function recordedOf({ model, predict }: Laboratory, { asked }: AnsweredCase, { answer, recorded }: KnownOfCase) {
  const json =
    answer.from !== undefined && 'json' in answer.from ? new Blob([exactJson(answer.from.json)], { type: MIME.json }) : undefined;
  const blob = recorded ?? json;
  if (blob === undefined) return undefined;
  const contentType = answer.type ?? (blob.type === '' ? undefined : blob.type);
  return readAnswer({ status: 200, contentType, blob, modelId: model.id, response: predict.response, argNames: [], accept: asked.format });
}
