import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDuration, parseTraining, parseTrainings, serverTime, type Training } from './train.ts';

const UUID = '150838f8a694433182ed9c0a5d12bec8';
const RUNNING: Training = {
  uuid: UUID,
  date: '2026-11-22 06:47:38',
  status: 'running',
  word: 'running',
  args: { epoch_num: 2 },
  message: undefined,
  result: undefined,
};

describe('one training', () => {
  test.each<[string, unknown, Partial<Training> | undefined]>([
    ['as it is sent while it runs', { date: '2026-11-22 06:47:38.562519', args: { epoch_num: 2 }, uuid: UUID, status: 'running' }, {}],
    [
      'as it is sent when it is done',
      {
        date: '2026-11-22 06:47:38.562519',
        args: { epoch_num: 2 },
        uuid: UUID,
        status: 'done',
        result: { output: { loss: [1, Number.NaN] }, finish_date: '2026-11-22 06:47:40.577996', duration: '0:00:02.015477' },
      },
      {
        status: 'done',
        word: 'done',
        result: { output: { loss: [1, Number.NaN] }, finished: '2026-11-22 06:47:40', duration: 2015 },
      },
    ],
    [
      'that failed',
      { date: '2026-11-22 06:47:38.562519', args: { epoch_num: 2 }, uuid: UUID, status: 'error', message: 'train failed' },
      { status: 'error', word: 'error', message: 'train failed' },
    ],
    [
      'that failed without a word',
      { date: '2026-11-22 06:47:38.562519', args: { epoch_num: 2 }, uuid: UUID, status: 'error', message: ' ' },
      { status: 'error', word: 'error' },
    ],
    [
      'as it is declared, and never sent',
      { date: '2026-11-22T06:47:38Z', uuid: '150838f8-a694-4331-82ed-9c0a5d12bec8', status: 'completed', message: 'fine' },
      { date: '2026-11-22 06:47:38 UTC', status: 'done', word: 'completed', message: 'fine', args: {} },
    ],
    [
      'that returned nothing, which is not the same as a result that is missing',
      { date: '2026-11-22 06:47:38', args: { epoch_num: 2 }, uuid: UUID, status: 'done', result: { output: null } },
      { status: 'done', word: 'done', result: { output: null, finished: undefined, duration: undefined } },
    ],
    [
      'with a file',
      { date: '2026-11-22 06:47:38', args: { data: ['f', 'application/zip', 'set.zip'] }, uuid: UUID, status: 'running' },
      { args: { data: ['f', 'application/zip', 'set.zip'] } },
    ],
    ['with a status of its own', { uuid: UUID, status: 'paused' }, { date: '', status: 'unknown', word: 'paused', args: {} }],
    [
      'with a status that every object has',
      { uuid: UUID, status: 'constructor' },
      { date: '', status: 'unknown', word: 'constructor', args: {} },
    ],
    ['without an id', { status: 'running' }, undefined],
    ['that is a text', 'running', undefined],
  ])('%s', (_, input, expected) => {
    expect(parseTraining(input)).toEqual(expected === undefined ? undefined : { ...RUNNING, ...expected });
  });
});

describe('the list', () => {
  const item = (uuid: string, date: string) => ({ uuid, date, status: 'running', args: {} });
  test.each<[string, unknown, string[] | undefined]>([
    ['bare, as it is sent', [item('a', '2026-01-01 00:00:00.1'), item('b', '2026-01-02 00:00:00.1')], ['b', 'a']],
    ['wrapped, as it is declared', { trainings: [item('a', '2026-01-01')] }, ['a']],
    ['empty', [], []],
    ['of the same second, the later one first', [item('a', '2026-01-01 00:00:00.1'), item('b', '2026-01-01 00:00:00.2')], ['b', 'a']],
    ['with something else in it', [7, null, item('a', ''), { uuid: 9 }], ['a']],
    ['with one training twice', [item('a', '2026-01-01'), item('a', '2026-01-01')], ['a']],
    ['that is none', { message: 'no' }, undefined],
    ['that is a text', 'no', undefined],
  ])('%s', (_, input, expected) => {
    expect(parseTrainings(input)?.map(({ uuid }) => uuid)).toEqual(expected);
  });

  test('is cut at its old end', () => {
    const many = Array.from({ length: 600 }, (_, index) => item(`u${index}`, `2026-01-01 00:00:00.${1000 + index}`));
    const list = parseTrainings(many);
    expect([list?.length, list?.[0]?.uuid]).toEqual([500, 'u599']);
  });

  test('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => void parseTrainings([input, { uuid: 'a', result: input, args: input, status: input }])),
    );
  });
});

test.each([
  ['2026-11-22 06:47:38.562519', '2026-11-22 06:47:38'],
  ['2026-11-22T06:47:38', '2026-11-22 06:47:38'],
  ['2026-11-22T06:47:38.5+01:00', '2026-11-22 06:47:38 +01:00'],
  ['22.11.2026', '22.11.2026'],
  ['', ''],
])('the server’s time %j is shown as %j', (text, shown) => {
  expect(serverTime(text)).toBe(shown);
});

test.each([
  ['0:00:02.015477', 2015],
  ['1:02:03', 3_723_000],
  ['2 days, 0:00:01', 172_801_000],
  ['1 day, 23:59:59.9', 172_799_900],
  [2.5, 2500],
  // The clock was set back while it trained.
  ['-1 day, 23:59:59', undefined],
  [-1, undefined],
  ['soon', undefined],
  [null, undefined],
])('the duration %j is %j ms', (input, expected) => {
  expect(parseDuration(input)).toBe(expected);
});
