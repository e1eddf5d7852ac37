import { grouped, plural } from '../../files/amounts.ts';

export const jsonDocument = 'JSON document';
export const notAllOpen = 'Not everything is open: there is more than a page can hold. The search finds what is closed too.';
export const lost = 'This document can’t be shown any more: the browser has no memory left for it. The download still has it.';
export const jsonInString = 'JSON in a string';

// The search.
export const searchPlaceholder = 'Search names and values';
export const searchThis = 'Search this JSON';
export const previousHit = 'Previous hit';
export const nextHit = 'Next hit';
export const previousKey = '(Shift+Enter)';
export const nextKey = '(Enter)';
export const searching = 'Searching…';
export const notFound = 'not found';
export const oneHit = '1 hit';
export const hitOf = (hit: number, count: number): string => `${grouped(hit)} of ${grouped(count)} hits`;

// How deep it is open.
export const open = 'Open';
export const closeAll = 'Close all';
export const levels = (count: number): string => `${count} ${plural(count, 'level', 'levels')}`;
export const everything = 'Everything';

// The chosen line.
export const chosenText = 'The chosen text';
export const inBase64 = (mime: string, size: string): string => `${mime} in base64, ${size}`;
export const path = 'Path';
export const value = 'Value';
export const save = 'Save';
