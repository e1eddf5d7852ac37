import type { Medium } from '../../../spec/model.ts';

/** Why an argument is given what it is given, and why nothing honest can be made for it. */

export const exampleLabel = (label: string): string => `example “${label}”`;
export const ownLabel = 'input of our own';
export const otherLabel = 'other input of our own';
export const fromExample = 'an example of the author';

export const value = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
export const valueAsJson = 'a value as JSON text';
export const aChoice = 'it is one of its choices';
export const aBoolean = 'it is yes or no';
export const withinBounds = 'it lies within its bounds';
export const aNumber = 'it is a number without bounds';
export const anyText = 'it is a text of which nothing more is said';
export const ofFormat = (format: string): string => `its format is ${format}`;
export const itsMembers = 'its members are declared';

const MEDIA: Readonly<Record<Medium, string>> = { image: 'an image', audio: 'audio', video: 'a video' };
export const saysMedium = (medium: Medium): string => `its description asks for ${MEDIA[medium]}`;
export const saysKind = (kind: string): string => `its description names ${kind}`;
export const namedSo = (medium: Medium): string => `its name speaks of ${MEDIA[medium]}`;

export const shortTexts: readonly [string, string] = [
  'A quick brown fox jumps over the lazy dog.',
  'Cold rain fell on the harbour all night.',
];

// Why nothing is made, each after "Nothing honest can be made for the argument x: ".
export const secret = 'it asks for a secret';
export const unknownJson = 'it takes JSON text of an unknown form';
export const noType = 'it has no type';
export const noNumber = 'no number lies within its bounds';
export const anAddress = 'it is a web address, and what lies there is the author’s to know';
export const ofPattern = (pattern: string): string => `it has to match ${pattern}`;
export const ofTheServer = 'it names something that only the server and its author know';
export const oneOfTheirs = 'it takes one of a few texts that only its author knows; validate.OneOf would say them';
export const noItems = 'the type of its items isn’t declared';
export const noMembers = 'its members aren’t declared';
export const cantBeMade = (kinds: string): string => `a file of this kind can’t be made here (${kinds})`;
export const unknownFile = 'nothing says which kind of file it takes';
export const unknownContent = 'nothing says what has to be in the ZIP';

export const noCase = (argument: string, why: string): string =>
  `Nothing honest can be made for the argument ${argument}: ${why}. Give an example: deepaas-try-me check URL --examples DIR.`;
