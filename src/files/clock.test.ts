import { expect, test } from 'vitest';
import { dosMoment, downloadName, isoMoment, timeInName } from './clock.ts';

const AT = new Date(2026, 10, 2, 9, 3, 7).getTime();

test.each([
  ['a capture', ['camera'], 'jpg', 'camera-2026-11-02-090307.jpg'],
  ['an answer’s file', ['plants', 'mask'], 'png', 'plants-mask-2026-11-02-090307.png'],
  ['a model with a path for a name', ['org/model'], 'json', 'org_model-2026-11-02-090307.json'],
  ['a name that would be hidden', ['.mask'], 'png', 'mask-2026-11-02-090307.png'],
  ['no name at all', ['  '], 'png', '_-2026-11-02-090307.png'],
  ['nothing', [''], 'png', 'answer-2026-11-02-090307.png'],
  ['a very long name', ['x'.repeat(200)], 'txt', `${'x'.repeat(80)}-2026-11-02-090307.txt`],
])('%s is named by what it is of and by the visitor’s clock', (_, words, extension, name) => {
  expect(downloadName(words, AT, extension)).toBe(name);
});

test('a time in a name sorts like the moments', () => {
  const moments = [AT, AT + 1000, AT + 3_600_000, AT + 86_400_000 * 40];
  expect(moments.map(timeInName).toSorted()).toEqual(moments.map(timeInName));
});

test('a moment in data is in UTC', () => {
  expect(isoMoment(Date.UTC(2026, 10, 26, 22, 41, 5))).toBe('2026-11-26T22:41:05.000Z');
});

test.each([
  ['a moment', AT, { time: (9 << 11) | (3 << 5) | 3, day: (46 << 9) | (11 << 5) | 2 }],
  ['one before there were ZIPs', 0, { time: 0, day: 33 }],
  ['one that a ZIP can’t say', new Date(2200, 0, 1).getTime(), { time: 0, day: 33 }],
  ['none', Number.NaN, { time: 0, day: 33 }],
])('%s in a ZIP', (_, at, told) => {
  expect(dosMoment(at)).toEqual(told);
});
