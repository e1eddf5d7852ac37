import type { ArchiveEntry } from '../../files/zip/entry.ts';

export interface Folder {
  readonly name: string;
  readonly folders: readonly Folder[];
  readonly files: readonly File[];
  /** Files in it and below. */
  readonly count: number;
}

interface File {
  readonly name: string;
  readonly entry: ArchiveEntry;
}

interface Draft {
  readonly name: string;
  readonly folders: Map<string, Draft>;
  readonly files: File[];
}

/** The flat list of an archive as folders. Files that share a name stay two files. */
export function buildTree(entries: readonly ArchiveEntry[]): Folder {
  const root = draft('');
  for (const entry of entries) {
    const steps = entry.path.split('/');
    const name = entry.folder ? undefined : steps.pop();
    let folder = root;
    for (const step of steps) {
      const inner = folder.folders.get(step) ?? draft(step);
      folder.folders.set(step, inner);
      folder = inner;
    }
    if (name !== undefined) folder.files.push({ name, entry });
  }
  return finish(root);
}

function draft(name: string): Draft {
  return { name, folders: new Map(), files: [] };
}

const byName = new Intl.Collator('en', { numeric: true });

function finish({ name, folders, files }: Draft): Folder {
  const inner = [...folders.values()].map(finish).toSorted((a, b) => byName.compare(a.name, b.name));
  const sorted = files.toSorted((a, b) => byName.compare(a.name, b.name));
  return { name, folders: inner, files: sorted, count: inner.reduce((sum, folder) => sum + folder.count, sorted.length) };
}
