import { expect, test } from 'vitest';
import { pairRows } from './pairRows.ts';

test('classes of both, the best score first', () => {
  const rows = (scores: Record<string, number>) => Object.entries(scores).map(([label, score]) => ({ label, score }));
  expect(pairRows(rows({ cat: 0.7, dog: 0 }), rows({ dog: 0.9 }))).toEqual([
    { label: 'dog', left: 0, right: 0.9 },
    { label: 'cat', left: 0.7, right: undefined },
  ]);
});
