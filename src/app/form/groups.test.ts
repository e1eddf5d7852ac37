import { expect, test } from 'vitest';
import { makeArg } from '../../spec/testing.ts';
import { argGroups, titleOf } from './groups.ts';

const arg = (name: string, group?: string) =>
  makeArg({ name, description: group === undefined ? '' : `Help.\n\n<font> Group name: **${group}**</font>` });

test.each<[string, ReturnType<typeof arg>[], unknown]>([
  ['none', [arg('a'), arg('b')], [[undefined, ['a', 'b']]]],
  ['one, which says nothing', [arg('a', 'x'), arg('b', 'x')], [[undefined, ['a', 'b']]]],
  [
    'several, those without one first',
    [arg('a', 'x'), arg('b'), arg('c', 'y'), arg('d', 'x')],
    [
      [undefined, ['b']],
      ['x', ['a', 'd']],
      ['y', ['c']],
    ],
  ],
  ['nothing', [], [[undefined, []]]],
])('groups: %s', (_, args, expected) => {
  expect(argGroups(args).map(({ name, args: members }) => [name, members.map((one) => one.name)])).toEqual(expected);
});

test.each([
  ['model_settings', 'Model settings'],
  ['GPU', 'GPU'],
  ['_', ''],
])('%s in words', (name, words) => {
  expect(titleOf(name)).toBe(words);
});
