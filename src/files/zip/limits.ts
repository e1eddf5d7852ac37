import { formatBytes } from '../amounts.ts';
import * as say from './words.ts';

/** What was unpacked. With a `problem` it is what could be got out of a damaged entry. */
export interface Unpacked {
  readonly blob: Blob;
  readonly problem?: string;
}

/** A reason for people, as a sentence. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
}

export interface Limits {
  /** Entries listed. */
  readonly entries: number;
  /** Bytes that one entry may unpack to. */
  readonly unpacked: number;
  /** Unpacked bytes for each packed one; masks full of zeros pack well too, so it counts only beyond `ratioFrom` bytes. */
  readonly ratio: number;
  readonly ratioFrom: number;
}

export const ARCHIVE_LIMITS: Limits = { entries: 10_000, unpacked: 500_000_000, ratio: 200, ratioFrom: 50_000_000 };

/** Why so many bytes from so few aren’t unpacked; undefined while they may be. */
export function refuse(size: number, packed: number, { unpacked, ratio, ratioFrom }: Limits): string | undefined {
  if (size > unpacked) {
    return say.unpacksTo(formatBytes(unpacked));
  }
  if (size > ratioFrom && size > packed * ratio) {
    return say.fillsDisk(ratio);
  }
  return undefined;
}
