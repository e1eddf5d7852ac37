import type { Answer } from '../../answers/answer.ts';
import type { Part } from '../../answers/part.ts';
import { readAnswer } from '../../answers/read.ts';
import { formatJson } from '../../files/json/formatJson.ts';
import { MIME } from '../../files/kinds.ts';
import type { Json } from '../../spec/model.ts';

type Drawable = (answer: Answer) => readonly Part[];

/** The answer for one input, taken apart as if it had come alone. */
export async function partsOfAnswer(value: Json, drawable: Drawable): Promise<readonly Part[]> {
  const blob = new Blob([formatJson(value, { indent: 0 })], { type: MIME.json });
  const answer = await readAnswer({ status: 200, contentType: MIME.json, blob, modelId: '', response: undefined, argNames: [] });
  const visual = drawable(answer);
  return answer.error !== undefined || visual.length === 0 ? answer.parts : visual;
}
