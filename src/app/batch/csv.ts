import { csvCell } from '../../files/csvCell.ts';
import type { Batch, BatchItem } from './batch.ts';

/** Answers with more single values than these are better read from the archive. */
const MAX_COLUMNS = 200;

/** Columns of the batch itself; a member of the answers by such a name is told apart. */
const OWN: ReadonlySet<string> = new Set(['file', 'bytes', 'value', 'status', 'seconds', 'result', 'error']);

/** One line for each run, as spreadsheets read it. Single values of the answers have columns of their own. */
export function toCsv(varies: Batch['varies'], items: readonly BatchItem[]): string {
  const columns = [...new Set(items.flatMap(({ cells }) => Object.keys(cells)))].slice(0, MAX_COLUMNS);
  const rows = items.map(({ name, value, size, status, run, cells }) => [
    ...(varies === 'file' ? [name, size] : [typeof value === 'number' || typeof value === 'boolean' ? value : name]),
    status,
    run === undefined ? '' : run.took / 1000,
    run?.error === undefined ? (run?.gist ?? '') : '',
    run?.error === undefined ? '' : `${run.error.title}. ${run.error.what}`,
    ...columns.map((column) => cells[column] ?? ''),
  ]);
  const head = [
    ...(varies === 'file' ? ['file', 'bytes'] : ['value']),
    'status',
    'seconds',
    'result',
    'error',
    ...columns.map((column) => (OWN.has(column) ? `answer.${column}` : column)),
  ];
  return [head, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

/** As a file: the mark in front tells spreadsheets that it is UTF-8. */
export function csvFile(varies: Batch['varies'], items: readonly BatchItem[]): Blob {
  return new Blob([`\ufeff${toCsv(varies, items)}`], { type: 'text/csv' });
}
