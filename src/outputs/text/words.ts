import { grouped } from '../../files/amounts.ts';

export const missing = 'not in this answer';
export const nothing = 'null';
export const emptyText = 'empty text';
/** One without a name. */
export const theText = 'the text';
export const firstShown = 'The first 20 MB are shown; the download has it all.';
export const isBase64 = 'This text is a file in base64.';
export const showLess = 'Show less';
export const showAll = (characters: number): string => `Show all ${grouped(characters)} characters`;

export const howToShow = 'How to show the text';
export const formatted = 'Formatted';
export const source = 'Source';

// Line by line.
export const textOf = (name: string): string => `Text of ${name}, scrollable`;
export const lines = (count: number): string => (count === 1 ? '1 line' : `${grouped(count)} lines`);
export const wrapped = 'Wrapped';
export const notWrapped = 'Not wrapped';
export const search = 'Search';
export const searchIn = (name: string): string => `Search ${name}`;
export const previous = 'Previous';
export const next = 'Next';
/** What is before and after. */
export const hit = 'hit';
export const notFound = 'not found';
export const hitOf = (current: number, total: number): string => `${grouped(current)} of ${grouped(total)}`;
