import { formatBytes, grouped, plural } from '../../../files/amounts.ts';

export const saveAsExample = 'Save as example';
export const whatFor = 'A ZIP of this run’s inputs, settings and answer, which a deployment can offer as an example';
export const explained =
  'A folder with the inputs, the settings and the answer of this run. A deployment that has it offers it as an example, and compares the answer of each who runs it with this one.';
export const title = 'Title';
export const group = 'Group (optional)';
export const groupHelp = 'Examples of one group stand under its name.';
export const licence = 'Licence of the files';
export const licenceHelp = 'May others use these files?';
export const chooseLicence = 'Choose…';
export const licences = ['CC BY 4.0', 'CC BY-SA 4.0', 'CC0 1.0 (public domain)'] as const;
export const otherLicence = 'Another one…';
export const leftOpen = 'Left open for now';
export const whichLicence = 'Which licence';
export const source = 'Where the files are from (optional)';
export const sourceHelp = 'Words, an address, or both.';
export const needsTitle = 'An example needs a title.';
export const needsLicence = 'Choose a licence, or leave it open.';
export const needsWhich = 'Say which one.';
export const cancel = 'Cancel';
export const save = 'Save ZIP';
export const saving = 'Saving…';
export const holds = (files: number, bytes: number): string =>
  `${grouped(files)} ${plural(files, 'input file', 'input files')} and the answer, ${formatBytes(bytes)} in all. What was typed into password fields isn’t in it.`;
export const fromHistory =
  'This run is from the history, which keeps no passwords: nobody knows any more whether another input or the answer repeats one. Look through the ZIP before you pass it on.';
export const saved = 'Saved; README.txt in it says how to use it.';
export const savedWithout = (what: readonly string[]): string => `Saved without ${what.join(', ')}, which repeats a password.`;
export const failed = 'Couldn’t be made. A file may have gone from the disk.';
export const exampleOf = (model: string): string => `Example of ${model}`;
