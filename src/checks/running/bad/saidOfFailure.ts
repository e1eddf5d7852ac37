import { speaksOfFailure } from '../../../answers/errorNames.ts';
import { isTextMime } from '../../../files/kinds.ts';
import type { Json } from '../../../spec/model.ts';
import type { AnsweredCase, Observation } from '../define.ts';
import { everyValue, wholeJson } from '../wholeJson.ts';

/** Values that are looked at. */
const MOST = 10_000;
/** Letters; longer texts are results. */
const LONGEST = 2000;

/**
 * What an answer says of a failure, wherever it says it, in whatever words; undefined where it doesn't. Only of an input to which there is no
 * right answer: a text of a good one may speak of errors. What the answer to the honest input says, too, says nothing.
 */
export async function saidOfFailure(shown: Observation, honest: AnsweredCase | undefined): Promise<string | undefined> {
  if (shown.end !== 'answered') return undefined;
  const usual = new Set(honest === undefined ? [] : await textsOf(honest));
  return (await textsOf(shown)).find((text) => !usual.has(text) && speaksOfFailure(text));
}

async function textsOf(one: AnsweredCase): Promise<string[]> {
  const json = await wholeJson(one);
  if (json !== undefined) return textsIn(json);
  const { raw, type } = one.answer;
  return isTextMime(type.mime) && raw.size <= LONGEST ? [await raw.text()] : [];
}

function textsIn(json: Json): string[] {
  const texts: string[] = [];
  let count = 0;
  for (const { value } of everyValue(json)) {
    if (typeof value === 'string' && value.length <= LONGEST) texts.push(value);
    count += 1;
    if (count > MOST) break;
  }
  return texts;
}
