import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  barsWithin,
  BINS,
  boundOf,
  barBounds,
  boundsOfBars,
  choose,
  histogramOf,
  isHalfTyped,
  SORTINGS,
  withoutBounds,
  type Wanted,
} from './choose.ts';
import { areShares, classCounts, measuresOf, SCORE, type ListedInput } from './listed.ts';
import { markChanges, markedWith, type InputMark } from './inputMark.ts';

const input = (name: string, label: string | undefined, score: number | undefined, values: ListedInput['values'] = {}): ListedInput => ({
  id: name,
  name,
  label,
  score,
  labels: label === undefined ? [] : [label],
  values,
  error: label === undefined ? 'It is broken' : undefined,
});
const INPUTS = [
  input('p10.jpg', 'cod', 0.9, { length: 12 }),
  input('p2.jpg', 'crab', 0.4, { length: 7 }),
  input('p1.jpg', 'cod', 0.5, { length: 30n }),
  input('x.jpg', undefined, undefined),
];
const ALL: Wanted = { label: undefined, text: '', measure: SCORE, from: '', to: '', marking: 'any', order: 'given' };
const NO_MARKS: ReadonlyMap<string, InputMark> = new Map();

describe('what is typed as a bound', () => {
  test.each<[string, number | undefined, boolean]>([
    ['', undefined, false],
    ['0', 0, false],
    ['0.', 0, false],
    ['.5', 0.5, false],
    ['0,5', 0.5, false],
    ['50%', 0.5, false],
    ['1e-3', 0.001, false],
    ['-2', -2, false],
    ['-', undefined, true],
    ['.', undefined, true],
    ['1e', undefined, true],
    ['abc', undefined, true],
    ['Infinity', undefined, true],
  ])('“%s”', (typed, bound, half) => {
    expect([boundOf(typed), isHalfTyped(typed)]).toEqual([bound, half]);
  });
});

describe('which inputs are shown', () => {
  test.each<[string, Partial<Wanted>, number[]]>([
    ['all, as they came', {}, [0, 1, 2, 3]],
    ['of a class', { label: 'cod' }, [0, 2]],
    ['by name', { text: 'P1' }, [0, 2]],
    ['by what went wrong', { text: 'broken' }, [3]],
    ['from a score', { from: '0.5' }, [0, 2]],
    ['up to a score', { to: '0.5' }, [1, 2]],
    ['a bound that is half typed bounds nothing', { from: '-' }, [0, 1, 2, 3]],
    ['by another number', { measure: 'length', from: '10' }, [0, 2]],
    ['none between', { from: '0.6', to: '0.5' }, []],
    ['by name, in order', { order: 'name' }, [2, 1, 0, 3]],
    ['by class', { order: 'class' }, [0, 2, 1, 3]],
    ['surest first', { order: 'most' }, [0, 2, 1, 3]],
    ['least sure first, and last what has no score', { order: 'least' }, [1, 2, 0, 3]],
  ])('%s', (_, change, expected) => {
    const wanted = { ...ALL, ...change };
    expect(choose(INPUTS, withoutBounds(INPUTS, wanted, NO_MARKS), wanted, NO_MARKS)).toEqual(expected);
  });

  test('by marks and notes', () => {
    const wrong: InputMark = { verdict: 'wrong' };
    const marks = markedWith(
      markedWith(new Map(), [
        ['p2.jpg', wrong],
        ['p1.jpg', wrong],
      ]),
      [['p1.jpg', { note: 'a shadow' }]],
    );
    const shown = (change: Partial<Wanted>) => withoutBounds(INPUTS, { ...ALL, ...change }, marks);
    expect(shown({ marking: 'wrong' })).toEqual([1, 2]);
    expect(shown({ marking: 'right' })).toEqual([]);
    expect(shown({ marking: 'unmarked' })).toEqual([0, 3]);
    expect(shown({ marking: 'noted' })).toEqual([2]);
    expect(shown({ text: 'shadow' })).toEqual([2]);
    const judged = markedWith(marks, [
      ['x.jpg', { note: 'x' }],
      ['p10.jpg', { verdict: 'right' }],
    ]);
    expect(choose(INPUTS, [0, 1, 2, 3], { ...ALL, order: 'marks' }, judged)).toEqual([1, 2, 0, 3]);
    expect(choose(INPUTS, [0, 1, 2, 3], { ...ALL, order: 'marks' }, marks)).toEqual([1, 2, 0, 3]);
  });

  test('a mark that is taken back is gone', () => {
    const marks = markedWith(new Map(), markChanges([{ id: 'a', name: 'a.jpg' }], { verdict: 'right', note: 'x' }));
    expect(markedWith(marks, [['a', { verdict: undefined }]])).toEqual(new Map([['a', { verdict: undefined, note: 'x', name: 'a.jpg' }]]));
    expect(markedWith(marks, [['a', { verdict: undefined, note: '' }]]).size).toBe(0);
  });

  test('no order loses or doubles one', () => {
    const scores = fc.array(fc.record({ name: fc.string(), label: fc.option(fc.string(), { nil: undefined }), score: fc.double() }));
    fc.assert(
      fc.property(scores, fc.constantFrom(...SORTINGS), (made, order) => {
        const inputs = made.map(({ name, label, score }) => input(name, label, score));
        const all = inputs.map((_, at) => at);
        expect(choose(inputs, all, { ...ALL, order }, NO_MARKS).toSorted((a, b) => a - b)).toEqual(all);
      }),
    );
  });
});

