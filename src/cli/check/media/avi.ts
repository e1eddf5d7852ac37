import type { Depth } from '../../../checks/running/define.ts';
import { DamageFound, WholeFile } from './damage.ts';
import * as words from './words.ts';

interface Seen {
  /** Pictures that the header of the first film in it announces. */
  due: number | undefined;
  pictures: number;
}

/** AVI: chunk by chunk, and as many pictures as its header says. */
export function walkAvi(file: WholeFile): Depth {
  const seen: Seen = { due: undefined, pictures: 0 };
  // What is larger than a gigabyte goes on in further ones.
  for (let at = 0; at + 12 <= file.size && ['AVI ', 'AVIX'].includes(file.tag(at + 8)) && file.tag(at) === 'RIFF';) {
    const length = file.long(at + 4, 'little');
    walkChunks(file, at + 12, file.end(at + 8, length), seen);
    at += 8 + length + (length % 2);
  }
  if (seen.pictures === 0) throw new DamageFound(words.noFrames);
  if (seen.due !== undefined && seen.pictures < seen.due) throw new DamageFound(words.picturesMissing(seen.pictures, seen.due));
  return 'structure';
}

const LISTS: ReadonlySet<string> = new Set(['hdrl', 'strl', 'movi', 'rec']);
const DEEPEST = 4;

function walkChunks(file: WholeFile, start: number, end: number, seen: Seen, depth = 0): void {
  for (let at = start; at + 8 <= end;) {
    const tag = file.tag(at);
    const length = file.long(at + 4, 'little');
    const to = at + 8 + length;
    if (to > end) throw new DamageFound(words.lostThread(at));
    if (tag === 'LIST' && length >= 4 && LISTS.has(file.tag(at + 8).trim()) && depth < DEEPEST)
      walkChunks(file, at + 12, to, seen, depth + 1);
    else if (tag === 'strh' && length >= 36 && file.tag(at + 8) === 'vids') seen.due ??= file.long(at + 40, 'little') || undefined;
    // Two digits for the stream; an empty one shows the picture before once more.
    else if (/^\d\dd[bc]$/.test(tag)) seen.pictures += 1;
    at = to + (length % 2);
  }
}
