import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Arg, Shape } from '../../spec/model.ts';
import { makeArg } from '../../spec/testing.ts';
import { choicesToSweep, MAX_VALUES, readList, readRange, sweepKind, type ReadValues, type SweepKind } from './values.ts';

const number = makeArg({ name: 'x', kind: 'number', minimum: 0, maximum: 10 });
const whole = makeArg({ name: 'n', kind: 'integer' });
const texts = ({ values, problem }: ReadValues) => [values.map(({ text }) => text), problem];

test.each([
  [whole, 'numbers'],
  [number, 'numbers'],
  [makeArg({ kind: 'integer', choices: [1, 2] }), 'choices'],
  [makeArg({ kind: 'string', choices: ['a', 'b'] }), 'choices'],
  [makeArg({ kind: 'boolean' }), 'choices'],
  [makeArg({ kind: 'string' }), undefined],
  [makeArg({ kind: 'array', choices: ['a', 'b'] }), undefined],
  [makeArg({ kind: 'string', format: 'password', choices: ['a', 'b'] }), undefined],
])('what can be varied, and how: %#', (arg, kind) => {
  expect(sweepKind(arg)).toBe(kind);
});

const decoded = (inner: Partial<Shape>, text: string) => makeArg({ name: 'j', default: text, holdsJson: true, inner: makeArg(inner) });

test.each<[string, Arg, SweepKind | undefined, ReadValues['values']]>([
  [
    'choices',
    decoded({ choices: ['a', 'b'] }, '"a"'),
    'choices',
    [
      { text: 'a', value: '"a"' },
      { text: 'b', value: '"b"' },
    ],
  ],
  [
    'a switch',
    decoded({ kind: 'boolean' }, 'true'),
    'choices',
    [
      { text: 'false', value: 'false' },
      { text: 'true', value: 'true' },
    ],
  ],
  [
    'numbers',
    decoded({ kind: 'number', format: 'float' }, '2.0'),
    'numbers',
    [
      { text: '1', value: '1.0' },
      { text: '2', value: '2.0' },
    ],
  ],
  [
    'whole numbers',
    decoded({ kind: 'integer' }, '1'),
    'numbers',
    [
      { text: '1', value: '1' },
      { text: '2', value: '2' },
    ],
  ],
])('a text of JSON is varied by what it holds, and sent as JSON: %s', (_, arg, kind, values) => {
  expect(sweepKind(arg)).toBe(kind);
  expect(kind === 'choices' ? choicesToSweep(arg) : readList(arg, '1, 2').values).toEqual(values);
  expect(kind === 'choices' ? [] : readRange(arg, '1', '2', '2').values).toEqual(kind === 'choices' ? [] : values);
});

test('a value inside a text of JSON keeps its limits', () => {
  expect(texts(readList(decoded({ kind: 'integer', maximum: 5 }, '1'), '1, 6'))).toEqual([['1'], '“6”: Must be 5 or less.']);
});

test('false comes before true, and an empty text is one', () => {
  expect(choicesToSweep(makeArg({ kind: 'boolean' })).map(({ text }) => text)).toEqual(['false', 'true']);
  expect(choicesToSweep(makeArg({ choices: ['', 'a'] })).map(({ text }) => text)).toEqual(['', 'a']);
});

test.each([
  ['commas', number, '0.1, 0.5,1', [['0.1', '0.5', '1'], undefined]],
  ['blanks and lines', number, '1  2\n3', [['1', '2', '3'], undefined]],
  ['semicolons leave the decimal comma', number, '0,1; 0,5', [['0.1', '0.5'], undefined]],
  ['each once', number, '1 1.0 2', [['1', '2'], undefined]],
  ['large whole numbers stay exact', whole, '9007199254740993 1', [['9007199254740993', '1'], undefined]],
  ['one value is no sweep', number, '1', [['1'], 'Enter two values or more.']],
  ['nothing', number, '', [[], 'Enter two values or more.']],
  ['no number', number, '1, many', [['1'], '“many”: Enter a number.']],
  ['no whole number', whole, '1, 1.5', [['1'], '“1.5”: Enter a whole number.']],
  ['outside the limits', number, '1, 11', [['1'], '“11”: Must be 10 or less.']],
])('a list: %s', (_, arg, text, expected) => {
  expect(texts(readList(arg, text))).toEqual(expected);
});

test.each([
  ['both ends', number, ['0', '1', '5'], [['0', '0.25', '0.5', '0.75', '1'], undefined]],
  ['no rounding errors', number, ['0', '0.3', '4'], [['0', '0.1', '0.2', '0.3'], undefined]],
  ['downwards', number, ['3', '1', '3'], [['3', '2', '1'], undefined]],
  ['whole numbers, each once', whole, ['1', '3', '9'], [['1', '2', '3'], undefined]],
  ['empty', number, ['', '1', '3'], [[], 'Enter a number for the first and for the last value.']],
  ['one step', number, ['0', '1', '1'], [[], 'Enter how many values: 2 or more.']],
  ['too many', number, ['0', '1', '1000000000'], [[], `Enter at most ${MAX_VALUES} values.`]],
  ['nowhere to go', number, ['1', '1', '4'], [['1'], 'Enter two values or more.']],
] as const)('from – to: %s', (_, arg, [from, to, steps], expected) => {
  expect(texts(readRange(arg, from, to, steps))).toEqual(expected);
});

test('whatever is typed gives values that may run, or a problem', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), fc.constantFrom(number, whole), (a, b, c, arg) => {
      for (const { values, problem } of [readList(arg, a), readRange(arg, a, b, c)]) {
        if (problem === undefined) expect(values.length).toBeGreaterThan(1);
      }
    }),
  );
});
