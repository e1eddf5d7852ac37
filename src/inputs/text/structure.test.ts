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
  [{ holdsJson: true }, 'json'],
  [{ holdsJson: true, default: 'null' }, 'json'],
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
  ['json', 'True', 'The module reads this as JSON: write true, not True. It is sent as it is.'],
  ['json', 'None', 'The module reads this as JSON: write null, not None. It is sent as it is.'],
  ['json', '[1, False]', 'The module reads this as JSON: write false, not False. It is sent as it is.'],
  ['json', 'adam', 'The module reads this as JSON: write "adam" with its quotes. It is sent as it is.'],
  ['json', '/srv/a.jpg', 'The module reads this as JSON: write "/srv/a.jpg" with its quotes. It is sent as it is.'],
  ['json', '"True"', undefined],
  ['json', '0.001', undefined],
  ['python', "{'a': ", undefined],
  [undefined, '{', undefined],
])('%s text %j', (structure, text, doubt) => {
  expect(structureDoubt(structure, text)).toBe(doubt);
});