test('by what they can be told apart', () => {
  expect(measuresOf(INPUTS)).toEqual([SCORE, 'length']);
  expect(measuresOf([input('a', 'cod', NaN)])).toEqual([]);
  expect(classCounts(INPUTS)).toEqual([
    ['cod', 2],
    ['crab', 1],
  ]);
  expect([areShares(INPUTS), areShares([input('a', 'cod', 87)])]).toEqual([true, false]);
});

describe('how scores are spread', () => {
  test('shares on their whole scale, with the last bar closed', () => {
    const found = histogramOf([0, 0.04, 0.5, 0.99, 1, NaN]);
    expect(found).toMatchObject({ from: 0, to: 1, without: 1 });
    expect(found?.counts.flatMap((count, bin) => (count > 0 ? [[bin, count]] : []))).toEqual([
      [0, 2],
      [10, 1],
      [19, 2],
    ]);
    expect(found && barBounds(found, 3)).toEqual(['0.15', '0.2']);
  });

  test.each<[string, number[], number, number, [string, string], [number, number]]>([
    ['one bar, without what the next begins with', [0.5, 0.5482, 0.55, 0.6], 10, 10, ['0.5', '0.549'], [10, 10]],
    ['a bar with one number', [0.5, 0.55], 10, 10, ['0.5', '0.5'], [10, 10]],
    ['several bars, of which the last are empty', [0.1, 0.2, 0.9], 2, 10, ['0.1', '0.2'], [2, 4]],
    ['from the beginning', [0.1, 0.42], 0, 8, ['', '0.42'], [0, 8]],
    ['to the end', [0.1, 0.97], 18, 19, ['0.9', ''], [18, 19]],
    ['below zero', [-10, -5.25, -5, 0], 0, 9, ['', '-5.2'], [0, 9]],
  ])('%s', (_, numbers, first, last, bounds, bars) => {
    const found = histogramOf(numbers);
    if (found === undefined) throw new Error('no histogram');
    expect(boundsOfBars(found, first, last)).toEqual(bounds);
    expect(barsWithin(found, boundOf(bounds[0]), boundOf(bounds[1]))).toEqual(bars);
  });

  test('what bars are bounded to are just the numbers in them', () => {
    const bar = fc.nat({ max: BINS - 1 });
    const scores = fc.oneof(fc.constantFrom(0, 0.05, 0.1, 0.15, 0.5, 0.55, 1), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(fc.array(scores, { minLength: 2 }), bar, bar, (numbers, a, b) => {
        const found = histogramOf(numbers);
        if (found === undefined) return;
        const [first, last] = [Math.min(a, b), Math.max(a, b)];
        const count = found.counts.slice(first, last + 1).reduce((sum, one) => sum + one, 0);
        const inputs = numbers.map((score, at) => input(String(at), 'cod', score));
        const [from, to] = boundsOfBars(found, first, last);
        if (count > 0)
          expect(
            choose(
              inputs,
              inputs.map((__, at) => at),
              { ...ALL, from, to },
              NO_MARKS,
            ),
          ).toHaveLength(count);
      }),
    );
  });

  test('others between the least and the most', () => {
    expect(histogramOf([10, 20, 50])).toMatchObject({ from: 10, to: 50 });
    expect([histogramOf([]), histogramOf([NaN]), histogramOf([7, 7])]).toEqual([undefined, undefined, undefined]);
  });

  test('every number is in one bar', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true })), (numbers) => {
        const found = histogramOf(numbers);
        if (found !== undefined) expect(found.counts.reduce((sum, count) => sum + count, 0)).toBe(numbers.length);
      }),
    );
  });
});
