export const inputsAre = (source: string): string => `These inputs are ${source}.`;
export const dismiss = 'Dismiss';

// Files that a record names.
export const chooseAgain = (files: number): string => `Choose ${files === 1 ? 'its file' : 'its files'} again:`;
export const filesOfRecord = 'Files of the record';
export const forArgument = (argument: string, size: string): string => `for ${argument}, ${size}`;
export const comparisons = {
  missing: 'not chosen yet',
  checking: 'Comparing…',
  same: 'the same file',
  other: 'not the same file',
  unreadable: 'couldn’t be read',
};

// What of an earlier run can’t be as it was.
export const noFileArgument = (argument: string, file: string): string => `There is no file argument “${argument}” any more for ${file}.`;
export const notInHistory = (file: string, argument: string): string =>
  `${file}, for “${argument}”, isn’t in the history. Choose it again.`;
export const secretNotKept = (argument: string): string => `“${argument}” is a secret and was never kept.`;

// How the model’s arguments were then.
export const modelThen = (differences: string): string => `The model then ${differences}.`;
export const had = (names: string): string => `had ${names}`;
export const hadNot = (names: string): string => `hadn’t ${names}`;
export const hadOtherKind = (names: string): string => `had another kind of ${names}`;
export const quoted = (name: string): string => `“${name}”`;
export const andMore = (names: string, more: number): string => `${names} and ${more} more`;

// Where a record is from.
export const fromRecord = (moment: string): string => `from the record of ${moment}`;
export const otherModel = (model: string): string => `The record is of the model “${model}”, not of this one.`;
export const otherVersion = (then: string | undefined, now: string | undefined): string =>
  `The record was made with version ${then ?? 'unknown'} of the model; this is ${now ?? 'unknown'}.`;
export const otherDeepaas = (then: string, now: string): string =>
  `It was made with DEEPaaS ${then === '' ? 'of an unknown version' : then}; this is ${now}.`;
