import { tagAt, viewOf, type FilmFacts, type ReadBytes } from './facts.ts';

/** Everything before the pictures; with an index of every stream it is some ten kilobytes. */
const HEAD = 256 * 1024;
const LISTS = new Set(['hdrl', 'strl']);

/** AVI: chunks of RIFF with their length behind the name. */
export async function readAvi(read: ReadBytes, size: number): Promise<FilmFacts> {
  const bytes = await read(0, Math.min(HEAD, size));
  const view = viewOf(bytes);
  let codec: string | undefined;
  let frames: number | undefined;
  let seconds = 0;
  let cut = size < 8 + view.getUint32(4, true);
  let pictures = false;
  let isVideo = false;
  for (let at = 12; at + 12 <= bytes.length;) {
    const tag = tagAt(bytes, at);
    const length = view.getUint32(at + 4, true);
    if (tag === 'LIST') {
      const kind = tagAt(bytes, at + 8);
      if (kind === 'movi') {
        pictures = length > 4;
        if (at + 8 + length > size) cut = true;
        break;
      }
      if (LISTS.has(kind)) {
        at += 12;
        continue;
      }
    }
    if (tag === 'strh' && at + 44 <= bytes.length) {
      isVideo = tagAt(bytes, at + 8) === 'vids' && codec === undefined;
      if (isVideo) {
        frames = view.getUint32(at + 8 + 32, true);
        seconds = view.getUint32(at + 8 + 20, true) / view.getUint32(at + 8 + 24, true);
      }
    }
    // The picture's own header names the codec; the stream's is often the program's favourite.
    if (tag === 'strf' && isVideo && at + 28 <= bytes.length) {
      codec = view.getUint32(at + 24, true) === 0 ? 'DIB ' : tagAt(bytes, at + 24);
      isVideo = false;
    }
    at += 8 + length + (length % 2);
  }
  // The count is filled in at the end; of a file that was never closed it says nothing.
  const pace = seconds > 0 && Number.isFinite(seconds) ? { pace: [{ frames: Infinity, seconds }] } : {};
  return { container: 'AVI', codec, cut, frames: pictures ? frames || undefined : 0, ...pace };
}
