import { describe, expect, test } from 'vitest';
import type { Arg } from '../../spec/model.ts';
import { makeArg } from '../../spec/testing.ts';
import { Draft, type ArgValue } from '../../spec/value.ts';
import type { RangeTarget, Second, Unit } from './target.ts';
import { argsOfRange, readSpan, writeSpan, type Span } from './values.ts';

const audio = makeArg({ name: 'data', kind: 'file' });
const pair = (kind: Arg['kind'], second: Second, unit: Unit): RangeTarget => ({
  in: 'two',
  audio,
  start: makeArg({ name: 'start', kind }),
  length: makeArg({ name: 'end', kind }),
  second,
  unit,
  isUnitKnown: true,
});
const one = (part: Partial<Arg>, unit: Unit): RangeTarget => ({
  in: 'one',
  audio,
  arg: makeArg({ name: 'part', ...part }),
  second: 'end',
  unit,
  isUnitKnown: true,
});

describe('what fields hold, in seconds', () => {
  test.each<[string, RangeTarget, ArgValue[], Span | undefined]>([
    ['seconds', pair('number', 'end', 's'), [1.5, 2], { start: 1.5, end: 2 }],
    ['milliseconds', pair('integer', 'end', 'ms'), [1500, 2000], { start: 1.5, end: 2 }],
    ['a length', pair('number', 'duration', 's'), [1.1, 2.2], { start: 1.1, end: 3.3 }],
    ['texts', pair('string', 'end', 's'), ['1.5', '2'], { start: 1.5, end: 2 }],
    ['nothing', pair('number', 'end', 's'), [undefined, undefined], { start: undefined, end: undefined }],
    ['a beginning', pair('number', 'end', 's'), [1, undefined], { start: 1, end: undefined }],
    ['half a number', pair('number', 'end', 's'), [1, new Draft('-', 'no number')], undefined],
    ['an end before', pair('number', 'end', 's'), [2, 1], undefined],
    ['less than nothing', pair('number', 'end', 's'), [-2, 1], undefined],
    ['a list', one({ kind: 'array' }, 's'), [[1, 2]], { start: 1, end: 2 }],
    ['null', one({}, 'ms'), ['null'], { start: undefined, end: undefined }],
    ['three', one({ kind: 'array' }, 's'), [[1, 2, 3]], undefined],
  ])('%s', (_, target, values, expected) =>
    expect(readSpan(target, new Map(argsOfRange(target).map((arg, at) => [arg, values[at]])), target.unit)).toEqual(expected),
  );
});

test.each<[string, RangeTarget, ArgValue[]]>([
  ['seconds', pair('number', 'end', 's'), [1.235, 3.5]],
  ['milliseconds', pair('number', 'end', 'ms'), [1235, 3500]],
  ['whole seconds', pair('integer', 'end', 's'), [1, 4]],
  ['a length', pair('number', 'duration', 's'), [1.235, 2.265]],
  ['texts', pair('string', 'end', 's'), ['1.235', '3.5']],
  ['a list', one({ kind: 'array', items: makeArg({ kind: 'number' }) }, 's'), [[1.235, 3.5]]],
  ['a text', one({}, 'ms'), ['[1235, 3500]']],
])('what is written: %s', (_, target, expected) => {
  const written = writeSpan(target, { start: 1.23456, end: 3.5 }, target.unit);
  expect(argsOfRange(target).map((arg) => written.get(arg))).toEqual(expected);
});

test.each<[string, RangeTarget, Span, ArgValue[]]>([
  ['a short end', pair('integer', 'end', 's'), { start: 3.2, end: 3.4 }, [3, 4]],
  ['a short length', pair('integer', 'duration', 's'), { start: 3.2, end: 3.4 }, [3, 1]],
  ['across a second', pair('integer', 'duration', 's'), { start: 3.8, end: 4.1 }, [3, 2]],
  ['a list', one({ kind: 'array', items: makeArg({ kind: 'integer' }) }, 's'), { start: 3.6, end: 3.9 }, [[3, 4]]],
  ['whole seconds as they are', pair('integer', 'end', 's'), { start: 3, end: 4 }, [3, 4]],
  ['milliseconds', pair('integer', 'end', 'ms'), { start: 3.2, end: 3.4 }, [3200, 3400]],
])('a part in whole numbers is never lost: %s', (_, target, { start = 0, end = 0 }, expected) => {
  const written = writeSpan(target, { start, end }, target.unit);
  expect(argsOfRange(target).map((arg) => written.get(arg))).toEqual(expected);
});
