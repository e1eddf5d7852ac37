/*
 * Bytes of blobs. A browser keeps those in another process, and each read is a way there and back, of a millisecond or more: what is
 * small is read once and kept for as long as its blob is there.
 */
const held = new WeakMap<Blob, Promise<Uint8Array<ArrayBuffer>>>();

/** Bytes that may be kept twice. */
const SMALL = 4_000_000;

/** A file of bytes that are at hand. */
export function blobOf(bytes: Uint8Array<ArrayBuffer>, type = ''): Blob {
  const blob = new Blob([bytes], { type });
  if (bytes.length <= SMALL) held.set(blob, Promise.resolve(bytes));
  return blob;
}

/** The same bytes under another type. */
export function asType(blob: Blob, type: string): Blob {
  const other = new Blob([blob], { type });
  const bytes = held.get(blob);
  if (bytes !== undefined) held.set(other, bytes);
  return other;
}

/** Bytes from an offset up to another one, fewer where the file ends before. Not to be changed: others have the same ones. */
export async function readBytes(blob: Blob, start = 0, end = Infinity): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = held.get(blob) ?? (isHeld(blob) ? hold(blob) : undefined);
  if (bytes !== undefined) return (await bytes).subarray(start, end);
  return new Uint8Array(await blob.slice(start, Math.min(end, blob.size)).arrayBuffer());
}

export async function readView(blob: Blob, start = 0, end = Infinity): Promise<DataView<ArrayBuffer>> {
  const bytes = await readBytes(blob, start, end);
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Files of a disk may change there, which has to be noticed. */
function isHeld(blob: Blob): boolean {
  return blob.size <= SMALL && !(blob instanceof File);
}

function hold(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = blob.arrayBuffer().then((buffer) => new Uint8Array(buffer));
  held.set(blob, bytes);
  // The next one who asks tries again; this one is told.
  bytes.catch(() => held.delete(blob));
  return bytes;
}
