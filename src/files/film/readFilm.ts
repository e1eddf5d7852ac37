import { readBytes } from '../bytes/readBytes.ts';
import { readAvi } from './avi.ts';
import { tagAt, type FilmFacts, type ReadBytes } from './facts.ts';
import { readMatroska } from './matroska.ts';
import { readMp4 } from './mp4.ts';

/** Undefined when it is none of the kinds of film that this page knows. Never takes more than a few small pieces of the file. */
export async function readFilm(blob: Blob): Promise<FilmFacts | undefined> {
  const read: ReadBytes = (at, length) => readBytes(blob, at, at + length);
  const head = await read(0, 12);
  const start = tagAt(head, 0);
  if (start === 'RIFF' && tagAt(head, 8) === 'AVI ') return readAvi(read, blob.size);
  if (head[0] === 0x1a && head[1] === 0x45 && head[2] === 0xdf && head[3] === 0xa3) return readMatroska(read, blob.size);
  return ['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip'].includes(tagAt(head, 4)) ? readMp4(read, blob.size) : undefined;
}
