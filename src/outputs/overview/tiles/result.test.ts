import { describe, expect, test } from 'vitest';
import type { InputMark } from '../inputMark.ts';
import type { ListedInput } from '../listed.ts';
import { resultOf, tileInWords } from './result.ts';
import type { Small } from './thumbs.ts';

const INPUT: ListedInput = { id: '', name: 'a.jpg', label: undefined, score: undefined, labels: [], values: {}, error: undefined };

describe('the main result of an input', () => {
  test.each<[string, Partial<ListedInput>, string, string]>([
    ['a class and its share', { label: 'cod', score: 0.5, isShare: true }, 'cod', '50.0%'],
    ['a class and its score', { label: 'cod', score: 0.5 }, 'cod', '0.5'],
    ['a class without a score', { label: 'cod', score: NaN }, 'cod', ''],
    ['one number', { values: { scores: 0.11, model: 'v2' } }, 'scores', '0.11'],
    ['counts', { values: { low: 1, high: 2, organic: 3, water: 4 } }, 'low 1 · high 2 · organic 3', ''],
    ['why it failed', { label: 'cod', error: 'It is broken' }, 'It is broken', ''],
    ['its line', { state: '3 detections' }, '3 detections', ''],
    ['nothing at all', {}, '', ''],
  ])('%s', (_, more, what, amount) => {
    expect(resultOf({ ...INPUT, ...more })).toEqual({ what, amount });
  });
});

describe('a tile for those who listen', () => {
  test.each<[string, Partial<ListedInput>, InputMark, Small | undefined, string]>([
    ['name and result', { label: 'cod', score: 0.5 }, {}, undefined, 'a.jpg, cod 0.5'],
    [
      'what was noted',
      { label: 'cod', score: 0.5, isShare: true },
      { verdict: 'wrong', note: 'a shadow' },
      undefined,
      'a.jpg, cod 50.0%, marked as wrong, note: a shadow',
    ],
    [
      'why there is nothing to see',
      { label: 'cod' },
      {},
      { kind: 'none', medium: 'image', type: 'JPEG', why: 'unreadable' },
      'a.jpg, cod, JPEG, Can’t be shown here',
    ],
  ])('%s', (_, more, mark, small, expected) => {
    expect(tileInWords({ ...INPUT, ...more }, mark, small)).toBe(expected);
  });
});
