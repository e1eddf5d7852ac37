import { shownSizeOf } from '../files/picture/shownSize.ts';
import { mimeOf, type SentFile } from '../files/sentFile.ts';
import { pictureSource } from '../ui/picture/pictureSource.ts';
import { readAhead } from '../ui/useRead.ts';

/** The sizes of pictures that were sent, which views show or draw over. */
export function sizesAhead(sent: readonly SentFile[]): Promise<void>[] {
  return sent.filter(({ file }) => pictureSource(file, mimeOf(file)) !== undefined).map(({ file }) => readAhead(file, shownSizeOf));
}
