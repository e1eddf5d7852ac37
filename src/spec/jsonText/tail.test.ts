import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPythonList } from './pythonList.ts';
import { readTail, readType } from './tail.ts';

test.each<[string, unknown]>([
  ["['a', 'b']", ['a', 'b']],
  [`["it's", 'say "no"']`, ["it's", 'say "no"']],
  ['[True, False, None]', [true, false, null]],
  ['(1, 2.5, 1e-05)', [1, 2.5, 1e-5]],
  ['[12345678901234567890]', [12345678901234567890n]],
  ["['a\\'b', 'c\\\\d', 'é', '\\xe9']", ["a'b", 'c\\d', 'é', 'é']],
  ["['']", ['']],
  ['[1, 2,]', [1, 2]],
  ['[]', []],
  ['[[1], [2]]', undefined],
  ['[a, b]', undefined],
  ["['a' 'b']", undefined],
  ['a list', undefined],
])('%s in Python is %o', (text, expected) => {
  expect(readPythonList(text)).toEqual(expected);
});

test.each<[string, ReturnType<typeof readType>]>([
  ['int', { kind: 'integer', items: undefined, nullable: false }],
  ['float or None', { kind: 'float', items: undefined, nullable: true }],
  ['Optional[str]', { kind: 'string', items: undefined, nullable: true }],
  ['int, float', { kind: 'float', items: undefined, nullable: false }],
  ['int | str', { kind: undefined, items: undefined, nullable: false }],
  ['list of floats', { kind: 'array', items: 'float', nullable: false }],
  ['List[int]', { kind: 'array', items: 'integer', nullable: false }],
  ['dict', { kind: 'object', items: undefined, nullable: false }],
  ['None', { kind: undefined, items: undefined, nullable: true }],
  ['the kind of model', undefined],
  ['int of the year', undefined],
])('the type “%s”', (text, expected) => {
  expect(readType(text)).toEqual(expected);
});

describe('the tail of a description', () => {
  const nothing = { group: undefined, type: undefined, choices: undefined, range: undefined, ofTemplate: true };
  const int = { kind: 'integer', items: undefined, nullable: false };
  test.each<[string, string, string, object | undefined]>([
    [
      'of the template',
      "How long.\n\n<font color='#C5576B'> Group name: **training**\nType: int</font>",
      'How long.',
      { group: 'training', type: int },
    ],
    [
      'with choices',
      "Which.\n\n<font color=\"red\"> Group name: **a b**\nChoices: ['x: y', 'z']\nType: str</font>",
      'Which.',
      { group: 'a b', choices: ['x: y', 'z'], type: { ...int, kind: 'string' } },
    ],
    [
      'with a range',
      'How.\n<font>Group name: **a**\nType: int\nRange: [0, None]</font>',
      'How.',
      { group: 'a', type: int, range: [0, undefined] },
    ],
    ['without a type', 'What.\n\n<font> Group name: **augmentation**</font>', 'What.', { group: 'augmentation' }],
    ['in another order', 'x\n\n<span>Type: int<br>Group: y</span>', 'x', { group: 'y', type: int }],
    ['on one line', 'x <font color=a>Group name: **y** Type: int</font>', 'x', { group: 'y', type: int }],
    ['without HTML', 'x\n\nGroup name: **y**\nType: int', 'x', { group: 'y', type: int }],
    ['two lines of it', 'x. Choices: [1, 2] Type: int.', 'x.', { choices: [1, 2], type: int }],
    ['before a keyword', 'x\n\n<font>Group name: **y**\nType: int</font> #box:x1,y1,x2,y2', 'x', { group: 'y', type: int }],
    ['that is all of it', '<font> Group name: **y**\nType: int</font>', '', { group: 'y', type: int }],
    ['that is one line of an author', 'Epochs. Type: int', 'Epochs. Type: int', undefined],
    ['that is no type', '<b>Type:</b> the kind of model', '<b>Type:</b> the kind of model', undefined],
    ['that isn’t at the end', 'Type: int</font>\n\nMore help.', 'Type: int</font>\n\nMore help.', undefined],
    ['that isn’t there', 'The type of group.', 'The type of group.', undefined],
  ])('%s', (_, description, help, tail) => {
    expect(readTail(description)).toEqual({ help, tail: tail && { ...nothing, ...tail } });
  });

  test('keeps the lines and the lists of the rest as they are', () => {
    const help = 'One of:\n\n     * a: [20, 60]\n\n     * b\n  - c\n\n**NOTE**\n* d';
    expect(readTail(`${help}\n\n<font color='#C5576B'> Group name: **x**\nType: int</font>`).help).toBe(help);
  });

  test('never throws, and only cuts', () => {
    const piece = fc.constantFrom('Type: int', 'Group name: **x**', '\n', '<font>', '</font>', '<br>', 'Choices: [', "'a']", ' ', 'help');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((pieces) => pieces.join('')),
        ),
        (text) => {
          expect(text.startsWith(readTail(text).help)).toBe(true);
        },
      ),
    );
  });
});
