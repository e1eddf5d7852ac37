import type { Answer } from '../../answers/answer.ts';
import type { Part } from '../../answers/part.ts';
import { readAnswer } from '../../answers/read.ts';
import type { FileType } from '../../files/sniff.ts';
import { endingOf, MIME } from '../../files/kinds.ts';
import * as words from './words.ts';

export interface EntryParts {
  readonly parts: readonly Part[];
  /** What the file is by its bytes. */
  readonly type: FileType;
}

/** The parts of one file, by the rules for answers; its own block has the file's name for a key. `drawable` tells what was recognised in it. */
export async function readEntry(name: string, blob: Blob, drawable: (answer: Answer) => readonly Part[]): Promise<EntryParts> {
  const ending = endingOf(name);
  const answer = await readAnswer({
    status: 200,
    contentType: undefined,
    ...(ending !== '' && { contentDisposition: `filename=entry.${ending}` }),
    blob,
    modelId: ending === '' ? name : name.slice(0, -ending.length - 1),
    response: undefined,
    argNames: [],
    // Web pages are no accident here.
    accept: MIME.html,
  });
  const own = answer.parts.map((part) => (part.from === 'bytes' && part.key === 'body' ? { ...part, fileName: name } : part));
  // A shape that was recognised in the JSON comes first, as it is what somebody opened the file for.
  const all = [...drawable(answer), ...own];
  const first = all.findIndex(({ key }) => key === 'body');
  const parts = all.map((part, index) => (part.key === 'body' ? { ...part, key: index === first ? name : words.asItCame(name) } : part));
  return { parts, type: answer.type };
}
