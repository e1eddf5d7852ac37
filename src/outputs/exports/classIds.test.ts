import { expect, test } from 'vitest';
import { classesOfIds } from './classIds.ts';

type Found = [string, number | undefined][];

test.each<[string, Found, Found, boolean]>([
  [
    'the module’s own, also from 0 and with gaps',
    [
      ['crab', 5],
      ['cod', 0],
      ['crab', 5],
    ],
    [
      ['cod', 0],
      ['crab', 5],
    ],
    true,
  ],
  [
    'one that is told once',
    [
      ['cod', undefined],
      ['cod', 3],
    ],
    [['cod', 3]],
    true,
  ],
  [
    'none',
    [
      ['crab', undefined],
      ['cod', undefined],
    ],
    [
      ['cod', 1],
      ['crab', 2],
    ],
    false,
  ],
  [
    'not for all',
    [
      ['crab', 7],
      ['cod', undefined],
    ],
    [
      ['cod', 1],
      ['crab', 2],
    ],
    false,
  ],
  [
    'two classes with one',
    [
      ['crab', 1],
      ['cod', 1],
    ],
    [
      ['cod', 1],
      ['crab', 2],
    ],
    false,
  ],
  [
    'one class with two',
    [
      ['cod', 1],
      ['cod', 2],
    ],
    [['cod', 1]],
    false,
  ],
  [
    'numbers that are no ids',
    [
      ['cod', 0.5],
      ['crab', -1],
    ],
    [
      ['cod', 1],
      ['crab', 2],
    ],
    false,
  ],
])('%s', (_, found, classes, hasOwnIds) => {
  expect(classesOfIds(found)).toEqual({ classes: classes.map(([name, id]) => ({ id, name })), hasOwnIds });
});
