import type { Medium } from '../../spec/model.ts';

export const dropHere = 'Drop it here';
export const dropMore = 'Drop or paste more';
export const dropFiles = 'Drop or paste files';
export const dropFile = 'Drop or paste a file';
export const dropMedium: Readonly<Record<Medium, string>> = {
  image: 'Drop or paste an image',
  audio: 'Drop or paste a sound file',
  video: 'Drop or paste a video',
};

export const browse = 'Browse';
export const add = 'Add';
export const replace = 'Replace';
export const anyOther = 'any other file';
export const forArgument = (name: string): string => `for ${name}`;
export const moveUp = 'Move up';

export const anAddress = 'This is an address on the web, not a file. Save the file on this computer first, then choose it here.';
export const onlyFirst = (count: number): string => `Only one file is taken: the first of ${count}.`;
export const runAll = (count: number): string => `Run all ${count}, one after another`;
