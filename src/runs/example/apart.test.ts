import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { USUAL_TOLERANCE } from '../../api/exampleAnswer.ts';
import type { Json } from '../../spec/model.ts';
import { compareJson } from './jsonApart.ts';
import { compareText } from './textApart.ts';

const USUAL = { relative: 1e-3, absolute: 1e-3 };
const EXACT = { relative: 0, absolute: 0 };
const paths = ({ listed }: ReturnType<typeof compareJson>) => listed.map(({ path }) => path);

describe('a recorded answer and another one', () => {
  test.each<[string, Json, Json, string[], boolean]>([
    ['equal', { a: [1, 'x', null, true] }, { a: [1, 'x', null, true] }, [], true],
    ['members in another order', { a: 1, b: 2 }, { b: 2, a: 1 }, [], true],
    ['within the tolerance, below 1', [0.5], [0.5009], [], false],
    ['at its edge', [0.1], [0.101], [], false],
    ['beyond it', [0.5], [0.502], ['0'], false],
    ['within the tolerance, above 1', [1000], [1000.9], [], false],
    ['beyond it above 1', [1000], [1002], ['0'], false],
    ['small numbers are near each other', [1e-9], [5e-9], [], false],
    ['a sign', [0.4], [-0.4], ['0'], false],
    ['zeros of both signs', [0], [-0], [], true],
    ['NaN', [NaN], [NaN], [], true],
    ['NaN and a number', [NaN], [0], ['0'], false],
    ['NaN and nothing', [NaN], [null], ['0'], false],
    ['infinite', [Infinity, -Infinity], [Infinity, Infinity], ['1'], false],
    ['infinite and large', [Infinity], [1e300], ['0'], false],
    ['many digits', [9007199254740993n], [9007199254740993n], [], true],
    ['many digits that are near', [9007199254740993n], [9007199254740995n], [], false],
    ['many digits and a number of the same size', [10n ** 20n], [1e20], [], true],
    ['many digits that are far', [9007199254740993n], [10007199254740993n], ['0'], false],
    ['a number and its text', [1], ['1'], ['0'], false],
    ['a number and true', [1], [true], ['0'], false],
    ['another text', { a: { b: 'x' } }, { a: { b: 'y' } }, ['a.b'], false],
    ['a list that became longer', [1, 2], [1, 2, 3], ['2'], false],
    ['a list that became shorter', { l: [1, 2, 3] }, { l: [1] }, ['l.1', 'l.2'], false],
    ['an empty list and none', { l: [] }, {}, ['l'], false],
    ['a member that is gone, and a new one', { a: 1, b: 2 }, { b: 2, c: 3 }, ['a', 'c'], false],
    ['nothing and null', {}, { a: null }, ['a'], false],
    ['a list and an object', { a: [1] }, { a: { 0: 1 } }, ['a'], false],
    ['a value alone', 'x', 'y', [''], false],
    ['a member called as one of every object', { a: 1 }, { a: 1, constructor: 2 }, ['constructor'], false],
    ['a member of every object that isn’t there', { toString: 1 }, {}, ['toString'], false],
  ])('%s', (_, recorded, now, expected, equal) => {
    const found = compareJson(recorded, now, USUAL);
    expect([paths(found), found.count, found.equal]).toEqual([expected, expected.length, equal]);
  });

  test('a tolerance of nothing', () => {
    expect(paths(compareJson([1, 2], [1, 2.0000001], EXACT))).toEqual(['1']);
  });

  test.each<[Json, Json, string[]]>([
    [{ class_id: 1500, count: 2000 }, { class_id: 1501, count: 2000 }, ['class_id']],
    [[9007199254740993n], [9007199254740995n], ['0']],
    [[1500.25], [1501], []],
    [[12], [12.005], []],
  ])('where nobody said a tolerance, whole numbers are as they were: %o and %o', (recorded, now, expected) => {
    expect(paths(compareJson(recorded, now, USUAL_TOLERANCE))).toEqual(expected);
  });

  test('nor are years and counts in a text another one', () => {
    const found = compareText('2024-01-02,leaf,1500,0.51230', '2025-01-02,leaf,1500,0.51231', USUAL_TOLERANCE);
    expect(found.count).toBe(1);
    expect(compareText('2024-01-02,leaf,0.51230', '2024-01-02,leaf,0.51231', USUAL_TOLERANCE).count).toBe(0);
  });

  test('relative and absolute by themselves', () => {
    const recorded = [1000, 0.001];
    expect(paths(compareJson(recorded, [1000.5, 0.0015], { relative: 1e-3, absolute: 0 }))).toEqual(['1']);
    expect(paths(compareJson(recorded, [1000.5, 0.0015], { relative: 0, absolute: 1e-3 }))).toEqual(['0']);
  });

  test('says what it found, counts all and lists the first', () => {
    const found = compareJson(
      Array.from({ length: 900 }, () => 1),
      Array.from({ length: 900 }, () => 2),
      USUAL,
    );
    expect([found.count, found.listed.length, found.listed[0]]).toEqual([900, 50, { path: '0', recorded: 1, now: 2 }]);
  });

  test('documents of any depth', () => {
    const deep = (end: Json) => Array.from({ length: 20_000 }).reduce<Json>((inner) => [inner], end);
    expect(compareJson(deep(1), deep(2), USUAL).count).toBe(1);
  });

  test('whatever is compared with itself is equal, and what is changed is found', () => {
    const any = fc.jsonValue().map((value) => value as Json);
    fc.assert(
      fc.property(any, any, (one, other) => {
        const copy = JSON.parse(JSON.stringify(one)) as Json;
        expect(compareJson(one, structuredClone(one), EXACT)).toEqual({ listed: [], count: 0, equal: true });
        expect(compareJson(copy, copy, EXACT, true).count).toBe(0);
        const [there, back] = [compareJson(one, other, EXACT), compareJson(other, one, EXACT)];
        expect([there.equal, there.count]).toEqual([back.equal, back.count]);
        expect(there.equal).toBe(there.count === 0);
        // A wider tolerance never finds more.
        expect(compareJson(one, other, { relative: 1, absolute: 1 }).count).toBeLessThanOrEqual(there.count);
      }),
    );
  });
});

