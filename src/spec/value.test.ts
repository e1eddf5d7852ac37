import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Draft, filesIn, fromText, same, toText, type ArgValue } from './value.ts';

describe('typed text → value', () => {
  test.each([
    ['integer', '0', 0],
    ['integer', ' -7 ', -7],
    ['integer', '1e3', 1000],
    ['integer', '1_000', 1000],
    ['number', '1_0.5', 10.5],
    ['integer', '12345678901234567890', 12345678901234567890n],
    ['number', '0.1', 0.1],
    ['number', '0,5', 0.5],
    ['number', '1e-5', 1e-5],
    ['number', '.5', 0.5],
    ['integer', '\u22125', -5],
    ['integer', '\u20135', -5],
    ['integer', '\uff0d\uff11\uff12', -12],
    ['number', '\uff10\uff0e\uff15', 0.5],
    ['number', '1e\u20133', 0.001],
    ['number', '\u22121.5e\u22123', -0.0015],
    ['integer', '1.0', 1],
    ['integer', '1234.000', 1234],
    ['integer', '0.000', 0],
    ['number', '1.234', 1.234],
    ['number', '0,125', 0.125],
    ['number', '0.001', 0.001],
    ['number', '1234,567', 1234.567],
    ['number', '12,34', 12.34],
    ['boolean', 'False', false],
    ['string', '  kept as it is ', '  kept as it is '],
    ['any', '{"a": 1}', '{"a": 1}'],
  ] as const)('%s %j', (kind, text, value) => {
    expect(fromText(text, kind)).toEqual(value);
  });

  test.each([
    ['integer', '1.5'],
    ['integer', ''],
    ['integer', '-'],
    ['integer', '_1'],
    ['number', ''],
    ['number', '1,2,3'],
    ['number', 'Infinity'],
    ['number', 'abc'],
    ['boolean', 'maybe'],
  ] as const)('%s %j stays a draft with its text', (kind, text) => {
    const value = fromText(text, kind);
    expect(value).toBeInstanceOf(Draft);
    expect((value as Draft).text).toBe(text);
  });

  const two = (text: string, thousands: string, decimal: string) => `${text} can be read in two ways: write ${thousands} or ${decimal}.`;
  test.each([
    ['number', '1,000', two('1,000', '1000', '1')],
    ['number', '1,500', two('1,500', '1500', '1.5')],
    ['number', '-12,345', two('-12,345', '-12345', '-12.345')],
    ['number', '\u22121,000', two('-1,000', '-1000', '-1')],
    ['number', '1.000', two('1.000', '1000', '1')],
    ['integer', '1.000', two('1.000', '1000', '1')],
    ['integer', '10.000', two('10.000', '10000', '10')],
    ['integer', '1,000', two('1,000', '1000', '1')],
    ['integer', '1.234', 'Write 1.234 without a separator: 1234.'],
    ['integer', '12,345', 'Write 12,345 without a separator: 12345.'],
    ['number', '1.000,5', 'Write 1.000,5 without separators: 1000.5.'],
    ['number', '1,000.5', 'Write 1,000.5 without separators: 1000.5.'],
    ['number', '1,000,000', 'Write 1,000,000 without separators: 1000000.'],
    ['integer', '1.000.000', 'Write 1.000.000 without separators: 1000000.'],
    ['integer', '1 000', 'Write 1 000 without separators: 1000.'],
    ['number', '1\u202f000,25', 'Write 1\u202f000,25 without separators: 1000.25.'],
    ['integer', "1'000", "Write 1'000 without separators: 1000."],
  ] as const)('%s %j: %s', (kind, text, problem) => {
    expect(fromText(text, kind)).toEqual(new Draft(text, problem));
  });

  test('a number that was shown is read back as the same number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(fromText(toText(number), 'number')).toBe(Object.is(number, -0) ? 0 : number);
      }),
    );
  });
});

const file = new File(['a'], 'a');

test.each([
  [1, 1, true],
  [0, -0, false],
  [1, '1', false],
  [1n, 1n, true],
  [NaN, NaN, true],
  [undefined, null, false],
  [[1, [2]], [1, [2]], true],
  [[1], [1, 2], false],
  [[], {}, false],
  [{ a: 1 }, { a: 1 }, true],
  [{ a: undefined }, { b: undefined }, false],
  [new Draft('-', 'x'), new Draft('-', 'x'), true],
  [new Draft('-', 'x'), { text: '-', problem: 'x' }, false],
  [file, file, true],
  [file, new File(['a'], 'a'), false],
  [[file], [file], true],
])('%o and %o', (a, b, expected) => {
  expect(same(a, b)).toBe(expected);
});

const [one, two] = [new File(['a'], 'a'), new File(['b'], 'b')];
test.each<[string, ArgValue, File[]]>([
  ['nothing', undefined, []],
  ['a text', 'a', []],
  ['an object', { a: 1 }, []],
  ['an empty list', [], []],
  ['a list of numbers', [1, 2], []],
  ['a file', one, [one]],
  ['files', [one, two], [one, two]],
  ['a file among other things', ['a', one, new Draft('x', 'No.')], [one]],
])('the files in %s', (_, value, files) => {
  expect(filesIn(value)).toEqual(files);
});

test('a list of files is given back itself, so that what depends on it is made once', () => {
  const list = [one, two];
  expect(filesIn(list)).toBe(list);
  expect(filesIn(undefined)).toBe(filesIn('a'));
});
