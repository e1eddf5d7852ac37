import { expect, test } from 'vitest';
import { parseExamples } from '../../../api/examples.ts';
import { exampleGroups } from './exampleGroups.ts';

const given = (...groups: (string | undefined)[]) =>
  parseExamples({ m: groups.map((group, at) => ({ title: `e${at}`, group, values: { n: at } })) }).get('m') ?? [];

test.each<[string, (string | undefined)[], [string | undefined, string][]]>([
  ['none', [], []],
  ['no groups', [undefined, undefined], [[undefined, 'e0 e1']]],
  [
    'what belongs together stands together',
    ['Fish', 'Birds', 'Fish'],
    [
      ['Fish', 'e0 e2'],
      ['Birds', 'e1'],
    ],
  ],
  [
    'what has no group comes first',
    ['Fish', undefined, ' '],
    [
      [undefined, 'e1 e2'],
      ['Fish', 'e0'],
    ],
  ],
])('groups of examples: %s', (_, groups, expected) => {
  expect(exampleGroups(given(...groups)).map(({ name, examples }) => [name, examples.map(({ label }) => label).join(' ')])).toEqual(
    expected,
  );
});
