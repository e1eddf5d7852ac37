// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { addTime, bringTimes, isFirstRun, NO_TIMES, noteTime, parseTimes, timesOf, type Times } from './times.ts';
import { noteUp, upSince } from './up.ts';

beforeEach(() => localStorage.clear());

const run = (startedAt: number, took = 10) => ({ startedAt, took });

test.each<[string, readonly ('run' | 'up')[], { first: number; later: number; next: boolean }]>([
  ['nothing yet', [], { first: 0, later: 0, next: true }],
  ['the first run of this browser', ['run'], { first: 1, later: 0, next: false }],
  ['later ones', ['run', 'run', 'run'], { first: 1, later: 2, next: false }],
  ['the API came up after the page was opened', ['up', 'run', 'run'], { first: 1, later: 1, next: false }],
  ['it came up again', ['run', 'run', 'up'], { first: 1, later: 1, next: true }],
  ['and was used', ['run', 'up', 'run', 'run'], { first: 2, later: 1, next: false }],
])('first and later ones: %s', (_, events, expected) => {
  let times: Times = NO_TIMES;
  let up = 0;
  events.forEach((event, index) => {
    const at = 1000 * (index + 1);
    if (event === 'up') up = at;
    else times = addTime(times, run(at), up);
  });
  expect({ first: times.first.length, later: times.later.length, next: isFirstRun(times, up) }).toEqual(expected);
});

test('the latest twenty are kept', () => {
  let times: Times = NO_TIMES;
  for (let took = 0; took <= 25; took += 1) times = addTime(times, run(took, took), 0);
  expect([times.first, times.later.length, times.later[0]]).toEqual([[0], 20, 6]);
});

test.each<[string | undefined, Partial<Times>]>([
  [undefined, {}],
  ['', {}],
  ['x', {}],
  ['null', {}],
  ['7', {}],
  ['[1,"2",null,-3,1e999]', { later: [1] }],
  ['{"first":[5,"a"],"later":{},"last":9}', { first: [5], last: 9 }],
  ['{"last":"9"}', {}],
])('stored %j is read without harm', (stored, expected) => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  expect(parseTimes(stored)).toEqual({ ...NO_TIMES, ...expected });
});

test('what is noted outlives the page, for each model of a server', () => {
  noteUp('http://a', 500);
  noteTime('http://a m', 'http://a', run(1000, 7.4));
  expect(upSince('http://a')).toBe(500);
  expect(timesOf('http://a m')).toEqual({ first: [7], later: [], last: 1007.4 });
  expect(JSON.parse(localStorage.getItem('try-me:times:http://a m') ?? '')).toMatchObject({ first: [7] });
  expect(timesOf('http://a other')).toEqual(NO_TIMES);
});

test.each<[string, Partial<Times>, Partial<Times>, Partial<Times> | undefined]>([
  ['nothing', {}, {}, undefined],
  ['where nothing ran, nothing has been loaded', { first: [9], later: [1, 2], last: 500 }, {}, { first: [9], later: [1, 2] }],
  ['beside what was measured here', { later: [1, 2], last: 500 }, { later: [3], last: 9 }, { later: [1, 2, 3], last: 9 }],
  ['the same again', { first: [9], later: [1] }, { first: [9], later: [1, 3], last: 9 }, undefined],
  ['more than is kept', { later: [1] }, { later: Array.from({ length: 20 }, (_, at) => at + 10) }, undefined],
])('times from elsewhere: %s', (_, there, here, expected) => {
  localStorage.setItem('try-me:times:b m', JSON.stringify({ ...NO_TIMES, ...here }));
  expect(bringTimes('b m', { ...NO_TIMES, ...there })).toBe(expected !== undefined);
  expect(timesOf('b m')).toEqual({ ...NO_TIMES, ...(expected ?? here) });
});
