import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Arg, ExactJson } from '../model.ts';
import { makeArg } from '../testing.ts';
import { Draft, type ArgValue } from '../value.ts';
import { withJsonTexts } from './family.ts';
import { innerArg, insideOf, textFor } from './inside.ts';

const tail = (type: string) => `Help.\n\n<font> Group name: **g**\nType: ${type}</font>`;
const arg = (text: string | undefined, type: string, more: Partial<Arg> = {}): Arg =>
  withJsonTexts([makeArg({ default: text, description: tail(type), ...more })])[0] as Arg;

describe('what a text holds, and what is sent when it is set anew', () => {
  test.each<[string, Arg, ArgValue, ArgValue, set: ArgValue, ArgValue]>([
    ['an integer', arg('30', 'int'), '30', 30, 31, '31'],
    ['the default’s own value', arg('1e-06', 'float'), '2.0', 2, 0.000001, '1e-06'],
    ['a float', arg('30.0', 'float'), '30.0', 30, 31, '31.0'],
    ['a text', arg('"a"', 'str'), '"é"', 'é', 'say "ü"', '"say \\"\\u00fc\\""'],
    ['an empty text', arg('"a"', 'str'), '""', '', '', '""'],
    ['a switch', arg('true', 'bool'), 'false', false, true, 'true'],
    ['a list', arg('[0.7, 0.9]', 'list'), '[1, 2]', [1, 2], [1, 0.5], '[1.0, 0.5]'],
    ['an object', arg('{"a": 0.0, "b": 90}', 'dict'), '{"a":1}', { a: 1 }, { a: 1, b: 3 }, '{"a": 1.0, "b": 3}'],
    ['a large number', arg('1', 'int'), '12345678901234567890', 12345678901234567890n, 10n ** 20n, '100000000000000000000'],
    ['null', arg('null', 'int'), 'null', undefined, 5, '5'],
    ['nothing in the place of null', arg('null', 'int'), '5', 5, undefined, 'null'],
    ['nothing where null may be given', arg('5', 'int or None'), 'null', undefined, undefined, 'null'],
    ['nothing elsewhere', arg('5', 'int'), '5', 5, undefined, undefined],
    ['nothing without a default', arg(undefined, 'int or None'), undefined, undefined, undefined, undefined],
    ['half a number', arg('5', 'int'), new Draft('-', 'x'), new Draft('-', 'x'), new Draft('1e', 'y'), new Draft('1e', 'y')],
    ['below zero', arg('5', 'float'), '-0.0', -0, -0.5, '-0.5'],
  ])('%s', (_, given, held, value, set, text) => {
    expect(insideOf(given, held)).toEqual({ arg: innerArg(given), value });
    expect(textFor(given, set)).toEqual(text);
  });

  test.each<[string, Arg, ArgValue]>([
    ['no JSON', arg('5', 'int'), 'abc'],
    ['an empty text', arg('5', 'int'), ''],
    ['JSON of another type', arg('5', 'int'), '"5"'],
    ['a fraction of a whole number', arg('5', 'int'), '5.5'],
    ['null where it can’t be given', arg('5', 'int'), 'null'],
    ['a list of something else', arg('[1]', 'list'), '["a"]'],
    ['a number beyond the largest', arg('5', 'float'), '1e999'],
    ['a value of another kind', arg('5', 'int'), 5],
    ['another argument', makeArg({ default: '5' }), '5'],
  ])('but only as a text: %s', (_, given, held) => {
    expect(insideOf(given, held)).toBeUndefined();
  });
});

test('a list with half an entry keeps it, and says what is wrong', () => {
  const list = arg('[1, 2]', 'list');
  const typed = [1, new Draft('2x', 'Enter a number.')];
  const held = textFor(list, typed);
  expect(held).toBeInstanceOf(Draft);
  expect(held).toMatchObject({ problem: 'Enter a number.' });
  expect(insideOf(list, held)?.value).toEqual(typed);
});

describe('any value that can be typed', () => {
  const holders: readonly (readonly [Arg, fc.Arbitrary<unknown>])[] = [
    [arg('5', 'int'), fc.oneof(fc.integer(), fc.bigInt())],
    [arg('5.0', 'float'), fc.double({ noNaN: true, noDefaultInfinity: true })],
    [arg('"a"', 'str'), fc.oneof(fc.string({ unit: 'binary' }), fc.string())],
    [arg('true', 'bool'), fc.boolean()],
    [arg('[0.5]', 'list'), fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }))],
    [arg('["a"]', 'list'), fc.array(fc.string())],
    [arg('{"a": 1.0}', 'dict'), fc.dictionary(fc.string(), fc.jsonValue())],
  ];
  test.each(holders)('%#: comes back as it was, and the default’s own text for its value', (given, values) => {
    fc.assert(
      fc.property(values, (value) => {
        const exact = typeof value === 'bigint' && Number.isSafeInteger(Number(value)) ? Number(value) : value;
        const text = textFor(given, exact as ExactJson);
        expect(typeof text).toBe('string');
        expect(insideOf(given, text)?.value).toEqual(exact);
        expect(textFor(given, insideOf(given, text)?.value)).toBe(text);
      }),
    );
    expect(textFor(given, insideOf(given, given.default)?.value)).toBe(given.default);
  });
});
