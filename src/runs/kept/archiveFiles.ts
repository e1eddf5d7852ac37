import { ArchiveError, openArchive } from '../../files/zip/archive.ts';
import type { ArchiveEntry } from '../../files/zip/entry.ts';
import { ARCHIVE_LIMITS } from '../../files/zip/limits.ts';
import { asObject, type Loose } from '../../spec/loose.ts';
import * as say from './words.ts';

/** What an opened archive holds, by paths. Nothing is read before it is asked for. */
export type ArchiveFiles = ReadonlyMap<string, ArchiveEntry>;

/** More files than any session has. */
const MAX_FILES = 200_000;

/** What is stored as it is may be of any size; what is packed may unpack to no more than this archive could hold in earnest. */
const LIMITS = { ...ARCHIVE_LIMITS, entries: MAX_FILES, unpacked: 100_000_000_000 };

/** @throws ArchiveError with a sentence when it is no archive, or one of too many files */
export async function openFiles(archive: Blob): Promise<ArchiveFiles> {
  const { entries, count } = await openArchive(archive, '', LIMITS);
  if (count > MAX_FILES) throw new ArchiveError(say.tooManyFiles(MAX_FILES));
  const files = new Map<string, ArchiveEntry>();
  // Of two of one name the first one counts: nobody writes a second one in good faith.
  for (const entry of entries) if (!entry.folder && !files.has(entry.path)) files.set(entry.path, entry);
  return files;
}

/** The bytes of an entry; undefined when they aren't there, are damaged, or are more than was announced. */
export async function bytesOf(entry: ArchiveEntry | undefined, most: number): Promise<Blob | undefined> {
  if (entry === undefined || entry.refusal !== undefined || (entry.size ?? 0) > most) return undefined;
  try {
    const { blob, problem } = await entry.open();
    return problem === undefined && blob.size <= most ? blob : undefined;
  } catch (error) {
    if (error instanceof ArchiveError) return undefined;
    throw error;
  }
}

/** An index with all its settings and schemas; more is none. */
const MAX_JSON = 200_000_000;

/**
 * A document of an archive; undefined when there is none.
 * @throws ArchiveError with the given sentence when it can't be read
 */
export async function documentIn(files: ArchiveFiles, path: string, broken: string): Promise<Loose | undefined> {
  const entry = files.get(path);
  if (entry === undefined) return undefined;
  const blob = await bytesOf(entry, MAX_JSON);
  let found: unknown;
  try {
    found = JSON.parse((await blob?.text()) ?? '');
  } catch {
    // The words are all that is to know.
    throw new ArchiveError(broken);
  }
  const read = asObject(found);
  if (read === undefined) throw new ArchiveError(broken);
  return read;
}
