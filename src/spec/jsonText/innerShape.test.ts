import { expect, test } from 'vitest';
import type { Arg, Shape } from '../model.ts';
import { makeArg } from '../testing.ts';
import { innerShape } from './innerShape.ts';

const tail = (...lines: string[]) => `Help.\n\n<font color='#C5576B'> Group name: **g**\n${lines.join('\n')}</font>`;

type Told = Partial<Omit<Shape, 'items'>> & { readonly items?: Partial<Shape> | undefined };

test.each<[string, Partial<Arg>, Told | undefined]>([
  ['an integer', { default: '30', description: tail('Type: int') }, { kind: 'integer', nullable: false }],
  ['a float', { default: '30', description: tail('Type: float') }, { kind: 'number', format: 'float' }],
  ['a number without a type', { default: '30' }, { kind: 'number', format: undefined }],
  ['a fraction without a type', { default: '1e-06' }, { kind: 'number', format: 'float' }],
  ['null of a type', { default: 'null', description: tail('Type: int') }, { kind: 'integer', nullable: true }],
  ['null without a type', { default: 'null', description: tail() }, undefined],
  ['a text', { default: '"a"', description: tail('Type: str') }, { kind: 'string', choices: [] }],
  ['choices of the document', { default: '"a"', choices: ['"a"', '"b"'] }, { kind: 'string', choices: ['a', 'b'] }],
  ['choices of the tail', { default: '"a"', description: tail("Choices: ['a', 'b']", 'Type: str') }, { choices: ['a', 'b'] }],
  ['choices with None', { default: 'null', description: tail("Choices: [None, 'b']") }, { kind: 'string', choices: ['b'], nullable: true }],
  [
    'numbers to choose from',
    { default: '16', description: tail('Choices: [16, 32]', 'Type: int') },
    { kind: 'integer', choices: [16, 32] },
  ],
  [
    'a switch',
    { default: 'true', choices: ['true', 'false'], description: tail('Choices: [True, False]', 'Type: bool') },
    { kind: 'boolean', choices: [] },
  ],
  ['a range', { default: '1', description: tail('Type: int', 'Range: [0, 9]') }, { minimum: 0, maximum: 9 }],
  [
    'a list of floats',
    { default: '[0.7, 0.9]', description: tail('Type: list') },
    { kind: 'array', items: { kind: 'number', format: 'float' } },
  ],
  [
    'a list of numbers',
    { default: '[0, 0, 10]', description: tail('Type: list') },
    { kind: 'array', items: { kind: 'number', format: undefined } },
  ],
  [
    'a list of what the type says',
    { default: '[]', description: tail('Type: list of int') },
    { kind: 'array', items: { kind: 'integer' } },
  ],
  [
    'a list of choices',
    { default: '["a"]', description: tail("Choices: ['a', 'b']", 'Type: list') },
    { kind: 'array', choices: ['a', 'b'], items: { kind: 'string' } },
  ],
  [
    'a list with an example',
    { default: 'null', description: `Example: [1.5, 2] ${tail('Type: list')}` },
    { nullable: true, items: { kind: 'number' } },
  ],
  ['a list of anything', { default: '[1, "a"]', description: tail('Type: list') }, { kind: 'array', items: undefined }],
  ['an object', { default: '{"a": 0.0}', description: tail() }, { kind: 'object' }],
  ['a text that may be None', { default: '"a"', description: `If set to \`None\`, nothing. ${tail('Type: str')}` }, { nullable: true }],
  ['words that aren’t about it', { default: '"a"', description: `None of the layers. ${tail('Type: str')}` }, { nullable: false }],
  ['choices of several types', { default: '"a"', choices: ['"a"', 'null', '[1, 2]'] }, undefined],
  ['choices that aren’t of the type', { default: '1', choices: ['1', '"a"'], description: tail('Type: int') }, undefined],
  ['two types', { default: '1', description: tail('Type: int or str') }, undefined],
  ['a default of another type', { default: '"a"', description: tail('Type: int') }, undefined],
  ['no default', { description: tail('Type: bool') }, { kind: 'boolean', nullable: false }],
  ['a password', { default: '""', format: 'password' }, { kind: 'string', format: 'password' }],
])('inside is %s', (_, arg, expected) => {
  const shape = innerShape(makeArg(arg));
  if (expected === undefined) expect(shape).toBeUndefined();
  else expect(shape).toMatchObject(expected);
});
