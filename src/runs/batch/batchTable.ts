import { lineInCodes } from '../../outputs/summary/lineWords.ts';
import { exportCode, saidIn } from '../../answers/cause.ts';
import { LEFT_OUT } from '../../outputs/summary/leftOut.ts';
import type { Batch, BatchItem } from './batch.ts';

/** Spreadsheets show some 16,000 columns; those beyond are counted in the last one. */
const MAX_COLUMNS = 5000;

/** Columns of the batch itself; a member of the answers by such a name is told apart. */
const OWN: ReadonlySet<string> = new Set(['file', 'bytes', 'value', 'status', 'seconds', 'result', 'error', 'said', 'mark', 'note']);

type Row = readonly (string | number | boolean)[];

/** The names, and one row for each run. Single values of the answers have columns of their own. */
export function batchTable(varies: Batch['varies'], items: readonly BatchItem[]): Row[] {
  const names = new Set(items.flatMap(({ cells }) => Object.keys(cells)));
  names.delete(LEFT_OUT);
  const columns = [...names].slice(0, MAX_COLUMNS);
  const beyond = [...names].slice(MAX_COLUMNS);
  const leftOut = items.map(({ cells }) => Number(cells[LEFT_OUT] ?? 0) + beyond.filter((name) => name in cells).length);
  const isCut = leftOut.some((count) => count > 0);
  const isMarked = items.some(({ mark }) => mark !== undefined);
  const rows = items.map(({ name, value, size, status, run, cells, mark }, at) => [
    ...(varies === 'file' ? [name, size] : [typeof value === 'number' || typeof value === 'boolean' ? value : name]),
    status,
    run === undefined ? '' : run.took / 1000,
    run?.error === undefined ? lineInCodes(run?.gist ?? []) : '',
    run?.error === undefined ? '' : exportCode(run.error),
    run?.error === undefined ? '' : saidIn(run.error),
    ...(isMarked ? [mark?.verdict ?? '', mark?.note ?? ''] : []),
    ...columns.map((column) => cells[column] ?? ''),
    ...(isCut ? [leftOut[at] ?? 0] : []),
  ]);
  const head = [
    ...(varies === 'file' ? ['file', 'bytes'] : ['value']),
    'status',
    'seconds',
    'result',
    'error',
    'said',
    ...(isMarked ? ['mark', 'note'] : []),
    ...columns.map((column) => (OWN.has(column) ? `answer.${column}` : column)),
    ...(isCut ? [LEFT_OUT] : []),
  ];
  return [head, ...rows];
}
