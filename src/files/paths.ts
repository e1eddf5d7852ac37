/** Where a file was in the folder that was dropped or picked; without one, its name. */
export function pathOf(file: File): string {
  const { path } = file as { path?: unknown };
  const found = typeof path === 'string' ? path : file.webkitRelativePath;
  return found?.replace(/^\.?\//, '') || file.name;
}

/** Files of a dropped folder come in the disk's order, which means nothing; those that were picked come as they were picked. */
export function inOrder(files: readonly File[]): readonly File[] {
  const found = files.map((file) => ({ file, path: pathOf(file) }));
  if (!found.some(({ path }) => path.includes('/'))) return files;
  const order = new Intl.Collator('en', { numeric: true });
  return found.toSorted((a, b) => order.compare(a.path, b.path)).map(({ file }) => file);
}
