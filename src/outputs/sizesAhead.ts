import { shownSizeOf } from '../files/picture/shownSize.ts';
import { mimeOf, type SentFile } from '../files/sentFile.ts';
import { pictureSource } from '../ui/picture/pictureSource.ts';
import { readAhead } from '../ui/useRead.ts';
import { beginPictureAhead } from './beginAhead.ts';

/** The sizes of pictures that were sent, which views show or draw over; the first of them begins to be loaded. */
export function sizesAhead(sent: readonly SentFile[]): Promise<void>[] {
  const sources = sent
    .map(({ file }) => ({ file, source: pictureSource(file, mimeOf(file)) }))
    .filter(({ source }) => source !== undefined);
  const first = sources[0]?.source;
  if (first instanceof Blob) void beginPictureAhead(first);
  return sources.map(({ file }) => readAhead(file, shownSizeOf));
}
