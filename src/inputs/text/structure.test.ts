import { expect, test } from 'vitest';
import type { Arg } from '../../spec/model.ts';
import { testArg } from '../testArg.ts';
import { structureDoubt, structureOf, type Structure } from './structure.ts';

test.each<[Partial<Arg>, Structure | undefined]>([
  [{ default: '"audioset"' }, 'json'],
  [{ default: '[2000, 2001]' }, 'json'],
  [{ default: ' {"a": 1}\n' }, 'json'],
  [{ default: "{'a': 0, 'b': 1}" }, 'python'],
  [{ default: '(704, 512)' }, 'python'],
  [{ default: '[True, None]' }, 'python'],
  [{ default: '0.8' }, undefined],
  [{ default: 'null' }, undefined],
  [{ default: '[a' }, undefined],
  [{ default: '(see the manual)' }, undefined],
  [{ default: '' }, undefined],
  [{}, undefined],
  [{ kind: 'array', default: ['{}'] }, undefined],
])('%o holds %s', (arg, structure) => {
  expect(structureOf(testArg(arg))).toBe(structure);
});

test.each<[Structure | undefined, string, string | undefined]>([
  ['json', '{"a": 1}', undefined],
  ['json', '', undefined],
  [
    'json',
    "{'a': 1}",
    "Not valid JSON. Line 1, column 2: expected a key in double quotes or }, found '. JSON texts need double quotes. It is sent as it is.",
  ],
  ['python', "{'a': ", undefined],
  [undefined, '{', undefined],
])('%s text %j', (structure, text, doubt) => {
  expect(structureDoubt(structure, text)).toBe(doubt);
});
