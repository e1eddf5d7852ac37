import { expect, test } from 'vitest';
import type { Json } from '../../../spec/model.ts';
import { readGrid } from '../../../answers/shapes/readGrid.ts';
import { tableDifferences } from './tableDifferences.ts';

function differences(left: Json, right: Json) {
  const [a, b] = [readGrid(left), readGrid(right)];
  if (a === undefined || b === undefined) throw new Error('no table');
  const found = tableDifferences(a, b);
  return (
    found && {
      rows: found.rows.map((row) => [row.left, row.right, [...row.changed].map((place) => found.columns[place]?.name).join()]),
      same: found.counts.same,
      key: found.key === undefined ? undefined : found.columns[found.key]?.name,
    }
  );
}

const named = (entries: Record<string, number>) => Object.entries(entries).map(([name, n]) => ({ n, name }));

test.each<[string, Json, Json, NonNullable<ReturnType<typeof differences>>]>([
  ['the same', [{ a: 1 }, { a: 2 }], [{ a: 1 }, { a: 2 }], { rows: [], same: 2, key: undefined }],
  [
    'a cell',
    [
      [1, 2],
      [3, 4],
    ],
    [
      [1, 2],
      [3, 5],
    ],
    { rows: [[1, 1, '1']], same: 1, key: '0' },
  ],
  ['a row at the end', [{ a: 1 }], [{ a: 1 }, { a: 2 }], { rows: [[undefined, 1, '']], same: 1, key: undefined }],
  ['a row in the middle', [{ a: 1 }, { a: 3 }], [{ a: 1 }, { a: 2 }, { a: 3 }], { rows: [[undefined, 1, '']], same: 2, key: undefined }],
  [
    'rows that a column names, in another order',
    named({ x: 1, y: 1, z: 1 }),
    named({ z: 1, y: 2, w: 1 }),
    {
      rows: [
        [0, undefined, ''],
        [1, 1, 'n'],
        [undefined, 2, ''],
      ],
      same: 1,
      key: 'name',
    },
  ],
  ['a column more is no change of a row', [{ a: 1, b: 1 }], [{ a: 1, c: 1 }], { rows: [], same: 1, key: undefined }],
  [
    'nothing but their order to go by',
    [{ a: 1 }, { a: 1 }],
    [{ a: 2 }, { a: 2 }, { a: 2 }],
    {
      rows: [
        [0, 0, 'a'],
        [1, 1, 'a'],
        [undefined, 2, ''],
      ],
      same: 0,
      key: undefined,
    },
  ],
])('%s', (_, left, right, expected) => {
  expect(differences(left, right)).toEqual(expected);
});
