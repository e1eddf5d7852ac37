import { createContext } from 'react';

/** What to do with several files for an argument that takes one, and whether it was done; missing where nothing can be. */
export const ManyFiles = createContext<((arg: string, files: readonly File[]) => boolean) | undefined>(undefined);

/** Files of a dropped folder come in the disk's order, which means nothing; those that were picked come as they were picked. */
export function inOrder(files: readonly File[]): readonly File[] {
  const paths = files.map((file) => (file as { path?: unknown }).path);
  if (!paths.some((path) => typeof path === 'string' && path.replace(/^\.?\//, '').includes('/'))) return files;
  const order = new Intl.Collator('en', { numeric: true });
  return files
    .map((file, index) => ({ file, path: String(paths[index] ?? file.name) }))
    .toSorted((a, b) => order.compare(a.path, b.path))
    .map(({ file }) => file);
}
