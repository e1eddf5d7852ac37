import type { Kind } from '../spec/model.ts';
import { plural } from '../files/amounts.ts';

// At an argument: what the server will refuse, or may.
export const required = 'Required.';
export const unfinished = 'This isn’t a whole value yet.';
export const strangeChoice = (value: string): string => `${value} is none of the choices. The server may refuse it.`;
export const strangeFormat = (format: string): string => `This isn’t ${format}. The server may refuse it.`;

export const entriesAtLeast = (least: number): string => `Needs at least ${least} ${plural(least, 'entry', 'entries')}.`;
export const entriesAtMost = (most: number): string => `Takes at most ${most} ${plural(most, 'entry', 'entries')}.`;
export const charactersAtLeast = (least: number): string => `Needs at least ${least} ${plural(least, 'character', 'characters')}.`;
export const charactersAtMost = (most: number): string => `Takes at most ${most} ${plural(most, 'character', 'characters')}.`;
export const moreThan = (limit: number): string => `Must be more than ${limit}.`;
export const lessThan = (limit: number): string => `Must be less than ${limit}.`;
export const orMore = (limit: number): string => `Must be ${limit} or more.`;
export const orLess = (limit: number): string => `Must be ${limit} or less.`;
export const mustMatch = (pattern: string): string => `Must match the pattern ${pattern}`;

// At an argument: why it can’t be sent.
export const onlyAsJson = 'The server takes this only as JSON, and other arguments only in a form. Unset one of them.';
export const onlyWithoutFile = 'The server takes this only without a file. Unset it, or remove the file.';
export const noEmptyList = 'An empty list can’t be sent here: the server would use its default. Unset it, or add an entry.';
export const noHeader =
  'This travels in a header, and no browser may send this name or value. Unset it, or run the model without a browser.';

/** Sizes in words. */
export const tooLarge = (size: string, limit: string): string => `This is ${size}, and ${siteTakes(limit)}`;
export const tooLargeTogether = (total: string, limit: string): string =>
  `Together with the rest this is ${total}, and ${siteTakes(limit)}`;
const siteTakes = (limit: string): string => `this site takes ${limit} at most in one request.`;

// Of settings that somebody else wrote: what couldn’t be taken over.
export const undecodable = (part: string): string => `“${part}” can’t be decoded.`;
export const notJson = (name: string): string => `“${name}” isn’t valid JSON.`;
export const formatNotOffered = (format: string): string => `The result format “${format}” isn’t offered.`;
export const notTakenOver = (name: string, reason: string): string => `“${name}” ${reason}.`;

// Each is the rest of a sentence that begins with the argument’s name.
export const noArgument = 'is no argument of this model';
export const isFile = 'is a file, which must be chosen again';
export const isSecret = 'is a secret and must be entered again';
export const tooDeep = 'is nested too deeply';
export const isNull = (kind: Kind): string => `must be ${kinds[kind]}, and is null`;
export const isOther = (kind: Kind, value: string): string => `must be ${kinds[kind]}, and is ${value}`;
export const entryIsOther = (position: number, kind: Kind, value: string): string =>
  `has an entry ${position} that isn’t ${kinds[kind]}: ${value}`;

const kinds: Readonly<Record<Kind, string>> = {
  file: 'a file',
  boolean: 'true or false',
  integer: 'a whole number',
  number: 'a number',
  string: 'a text',
  array: 'a list',
  object: 'an object',
  any: 'a value',
};

// What a program in another language needs to run.
export const shellNeeds = 'For a POSIX shell. Secrets in the query need curl 7.87 or later.';
