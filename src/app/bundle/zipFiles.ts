import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

export interface NamedFile {
  readonly name: string;
  readonly blob: Blob;
}

/** What is compressed already gains nothing from being compressed again. */
const PACKED = /^(?:image\/(?!bmp|tiff|svg)|audio\/(?!wav|x-wav)|video\/|application\/(?:zip|gzip|pdf|x-7z))/;
/** Hundreds of megabytes of JSON are to be ready in seconds. */
const LEVEL = 3;

/** Files → one zip. Each is read and packed piece by piece, so that none is in memory as a whole. */
export async function zipFiles(files: readonly NamedFile[], at: number): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let failure: Error | undefined;
  const zip = new Zip((error, piece) => {
    if (error === null) pieces.push(new Uint8Array(piece));
    else failure = error;
  });
  for (const { name, blob } of files) {
    const entry = PACKED.test(blob.type) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: LEVEL });
    entry.mtime = at;
    zip.add(entry);
    const reader = blob.stream().getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) entry.push(next.value);
    entry.push(new Uint8Array(0), true);
  }
  zip.end();
  if (failure !== undefined) throw failure;
  return new Blob(pieces, { type: 'application/zip' });
}
