import { expect, test } from 'vitest';
import { RESULT } from '../../../checks/reports/testResult.ts';
import { groupByReason } from './groupByReason.ts';

const rules = RESULT.models.flatMap((model) => model.rules);

test('rules of which the same is said are together, in their order; of which nothing is said, alone', () => {
  const groups = groupByReason(rules, ({ id }) => (id < 'TM2' ? undefined : id.slice(0, 3)));
  expect(groups.map(({ said, rules: group }) => [said, group.map(({ id }) => id)])).toEqual([
    [undefined, ['TM101']],
    [undefined, ['TM107']],
    ['TM2', ['TM201', 'TM201']],
    ['TM3', ['TM301']],
    ['TM4', ['TM401', 'TM402', 'TM402']],
    ['TM5', ['TM501']],
    ['TM6', ['TM603']],
  ]);
  expect(groups.flatMap(({ rules: group }) => group).length).toBe(rules.length);
});
