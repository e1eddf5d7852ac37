import { ArchiveError, LIMITS, type Limits, type Unpacked } from './limits.ts';
import { readGzip } from './gzip.ts';
import { isTar, readTar } from './tar.ts';
import { readZip } from './zip.ts';

/** One file or folder of an archive. */
export interface ArchiveEntry {
  /** Safe to show and to save under: no `..`, no drive, no control characters, `/` between its steps. */
  readonly path: string;
  /** The name as the archive spells it, where that isn't `path`. */
  readonly spelled?: string;
  readonly folder: boolean;
  /** Unpacked, as the archive declares it; undefined where only unpacking would tell. */
  readonly size: number | undefined;
  /** Bytes in the archive. */
  readonly packed: number;
  /** Why it can’t be opened, in a sentence; then `open` rejects. */
  readonly refusal?: string;
  /** Unpacks this entry alone. Rejects with an `ArchiveError` where a limit bites. */
  open(): Promise<Unpacked>;
}

export interface Archive {
  readonly kind: 'zip' | 'gzip' | 'tar' | 'tar in gzip';
  readonly entries: readonly ArchiveEntry[];
  /** Entries that the archive has, those beyond the limit included. */
  readonly count: number;
  /** What is wrong with the archive as a whole, in sentences. */
  readonly problems: readonly string[];
}

/**
 * Lists a ZIP, tar or gzip file by reading slices of it; nothing is unpacked but a gzip around a tar, which has no list.
 * `name` is what the file is called: gzip rarely says. Rejects with an `ArchiveError` when nothing can be listed.
 */
export async function openArchive(blob: Blob, name = '', limits: Limits = LIMITS): Promise<Archive> {
  const head = new Uint8Array(await blob.slice(0, 512).arrayBuffer());
  if (head[0] === 0x1f && head[1] === 0x8b) return readGzip(blob, head, name, limits);
  if (isTar(head)) return readTar(blob, limits);
  return readZip(blob, limits);
}

export { ArchiveError };
