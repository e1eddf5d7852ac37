import type { Unpacked } from './limits.ts';

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
