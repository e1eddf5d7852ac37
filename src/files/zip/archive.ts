import { readBytes } from '../bytes/readBytes.ts';
// Why not zip.js, fflate’s reader or jszip: docs/decisions/0002-own-zip.md.
import type { Archive } from './entry.ts';
import { ArchiveError, ARCHIVE_LIMITS, type Limits } from './limits.ts';
import { readGzip } from './gzip.ts';
import { isTar, readTar } from './tar.ts';
import { readZip } from './zip.ts';

/**
 * Lists a ZIP, tar or gzip file by reading slices of it; nothing is unpacked but a gzip around a tar, which has no list.
 * `name` is what the file is called: gzip rarely says. Rejects with an `ArchiveError` when nothing can be listed.
 */
export async function openArchive(blob: Blob, name = '', limits: Limits = ARCHIVE_LIMITS): Promise<Archive> {
  const head = await readBytes(blob, 0, 512);
  if (head[0] === 0x1f && head[1] === 0x8b) return readGzip(blob, head, name, limits);
  if (isTar(head)) return readTar(blob, limits);
  return readZip(blob, limits);
}

export { ArchiveError };