describe('what must be in an answer', () => {
  const answer: Json = {
    status: 'OK',
    predictions: [
      { label: 'cat', score: 0.9 },
      { label: 'dog', score: 0.1 },
    ],
    date: 'today',
  };
  test.each<[string, Json, string[]]>([
    ['one member of many', { status: 'OK' }, []],
    ['the first entries of a list', { predictions: [{ label: 'cat' }] }, []],
    ['an entry by its number', { predictions: { 1: { score: 0.1005 } } }, []],
    ['an empty object, of anything with members', { predictions: [{}] }, []],
    ['another value', { predictions: [{ label: 'dog' }] }, ['predictions.0.label']],
    ['a number that is far', { predictions: [{ score: 0.8 }] }, ['predictions.0.score']],
    ['a member that isn’t there', { result: 1 }, ['result']],
    ['an entry that isn’t there', { predictions: { 5: {} } }, ['predictions.5']],
    ['an object where a value is', { status: {} }, ['status']],
    ['how many entries a list has', { predictions: { length: 2 } }, []],
    ['another number of them', { predictions: { length: 3 } }, ['predictions.length']],
    ['null', { status: null }, ['status']],
  ])('%s', (_, part, expected) => {
    expect(paths(compareJson(part, answer, USUAL, true))).toEqual(expected);
  });
});

test.each<[string, string, string, (string | undefined)[][], boolean]>([
  ['equal', 'a,b\n1,2\n', 'a,b\n1,2\n', [], true],
  ['other ends of lines', 'a\nb\n', 'a\r\nb', [], false],
  ['numbers within the tolerance', 'x,0.5\ny,1e3', 'x,0.5004\ny,1000.5', [], false],
  ['numbers beyond it', 'a\nx,0.5', 'a\nx,0.6', [['line 2', 'x,0.5', 'x,0.6']], false],
  ['other words', 'cat 1', 'dog 1', [['line 1', 'cat 1', 'dog 1']], false],
  ['a version is no number', 'v1.2.3', 'v1.2.4', [['line 1', 'v1.2.3', 'v1.2.4']], false],
  ['more lines', 'a', 'a\nb', [['line 2', undefined, 'b']], false],
])('texts: %s', (_, recorded, now, expected, equal) => {
  const found = compareText(recorded, now, USUAL);
  expect(found.listed.map(({ path, recorded: before, now: after }) => [path, before, after])).toEqual(expected);
  if (expected.length > 0 || equal) expect(found.equal).toBe(equal);
});
