import { constants } from 'node:fs';
import { lstat, open, readdir, realpath, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { formatBytes } from '../../files/amounts.ts';
import { placeInside, safeFileName } from './place.ts';
import * as words from './words.ts';

/** A path that isn't let through, with a sentence for the assistant. */
export class PathRefused extends Error {
  override readonly name = 'PathRefused';
}

export interface ListedFile {
  readonly path: string;
  readonly bytes: number;
}

/** What an assistant lists at once. */
const MOST_LISTED = 200;
const MOST_FOLDERS = 100;

// The last two are missing on Windows, and count as nothing there; links on the way have been looked at all the same.
const { O_RDONLY, O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW, O_NONBLOCK } = constants;

/** The one folder that an assistant's files come from and answers are written into. */
export class FilesFolder {
  private constructor(
    readonly root: string,
    private readonly most: number,
  ) {}

  /** @throws when it is none */
  static async at(folder: string, most: number): Promise<FilesFolder> {
    const root = await realpath(folder);
    if (!(await stat(root)).isDirectory()) throw new PathRefused(words.noFolder(folder));
    return new FilesFolder(root, most);
  }

  /**
   * A file by the path that an assistant gave.
   * @throws PathRefused
   */
  async read(given: string): Promise<File> {
    const place = placeInside(this.root, given, path);
    if (place === undefined) throw new PathRefused(words.outside(given));
    await this.refuseLinks(place, given);
    let handle: FileHandle;
    try {
      // Without waiting: a FIFO that nobody writes into would keep it for good.
      handle = await open(place, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    } catch (error) {
      throw new PathRefused(words.cantOpen(given, codeOf(error)), { cause: error });
    }
    try {
      const held = await handle.stat();
      if (!held.isFile()) throw new PathRefused(words.noFile(given));
      if (held.size > this.most) throw new PathRefused(words.tooLarge(given, formatBytes(held.size), formatBytes(this.most)));
      // What was looked at may have been exchanged before it was opened.
      const now = await lstat(place);
      if ((await realpath(place)) !== place || now.ino !== held.ino || now.dev !== held.dev) throw new PathRefused(words.outside(given));
      return new File([await readAtMost(handle, held.size)], path.basename(place));
    } finally {
      await handle.close();
    }
  }

  /** No step below the folder may be a link, wherever it leads. */
  private async refuseLinks(place: string, given: string): Promise<void> {
    let step = this.root;
    for (const name of path.relative(this.root, place).split(path.sep)) {
      step = path.join(step, name);
      const found = await lstat(step).catch((error: unknown) => {
        throw new PathRefused(words.cantOpen(given, codeOf(error)), { cause: error });
      });
      if (found.isSymbolicLink()) throw new PathRefused(words.isLink(given));
      if (!found.isDirectory() && !found.isFile()) throw new PathRefused(words.noFile(given));
    }
  }

  /**
   * Writes a new file, never over another one.
   * @returns its name in the folder
   */
  async write(name: string, bytes: Uint8Array): Promise<string> {
    // Somebody may have laid a link in its place.
    if ((await realpath(this.root)) !== this.root) throw new PathRefused(words.outside(name));
    const safe = safeFileName(name);
    const ending = path.extname(safe);
    const stem = safe.slice(0, safe.length - ending.length);
    for (let turn = 1; ; turn++) {
      const tried = turn === 1 ? safe : `${stem}-${turn}${ending}`;
      try {
        const handle = await open(path.join(this.root, tried), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o644);
        try {
          await handle.writeFile(bytes);
        } finally {
          await handle.close();
        }
        return tried;
      } catch (error) {
        if (codeOf(error) !== 'EEXIST' || turn >= 1000) throw error;
      }
    }
  }

  /** Files that can be read, by their paths; links and what begins with a dot aren't among them. */
  async list(): Promise<{ files: readonly ListedFile[]; isWhole: boolean }> {
    const files: ListedFile[] = [];
    const folders = [''];
    let visited = 0;
    for (let folder = folders.shift(); folder !== undefined; folder = folders.shift()) {
      if (++visited > MOST_FOLDERS) return { files, isWhole: false };
      const entries = await readdir(path.join(this.root, folder), { withFileTypes: true });
      for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
        const inside = path.join(folder, entry.name);
        if (entry.name.startsWith('.')) continue;
        if (entry.isDirectory()) folders.push(inside);
        if (!entry.isFile()) continue;
        if (files.length >= MOST_LISTED) return { files, isWhole: false };
        files.push({ path: inside, bytes: (await lstat(path.join(this.root, inside))).size });
      }
    }
    return { files, isWhole: true };
  }
}

/** No more than it had when its size was looked at. */
async function readAtMost(handle: FileHandle, size: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(size);
  let at = 0;
  while (at < size) {
    const { bytesRead } = await handle.read(bytes, at, size - at, at);
    if (bytesRead === 0) break;
    at += bytesRead;
  }
  return bytes.subarray(0, at);
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}
