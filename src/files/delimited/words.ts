import { grouped } from '../amounts.ts';

// Remarks on a table: what to know before trusting it.
export const firstBytesOnly = 'Only the first 100 MB of the file are shown.';
export const firstRowsOnly = (rows: number): string => `Only the first ${grouped(rows)} rows are shown.`;
export const openQuote = 'A quotation mark isn’t closed properly, so some cells may be wrong.';
export const nthColumn = (position: number): string => `column ${position}`;
export const aboveTable = (text: string): string => `Above the table stands: ${text}`;

export const oddRows = (count: number, first: number): string =>
  count === 1
    ? `One row has more or fewer cells than the first line: row ${grouped(first)}.`
    : `${grouped(count)} rows have more or fewer cells than the first line, the first of them is row ${grouped(first)}.`;

export const takesTooLong = 'Reading it takes too long: it may be damaged. It can be downloaded.';
