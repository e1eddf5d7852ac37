import { grouped } from '../../../files/amounts.ts';

/** The number of a row, over which columns are plotted. */
export const row = 'row';
export const plotOf = (name: string, columns: readonly string[], over: string): string =>
  `Plot of ${name}: ${columns.join(', ')} over ${over}`;
export const noNumber = 'has no finite number';
export const numbers = (count: number, summary: string): string => `${grouped(count)} numbers · ${summary}`;
