export const dropHere = 'Drop it here';
export const dropMore = 'Drop or paste more';
/** `what` as in “a ZIP or an image”. */
export const drop = (what: string): string => `Drop or paste ${what}`;
export const aFile = 'a file';
export const someFiles = 'files';

export const browse = 'Browse';
export const add = 'Add';
export const replace = 'Replace';
export const anyOther = 'any other file';
export const forArgument = (name: string): string => `for ${name}`;
export const moveUp = 'Move up';

export const anAddress = 'This is an address on the web, not a file. Save the file on this computer first, then choose it here.';
export const onlyFirst = (name: string, count: number): string =>
  `Only one file is taken: ${name}, the first of ${count}. The ${count === 2 ? 'other one is' : 'others are'} left.`;
/** While they are dragged. */
export const willTakeFirst = (count: number): string => `Only the first of ${count} will be taken`;
export const willTakeFirstOrZip = (count: number): string => `Only the first of ${count} will be taken; you can send all as one ZIP then`;
export const noFileInIt = 'There is no file in it.';
export const asOneZip = (count: number): string => `Send these ${count} as one ZIP`;
export const packing = 'Putting them into a ZIP…';
export const packed = (count: number): string => `${count} files are in this ZIP, all at its root, without folders.`;
export const notPacked = 'These files couldn’t be put into a ZIP: one of them can’t be read any more, or they are too large.';
export const runAll = (count: number): string => `Run all ${count}, one after another`;
