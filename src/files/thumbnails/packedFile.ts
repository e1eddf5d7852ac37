import { openArchive } from '../zip/archive.ts';
import type { ArchiveEntry } from '../zip/entry.ts';
import { endingOf, typeOfEnding } from '../kinds.ts';

/** An archive, and a number that tells it from others: a worker that had to be started anew opens it again. */
interface PackedSource {
  readonly key: number;
  readonly blob: Blob;
  readonly name: string;
}

/** One of an archive's files that nobody has unpacked, told to a worker that will. */
export interface PackedFile {
  readonly source: PackedSource;
  readonly at: number;
  /** Unpacked, as far as the archive tells. */
  readonly size: number;
}

const open = new Map<number, Promise<readonly ArchiveEntry[]>>();

/** Notes of file systems, which nobody sent. */
const BESIDE = /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/;

/** Its files; the list is kept, and they are unpacked one at a time. */
function filesOf({ key, blob, name }: PackedSource): Promise<readonly ArchiveEntry[]> {
  const known = open.get(key);
  if (known !== undefined) return known;
  const listed = openArchive(blob, name).then(({ entries }) => entries.filter(({ folder, path }) => !folder && !BESIDE.test(path)));
  open.set(key, listed);
  return listed;
}

/** Its files, in the archive's order; without what systems put beside them. */
export async function listPacked(source: PackedSource): Promise<readonly { readonly path: string; readonly size: number }[]> {
  return (await filesOf(source)).map(({ path, size, packed }) => ({ path, size: size ?? packed }));
}

/** One of its files, of the type that its name tells: an archive has none. */
export async function unpackFile({ source, at }: Pick<PackedFile, 'source' | 'at'>): Promise<Blob> {
  const entry = (await filesOf(source))[at];
  if (entry === undefined) throw new Error('No such file');
  const { blob } = await entry.open();
  return blob.type === '' ? blob.slice(0, blob.size, typeOfEnding(endingOf(entry.path)) ?? '') : blob;
}
