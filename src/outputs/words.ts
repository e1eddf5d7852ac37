import { grouped } from '../files/amounts.ts';

export const shownAs = 'Shown as';
/** Before the names of such members. */
export const withoutValue = 'Without a value (null):';
export const notInThis = 'Announced by the schema, but not in this answer:';
export const notDrawn = 'This part couldn’t be drawn. Here it is as it came.';

/** Below the name of a list of numbers. */
export const numbersIn = (unit: string): string => `in ${unit}`;

// A large value.
export const reading = (entries: number): string => `Reading ${grouped(entries)} entries…`;
export const entriesRead = 'Entries read';
export const firstOf = (shown: number, total: number): string =>
  `The first ${grouped(shown)} of ${grouped(total)} entries. The JSON and the download have all of it.`;
export const beginning = 'The beginning of a large value. The JSON and the download have all of it.';

// Keys that a document has more than once.
export const keyIn = (key: string, path: string): string => `“${key}” in ${path}`;
/** `key` with the place of it. */
export const duplicateKey = (key: string): string => `The key ${key} is there more than once; its last value counts.`;
export const duplicateKeys = (keys: readonly string[], more: number): string =>
  `Keys are there more than once, and the last value of each counts: ${keys.join(', ')}${more > 0 ? ` and ${grouped(more)} more` : ''}.`;
