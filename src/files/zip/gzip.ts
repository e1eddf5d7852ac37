import type { Archive } from './entry.ts';
import type { Limits } from './limits.ts';
import { decodeName, nameOf } from './names.ts';
import { isTar, readTar } from './tar.ts';
import { unpackApart } from './unpackApart.ts';
import * as say from './words.ts';

/** Bytes that are enough to unpack the first block of a tar. */
const HEAD = 4096;
/** No gzip packs more tightly. */
const MOST_DENSE = 1032;
/** What can’t be packed grows by five bytes in 32,000, and by its header. */
const LEAST_DENSE = 1.001;
const MOST_AROUND = 1000;

/** A gzip file holds one file; when that is a tar its files are listed. */
export async function readGzip(blob: Blob, head: Uint8Array, name: string, limits: Limits): Promise<Archive> {
  const first = await tryUnpack(blob.slice(0, HEAD), limits);
  if (first !== undefined && isTar(new Uint8Array(await first.blob.slice(0, 512).arrayBuffer()))) {
    const whole = await tryUnpack(blob, limits);
    if (whole !== undefined) {
      const tar = await readTar(whole.blob, limits);
      return { ...tar, kind: 'tar in gzip', problems: whole.problem === undefined ? tar.problems : [say.brokenGzip, ...tar.problems] };
    }
  }
  const entry = {
    ...nameOf(originalName(head) ?? withoutEnding(name)),
    folder: false,
    size: await declaredSize(blob, first?.blob.size ?? 0),
    packed: blob.size,
    open: () => unpackApart(blob, 'gzip', {}, limits),
  };
  return { kind: 'gzip', entries: [entry], count: 1, problems: [] };
}

/** Undefined when it is too large to look inside; then it is one file. */
async function tryUnpack(blob: Blob, limits: Limits) {
  try {
    return await unpackApart(blob, 'gzip', {}, limits);
  } catch {
    // Not gzip after all: it stays as it is.
    return undefined;
  }
}

function originalName(head: Uint8Array): string | undefined {
  const flags = head[3] ?? 0;
  if ((flags & 8) === 0) return undefined;
  const start = 10 + ((flags & 4) === 0 ? 0 : 2 + (head[10] ?? 0) + (head[11] ?? 0) * 256);
  const end = head.indexOf(0, start);
  return end > start ? decodeName(head.subarray(start, end)) : undefined;
}

function withoutEnding(name: string): string {
  return name.replace(/\.tgz$/i, '.tar').replace(/\.gz$/i, '') || 'content';
}

/**
 * The last four bytes, unless they can't be true: a file of more than 4 GB or one that ends early says anything, and of one in
 * several pieces, as bgzip writes them, they are about the last piece.
 */
async function declaredSize(blob: Blob, atLeast: number): Promise<number | undefined> {
  if (blob.size < 18) return undefined;
  const size = new DataView(await blob.slice(-4).arrayBuffer()).getUint32(0, true);
  const isPossible = size >= atLeast && size <= blob.size * MOST_DENSE && blob.size <= size * LEAST_DENSE + MOST_AROUND;
  return isPossible ? size : undefined;
}
