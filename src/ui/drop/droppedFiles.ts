/** What file managers leave in folders, and nobody means. */
const STRAYS = new Set(['.DS_Store', 'Thumbs.db']);

/**
 * The files of a drop or a paste, those in folders among them, each with its path. Has to be called while the event is handled:
 * after that browsers have forgotten what was dropped.
 */
export async function droppedFiles({ items, files }: DataTransfer): Promise<File[]> {
  const dropped = Array.from(items ?? [], filesOfItem).filter((found) => found !== undefined);
  const found = dropped.length > 0 ? (await Promise.all(dropped)).flat() : Array.from(files ?? []);
  return found.filter(({ name }) => !STRAYS.has(name));
}

function filesOfItem(item: DataTransferItem): Promise<File[]> | undefined {
  if (item.kind !== 'file') return undefined;
  // Named after the browser that had it first; all have it, and a paste or a test may lack it.
  const entry = (item as Partial<DataTransferItem>).webkitGetAsEntry?.();
  if (entry?.isDirectory === true) return filesIn(entry as FileSystemDirectoryEntry);
  const file = item.getAsFile();
  return Promise.resolve(file === null ? [] : [file]);
}

async function filesIn(folder: FileSystemDirectoryEntry): Promise<File[]> {
  const reader = folder.createReader();
  const files: Promise<File[]>[] = [];
  for (;;) {
    // A hundred at a time, and none at the end.
    const entries = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (entries.length === 0) return (await Promise.all(files)).flat();
    for (const entry of entries)
      files.push(entry.isDirectory ? filesIn(entry as FileSystemDirectoryEntry) : fileAt(entry as FileSystemFileEntry));
  }
}

async function fileAt(entry: FileSystemFileEntry): Promise<File[]> {
  const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
  // As `pathOf` reads it; browsers fill in their own member for chosen folders only.
  return [Object.defineProperty(file, 'path', { value: entry.fullPath })];
}
