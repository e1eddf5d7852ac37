import type { Depth } from '../../../checks/running/define.ts';
import { DamageFound, WholeFile, shownTag } from './damage.ts';
import * as words from './words.ts';

/** WebP: its chunks, and of each picture the lengths in its own header. What is between them isn't decoded. */
export function walkWebp(file: WholeFile): Depth {
  const end = 8 + file.long(4, 'little');
  if (end > file.size) throw new DamageFound(words.endsEarly);
  const pictures = walkChunks(new WholeFile(file.part(0, end)), 12);
  if (pictures === 0) throw new DamageFound(words.noPixels);
  return 'structure';
}

/** How many pictures there are. */
function walkChunks(file: WholeFile, start: number): number {
  let pictures = 0;
  for (let at = start; at < file.size;) {
    const tag = file.tag(at);
    const content = new WholeFile(file.part(at + 8, file.long(at + 4, 'little')));
    if (tag === 'VP8 ') pictures += walkLossy(content);
    if (tag === 'VP8L') pictures += walkLossless(content);
    // A picture of several, behind its place and its time.
    if (tag === 'ANMF') {
      if (walkChunks(content, 16) !== 1) throw new DamageFound(words.partEmpty(shownTag(tag)));
      pictures += 1;
    }
    at += 8 + content.size + (content.size % 2);
  }
  return pictures;
}

/** A key frame of VP8: the length of its first part, three bytes that are always the same, and its size. */
function walkLossy(content: WholeFile): 1 {
  const tag = content.byte(0) | (content.short(1, 'little') << 8);
  const isKey = (tag & 1) === 0;
  const isMarked = content.byte(3) === 0x9d && content.byte(4) === 0x01 && content.byte(5) === 0x2a;
  if (!isKey || !isMarked) throw new DamageFound(words.noHead);
  if ((content.short(6, 'little') & 0x3fff) === 0 || (content.short(8, 'little') & 0x3fff) === 0) throw new DamageFound(words.noPixels);
  content.part(10, tag >>> 5);
  return 1;
}

function walkLossless(content: WholeFile): 1 {
  if (content.byte(0) !== 0x2f || content.byte(4) >>> 5 !== 0) throw new DamageFound(words.noHead);
  if (content.size <= 5) throw new DamageFound(words.endsEarly);
  return 1;
}
