import { grouped, plural } from '../amounts.ts';

// Why a text is no JSON, or not as a whole.
/** What could stand where it stops being JSON. */
export const expected = {
  value: 'a value',
  valueOrEnd: 'a value or ]',
  key: 'a key in double quotes',
  keyOrEnd: 'a key in double quotes or }',
  colon: 'a colon',
  quote: 'the end of the text in double quotes',
  end: 'the end',
};
export const commaOr = (end: string): string => `, or ${end}`;
export const breaksOff = 'The JSON text breaks off.';
export const invalidAt = (line: number, column: number): string => `No valid JSON at line ${line}, column ${column}.`;

// How much is in a value.
export const characters = (count: number): string => `${grouped(count)} ${plural(count, 'character', 'characters')}`;
export const items = (count: number): string => `${grouped(count)} ${plural(count, 'item', 'items')}`;
export const members = (count: number): string => `${grouped(count)} ${plural(count, 'member', 'members')}`;
