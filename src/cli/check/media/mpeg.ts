import type { Depth } from '../../../checks/running/define.ts';
import { adtsLength, mpegLength } from '../../../files/sound/mpeg.ts';
import { DamageFound, UnreadKind, type WholeFile } from './damage.ts';
import { beforeTags, behindTags } from './tags.ts';
import * as words from './words.ts';

/** MP3 and its elder kin: frame by frame, each of which says where the next one begins. */
export function walkMp3(file: WholeFile): Depth {
  const start = behindTags(file);
  // Without a length in its headers nobody can go from one to the next.
  if (mpegLength(file.bytes, start) === undefined && isFree(file, start)) throw new UnreadKind(words.freeFormat);
  const frames = walkFrames(file, start, mpegLength);
  const due = announced(file, start);
  if (due !== undefined && frames < due) throw new DamageFound(words.framesMissing(frames, due));
  return 'structure';
}

/** AAC without a container. */
export function walkAac(file: WholeFile): Depth {
  walkFrames(file, behindTags(file), adtsLength);
  return 'structure';
}

function walkFrames(file: WholeFile, start: number, lengthAt: (bytes: Uint8Array, at: number) => number | undefined): number {
  const last = beforeTags(file);
  let frames = 0;
  for (let at = start; at < last;) {
    const length = lengthAt(file.bytes, at);
    if (length !== undefined) {
      at = file.end(at, length);
      frames += 1;
      continue;
    }
    // Some programs leave room behind a tag.
    if (frames === 0 && file.byte(at) === 0) {
      at += 1;
      continue;
    }
    // Sounds that were put one behind the other have their tags between them.
    const behind = behindTags(file, at);
    if (behind === at) throw new DamageFound(words.lostThread(at));
    at = behind;
  }
  if (frames === 0) throw new DamageFound(words.noSamples);
  return frames;
}

function isFree(file: WholeFile, at: number): boolean {
  return file.byte(at) === 0xff && file.byte(at + 1) >>> 5 === 7 && file.byte(at + 2) >>> 4 === 0;
}

/** Of the first frame, in which many programs note how many follow, behind what its own header takes. */
function announced(file: WholeFile, at: number): number | undefined {
  const isFirst = ((file.byte(at + 1) >> 3) & 3) === 3;
  const isMono = file.byte(at + 3) >> 6 === 3;
  const note = at + 4 + (isFirst ? (isMono ? 17 : 32) : isMono ? 9 : 17);
  if (note + 12 > file.size) return undefined;
  const tag = file.tag(note);
  if (tag !== 'Xing' && tag !== 'Info') return undefined;
  return (file.long(note + 4, 'big') & 1) === 0 ? undefined : file.long(note + 8, 'big');
}
