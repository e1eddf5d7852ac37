import { grouped } from '../../files/amounts.ts';

export const listKeys =
  'From an empty box the left arrow key leads to the entries. There Enter edits, Delete removes, Shift with an arrow key moves. Escape undoes an edit.';
export const movedEntry = (from: number, to: number, count: number): string => `Entry ${from} is now entry ${to} of ${count}.`;
export const andMore = (count: number): string => `and ${grouped(count)} more`;
export const addOr = (key: string): string => `add, or ${key} to edit`;
export const typeThenEnter = 'type, then Enter';
export const typeIntoEmpty = `empty list; ${typeThenEnter}`;
export const typeIntoUnset = `not set; ${typeThenEnter}`;
export const howToEdit = 'Press to edit; drag, or Shift with an arrow key, to move';
export const remove = 'Remove';
export const editEntry = (position: number): string => `Edit entry ${position}`;
export const removeEntry = (position: number): string => `Remove entry ${position}`;
export const twoNumbers = (word: string, whole: string, part: string): string =>
  `${word} can be read in two ways: write ${whole}.${part} or ${whole} ${part}.`;
export const notSingle = 'Not a single value.';
