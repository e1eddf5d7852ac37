import { describe, expect, test } from 'vitest';
import type { Arg } from '../model.ts';
import { makeArg } from '../testing.ts';
import { withJsonTexts } from './family.ts';

const marks = (...args: [name: string, more: Partial<Arg>][]) =>
  Object.fromEntries(withJsonTexts(args.map(([name, more]) => makeArg({ name, ...more }))).map(({ name, jsonMark }) => [name, jsonMark]));
const TAIL = (type: string) => `Help.\n\n<font color='#C5576B'> Group name: **training**\nType: ${type}</font>`;

describe('texts that the module decodes', () => {
  test('are known by quotes, and with them siblings whose defaults are JSON', () => {
    expect(
      marks(
        ['path', { default: '"a.jpg"' }],
        ['mode', { choices: ['"a"', '"b"'] }],
        ['lr', { default: '0.001' }],
        ['flag', { default: 'true', choices: ['true', 'false'] }],
        ['secret', { default: '""', format: 'password' }],
        // What these are is told by nothing.
        ['urls', {}],
        ['link', { format: 'url' }],
        ['when', { default: '2020', format: 'date' }],
        ['empty', { default: '' }],
        ['words', { default: '1', choices: ['1', 'b'] }],
        ['count', { kind: 'integer', default: 3 }],
      ),
    ).toEqual({ path: 'default', mode: 'choices', lr: 'sibling', flag: 'sibling', secret: 'default' });
  });

  test('but not its siblings where one shows that it is a plain text', () => {
    expect(marks(['path', { default: '"a.jpg"' }], ['plain', { default: 'adam' }], ['lr', { default: '0.8' }])).toEqual({
      path: 'default',
    });
  });

  test.each<[string, Partial<Arg>, Arg['jsonMark']]>([
    ['a default of JSON', { default: '3', description: TAIL('int') }, 'tail'],
    ['null', { default: 'null', description: TAIL('str') }, 'tail'],
    ['no type', { default: '{}', description: TAIL('').replace('\nType: ', '') }, 'tail'],
    ['no default, but a type that must be decoded', { description: TAIL('int') }, 'tail'],
    ['no default, and a type that needn’t be', { description: TAIL('str') }, undefined],
    ['a default that is no JSON', { default: 'adam', description: TAIL('str') }, undefined],
    ['a default that Python writes', { default: 'True', description: TAIL('bool') }, undefined],
    ['an author’s own line', { default: '3', description: 'Epochs. Type: int' }, undefined],
    ['an author’s own line, and what only JSON writes', { default: 'true', description: 'Augment. Type: bool' }, 'tail'],
    ['the template without HTML', { default: '3', description: 'Group name: **a**\nType: int' }, 'tail'],
  ])('or by the tail of a description, with %s', (_, arg, expected) => {
    expect(marks(['a', arg])).toEqual({ a: expected });
  });

  test.each<[string, Partial<Arg>, boolean]>([
    ['a choice in quotes', { choices: ['"a"', '"b"'] }, true],
    ['a word that only JSON writes so, of a stated type', { default: 'false', description: TAIL('bool') }, true],
    ['a number of a stated type', { default: '3', description: TAIL('int') }, false],
    ['a choice without quotes', { choices: ['a'] }, false],
    ['a word that only JSON writes so', { default: 'false' }, false],
    ['a list', { default: '[1]' }, false],
  ])('all of them by %s: %o', (_, sibling, expected) => {
    expect(marks(['sibling', sibling], ['other', { default: '5' }]).other).toBe(expected ? 'sibling' : undefined);
  });
});
