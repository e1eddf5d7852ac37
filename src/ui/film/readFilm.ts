import { readAvi } from './avi.ts';
import { readMatroska } from './matroska.ts';
import { readMp4 } from './mp4.ts';

/** What the bytes of a film tell without decoding it: why no browser may play it, in facts. */
export interface FilmFacts {
  readonly container: 'MP4' | 'AVI' | 'Matroska' | 'WebM';
  /** As it is written in the file: `mp4v`, `XVID`, `V_VP9`. */
  readonly codec?: string | undefined;
  /** Pictures in it, as far as that is written; undefined when it isn't. */
  readonly frames?: number | undefined;
  /** The file is shorter than it says it is. */
  readonly cut?: boolean | undefined;
  /** The part without which nothing can be found in it was never written. */
  readonly unclosed?: boolean | undefined;
}

/** Reads so many bytes from an offset on; fewer at the end of the file. */
export type ReadBytes = (at: number, length: number) => Promise<Uint8Array>;

/** Undefined when it is none of the kinds of film that this page knows. Never takes more than a few small pieces of the file. */
export async function readFilm(blob: Blob): Promise<FilmFacts | undefined> {
  const read: ReadBytes = async (at, length) => new Uint8Array(await blob.slice(at, at + length).arrayBuffer());
  const head = await read(0, 12);
  const start = tagAt(head, 0);
  if (start === 'RIFF' && tagAt(head, 8) === 'AVI ') return readAvi(read, blob.size);
  if (head[0] === 0x1a && head[1] === 0x45 && head[2] === 0xdf && head[3] === 0xa3) return readMatroska(read, blob.size);
  return ['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip'].includes(tagAt(head, 4)) ? readMp4(read, blob.size) : undefined;
}

export function tagAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
