import type { Answer } from '../../answers/answer.ts';
import type { Part } from '../../answers/part.ts';
import { readAnswer } from '../../answers/read.ts';
import { endingOf, MIME } from '../../files/kinds.ts';

type Drawable = (answer: Answer) => readonly Part[];

/** A file that was sent, as one that came. */
export async function partsOfFile(name: string, blob: Blob, drawable: Drawable): Promise<readonly Part[]> {
  const ending = endingOf(name);
  const answer = await readAnswer({
    status: 200,
    contentType: undefined,
    ...(ending !== '' && { contentDisposition: `filename=input.${ending}` }),
    blob,
    modelId: name,
    response: undefined,
    argNames: [],
    // Web pages are no accident here.
    accept: MIME.html,
  });
  return [...drawable(answer), ...answer.parts].slice(0, 1).map((part) => ({ ...part, ...(part.from === 'bytes' && { fileName: name }) }));
}
