import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { MIME } from '../kinds.ts';
import { isPacked } from '../traits.ts';
import * as say from './words.ts';

export interface ZipSource {
  /** Path inside the archive. Each must be another one. */
  readonly path: string;
  readonly blob: Blob;
}

/** Pieces are put together in one Blob when there are this many bytes, which browsers keep on disk. */
const FOLD = 32_000_000;

/** Larger archives need a form of ZIP that this writer doesn't know. */
const MAX_ZIP = 4_000_000_000;

/** What a ZIP can say; computers without a battery believe that it is 1970. */
const EARLIEST = Date.UTC(1980, 0, 2);
const LATEST = Date.UTC(2099, 11, 30);

/** Hundreds of megabytes of JSON are to be ready in seconds. */
const LEVEL = 3;

/**
 * Writes files into a ZIP as they come, one after another, so that thousands take no more memory than one.
 * @param at time of the entries
 * @param pack makes those smaller that can be, which takes its time and belongs in a worker; else all are stored as they are
 * @throws RangeError above `MAX_ZIP`
 */
export async function writeZip(files: AsyncIterable<ZipSource> | Iterable<ZipSource>, at: number, pack = false): Promise<Blob> {
  let pieces: BlobPart[] = [];
  let loose = 0;
  let total = 0;
  let failure: Error | undefined;
  const zip = new Zip((error, piece) => {
    if (error !== null) {
      failure ??= error;
      return;
    }
    pieces.push(new Uint8Array(piece));
    loose += piece.length;
    total += piece.length;
  });
  for await (const { path, blob } of files) {
    const entry = pack && !isPacked(blob.type) ? new ZipDeflate(path, { level: LEVEL }) : new ZipPassThrough(path);
    entry.mtime = Math.min(Math.max(at, EARLIEST), LATEST);
    zip.add(entry);
    const reader = blob.stream().getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      entry.push(next.value);
      if (loose > FOLD) {
        pieces = [new Blob(pieces)];
        loose = 0;
      }
      if (total > MAX_ZIP) throw new RangeError(say.tooMuchForOne);
    }
    entry.push(new Uint8Array(0), true);
    if (failure !== undefined) throw failure;
  }
  zip.end();
  if (failure !== undefined) throw failure;
  return new Blob(pieces, { type: MIME.zip });
}
