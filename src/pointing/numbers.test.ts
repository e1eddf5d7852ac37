import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Arg } from '../spec/model.ts';
import { makeArg } from '../spec/testing.ts';
import { Draft, type ArgValue } from '../spec/value.ts';
import { depthOf, isBlank, numbersIn, takesWhole, valueOfNumbers, type Nested } from './numbers.ts';

describe('the numbers of a value', () => {
  test.each<[ArgValue, Nested | undefined]>([
    [
      [640, 480, 1000, 2000],
      [640, 480, 1000, 2000],
    ],
    [5, 5],
    [12n, 12],
    ['[640, 480, 1000, 2000]', [640, 480, 1000, 2000]],
    ['(1, 2.5)', [1, 2.5]],
    [
      '((1, 2), (3, 4),)',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      '[[0,0,100,100],[255,350,400,550]]',
      [
        [0, 0, 100, 100],
        [255, 350, 400, 550],
      ],
    ],
    ['1,2,3,4', [1, 2, 3, 4]],
    ['1 2 3 4', [1, 2, 3, 4]],
    ['1; 2; 3; 4', [1, 2, 3, 4]],
    ['-1.5e2', -150],
    ['[]', []],
    ['[[], []]', [[], []]],
    ['', undefined],
    ['null', undefined],
    ['None', undefined],
    ['[1, 2', undefined],
    ['[1, x]', undefined],
    ['[x_1, y_1, x_2, y_2]', undefined],
    ['1.2.3', undefined],
    ['"[1, 2]"', undefined],
    [undefined, undefined],
    [null, undefined],
    [true, undefined],
    [{ x: 1 }, undefined],
    [[1, new Draft('-', 'no number')], undefined],
    [[1, 'a'], undefined],
    [new File(['1'], '1.txt'), undefined],
  ])('%o', (value, expected) => expect(numbersIn(value)).toEqual(expected));

  test('whatever is typed is understood or not, and never thrown at', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,;-+eE[]() \n') }), (text) => void numbersIn(text)));
  });
});

test.each<[Nested, number | undefined]>([
  [1, 0],
  [[1, 2], 1],
  [
    [
      [1, 2],
      [3, 4],
    ],
    2,
  ],
  [[1, [2]], undefined],
  [[], undefined],
])('%j is nested %s deep', (value, depth) => expect(depthOf(value)).toBe(depth));

describe('what is written', () => {
  const floats = makeArg({ kind: 'array', items: makeArg({ kind: 'number' }) });
  const nested = makeArg({ kind: 'array', items: makeArg({ kind: 'array' }) });
  test.each<[Partial<Arg>, Nested, ArgValue]>([
    [{ kind: 'array' }, [1, 2, 3, 4], [1, 2, 3, 4]],
    [{ kind: 'string' }, [1, 2], '[1, 2]'],
    [{ kind: 'string', default: '[0,0,1,1]' }, [1, 2, 3, 4], '[1, 2, 3, 4]'],
    [{ kind: 'string', default: '0,0,1,1' }, [1, 2, 3, 4], '1, 2, 3, 4'],
    [{ kind: 'string', default: '[0.5, 1.0]', inner: floats }, [1, 2], '[1.0, 2.0]'],
    [{ kind: 'string', default: '[[0.5, 1.0]]', inner: nested }, [[1, 2.5]], '[[1.0, 2.5]]'],
    [{ kind: 'string', default: '[5, 1]', inner: floats }, [1, 2], '[1, 2]'],
    [{ kind: 'string', default: 'null' }, [[1, 2]], '[[1, 2]]'],
    [{ kind: 'number' }, 1.5, 1.5],
    [{ kind: 'integer' }, 3, 3],
    [{ kind: 'string' }, 45.25, '45.25'],
  ])('%j of %j', (arg, numbers, expected) => expect(valueOfNumbers(makeArg(arg), numbers)).toEqual(expected));

  test('is read back as the same', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));
    const lists = fc.array(fc.array(number, { minLength: 1 }), { minLength: 1 });
    fc.assert(
      fc.property(lists, (numbers) => {
        expect(numbersIn(valueOfNumbers(makeArg({ kind: 'string' }), numbers))).toEqual(numbers);
      }),
    );
  });
});

test.each<[Partial<Arg>, boolean]>([
  [{ kind: 'integer' }, true],
  [{ kind: 'number' }, false],
  [{ kind: 'array', items: makeArg({ kind: 'integer' }) }, true],
  [{ kind: 'array', items: makeArg({ kind: 'number' }) }, false],
  [{ kind: 'array' }, false],
  [{ kind: 'string', default: '[1, 2]' }, true],
  [{ kind: 'string', default: '[1.0, 2]' }, false],
  [{ kind: 'string', default: 'null' }, false],
])('%j takes whole numbers only: %s', (arg, expected) => expect(takesWhole(makeArg(arg))).toBe(expected));

test.each<[ArgValue, boolean]>([
  [undefined, true],
  [null, true],
  [' ', true],
  ['null', true],
  ['None', true],
  [new Draft(' ', 'x'), true],
  [new Draft('-', 'x'), false],
  [0, false],
  ['0', false],
])('%j is nothing: %s', (value, expected) => expect(isBlank(value)).toBe(expected));
