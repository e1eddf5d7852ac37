import { csvFile } from '../../../files/delimited/write.ts';
import type { Export } from '../../define.ts';
import type { ShownInputs } from '../shown.ts';

/** A line for each input: what it is taken for, what else the answer says of it, and what was noted here. */
export const inputsCsv: Export<ShownInputs> = { label: 'CSV', ending: 'csv', write: (shown) => csvFile(inputCells(shown)) };

/** Columns of this page; a value of such a name is told apart. */
const OWN = ['file', 'class', 'score', 'mark', 'note', 'error'] as const;

type Cell = string | number | bigint | boolean;

/** The names of the columns, then a row for each, with every digit that was sent. */
export function inputCells({ inputs }: ShownInputs): Cell[][] {
  const names = [...new Set(inputs.flatMap(({ values }) => Object.keys(values)))];
  const head = [
    'file',
    'class',
    'score',
    ...names.map((name) => ((OWN as readonly string[]).includes(name) ? `answer.${name}` : name)),
    'mark',
    'note',
    'error',
  ];
  const rows = inputs.map(({ name, label = '', score, values, mark = '', note, error = '' }): Cell[] => [
    name,
    label,
    score === undefined || Number.isNaN(score) ? '' : score,
    ...names.map((column) => (Object.hasOwn(values, column) ? (values[column] ?? '') : '')),
    mark,
    note,
    error,
  ]);
  return [head, ...rows];
}
