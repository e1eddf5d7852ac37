import { grouped } from '../../files/amounts.ts';

export const emptyList = 'empty list';
export const emptyText = '(empty)';
export const copyList = 'Copy list';
export const cut = (beginning: string, length: number): string => `${beginning}… (${grouped(length)} characters)`;

// Of a list of numbers.
/** `8,760 numbers · lowest 1 · highest 9 · mean 5 · 3 not finite`; `odd` is how many of them aren’t finite. */
export const course = (count: number, summary: string, odd: number): string =>
  `${grouped(count)} numbers · ${summary}${odd > 0 ? ` · ${grouped(odd)} not finite` : ''}`;
export const statistics = (lowest: string, highest: string, mean: string): string => `lowest ${lowest} · highest ${highest} · mean ${mean}`;

// In a picture that is saved.
export const plotOf = (count: number): string => `Plot of ${grouped(count)} numbers in their order`;
/** Of a number in the list, from 0. */
export const index = 'index';
