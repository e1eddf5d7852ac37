import { grouped } from '../../files/amounts.ts';

// A file that holds one.
export const notATable = 'It couldn’t be read as a table.';
export const reading = 'Reading the table…';
export const howToShow = 'How to show the file';
export const asTable = 'Table';
export const asText = 'Text';

// The table.
export const scrollable = 'Table, scrollable';
export const tableOf = (name: string): string => `Table of ${name}`;
/** At the head of the row numbers. */
export const picture = 'Picture';
export const row = 'row';
export const noRows = 'There are no rows.';
export const noRowHasThat = 'No row has that.';
export const sortBy = (column: string): string => `Sort by ${column}`;
export const cellAt = (column: string, number: number): string => `${column}, row ${number}`;
export const more = 'more';

// What one does with it.
export const search = 'Search';
export const searchIn = (name: string): string => `Search ${name}`;
export const searching = 'Searching and sorting…';
export const plot = 'Plot';
export const hidePlot = 'Hide plot';
export const moreColumns = (count: number, isFile: boolean): string =>
  `${grouped(count)} more columns are in the ${isFile ? 'file' : 'JSON'}.`;
export const copyTable = 'Copy table';
export const copyTheseRows = 'Copy these rows';
/** `1,200 rows`, `3 of 1,200 rows` */
export const rowsShown = (shown: number, total: number): string => {
  const all = total === 1 ? '1 row' : `${grouped(total)} rows`;
  return shown === total ? all : `${grouped(shown)} of ${all}`;
};
