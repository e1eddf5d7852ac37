/** As in “Shown as…”. */
export const shownAs = 'JSON';
export const untyped = 'the schema names no type: the value decides';
export const nothingElse = (kind: string): string =>
  `no renderer is more specific for ${kind}; members that hold files, classes or tables are blocks`;
