import type { Kind } from '../spec/model.ts';
import type { Fault } from '../spec/fault.ts';
import { formatBytes, plural } from '../files/amounts.ts';

// At an argument: what the server may refuse.
export const strangeChoice = (value: string): string => `${value} is none of the choices. The server may refuse it.`;
export const strangeType = (kind: Kind): string => `This isn’t ${kinds[kind]}, as the description asks for. The model may refuse it.`;
export const quotesSent = 'The quotes are sent as a part of the text, which needs none here.';
export const strangeFormat = (format: string): string => `This isn’t ${format}. The server may refuse it.`;

/** At an argument: what the server will refuse, and why it can’t be sent. */
export const faults: { readonly [F in Fault as F['code']]: (fault: F) => string } = {
  required: () => 'Required.',
  unfinished: () => 'This isn’t a whole value yet.',
  'no-json': () => 'The model reads this as JSON, and it isn’t: texts stand in double quotes, and words are true, false and null.',
  'entries-at-least': ({ limit }) => `Needs at least ${limit} ${plural(limit, 'entry', 'entries')}.`,
  'entries-at-most': ({ limit }) => `Takes at most ${limit} ${plural(limit, 'entry', 'entries')}.`,
  'characters-at-least': ({ limit }) => `Needs at least ${limit} ${plural(limit, 'character', 'characters')}.`,
  'characters-at-most': ({ limit }) => `Takes at most ${limit} ${plural(limit, 'character', 'characters')}.`,
  'more-than': ({ limit }) => `Must be more than ${limit}.`,
  'less-than': ({ limit }) => `Must be less than ${limit}.`,
  'or-more': ({ limit }) => `Must be ${limit} or more.`,
  'or-less': ({ limit }) => `Must be ${limit} or less.`,
  'must-match': ({ pattern }) => `Must match the pattern ${pattern}`,
  'only-as-json': () => 'The server takes this only as JSON, and other arguments only in a form. Unset one of them.',
  'only-without-file': () => 'The server takes this only without a file. Unset it, or remove the file.',
  'no-empty-list': () => 'An empty list can’t be sent here: the server would use its default. Unset it, or add an entry.',
  'no-header': () => 'This travels in a header, and no browser may send this name or value. Unset it, or run the model without a browser.',
  'too-large': ({ bytes, limit }) => `This is ${formatBytes(bytes)}, and ${siteTakes(limit)}`,
  'too-large-together': ({ bytes, limit }) => `Together with the rest this is ${formatBytes(bytes)}, and ${siteTakes(limit)}`,
};
const siteTakes = (limit: number): string => `this site takes ${formatBytes(limit)} at most in one request.`;

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
