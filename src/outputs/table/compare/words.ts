import { grouped } from '../../../files/amounts.ts';

export const readingBoth = 'Reading the tables…';
export const tooLarge = 'Too large to be compared cell by cell.';
export const rowsThatDiffer = 'Rows that differ';
export const rowColumn = 'Row';
/** What there is more of. */
export const rows = 'rows';
export const changes = { changed: 'changed', added: 'added', removed: 'removed' };
export const changedRow = (change: keyof typeof changes, number: number): string => `${changes[change]} ${number}`;
/** Between what was there and what is. */
export const became = 'became';
export const everyRowSame = 'Every row that both have is the same.';
export const rowsByChange = (counts: readonly (readonly [keyof typeof changes, number])[], same: number): string =>
  `Rows: ${counts.map(([change, count]) => `${grouped(count)} ${changes[change]}`).join(', ')}, ${grouped(same)} the same.`;
export const toldApartBy = (column: string): string => `Told apart by ${column}.`;
export const columnsGone = (names: readonly string[]): string => `Columns that are gone: ${names.join(', ')}.`;
export const columnsNew = (names: readonly string[]): string => `New columns: ${names.join(', ')}.`;
