import type { WholeFile } from './damage.ts';

/** Where a title and a performer that stand in front of a sound end; where they begin, if there are none. */
export function behindTags(file: WholeFile, start = 0): number {
  let at = start;
  while (at + 10 <= file.size && file.tag(at).startsWith('ID3')) {
    const [a = 0, b = 0, c = 0, d = 0] = file.part(at + 6, 4);
    const hasFooter = (file.byte(at + 5) & 0x10) !== 0;
    at = file.end(at, 10 + ((a << 21) | (b << 14) | (c << 7) | d) + (hasFooter ? 10 : 0));
  }
  return at;
}

/** Where the sound ends: tags of three kinds may stand behind it, and zeros. */
export function beforeTags(file: WholeFile): number {
  let end = file.size;
  if (end >= 128 && file.tag(end - 128).startsWith('TAG')) end -= 128;
  if (end >= 15 && textAt(file, end - 9, 9) === 'LYRICS200') end -= 15 + (Number(textAt(file, end - 15, 6)) || 0);
  if (end >= 32 && textAt(file, end - 32, 8) === 'APETAGEX') {
    const hasHeader = file.long(end - 12, 'little') >>> 31 === 1;
    end -= file.long(end - 20, 'little') + (hasHeader ? 32 : 0);
  }
  while (end > 0 && file.byte(end - 1) === 0) end -= 1;
  return Math.max(0, end);
}

function textAt(file: WholeFile, at: number, length: number): string {
  return String.fromCharCode(...file.part(at, length));
}
