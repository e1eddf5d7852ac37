import { describe, expect, test } from 'vitest';
import type { Training, TrainingStatus } from '../../api/train.ts';
import { makeArg } from '../../spec/testing.ts';
import type { KeptTraining } from './parseKept.ts';
import { changesOf, mergeTrainings, withoutSecrets } from './merge.ts';

const training = (uuid: string, status: TrainingStatus, more: Partial<Training> = {}): Training => ({
  uuid,
  date: `2026-01-01 00:00:0${uuid}`,
  status,
  word: status,
  args: {},
  message: undefined,
  result: undefined,
  ...more,
});
const kept = (uuid: string, status: TrainingStatus, more: Partial<KeptTraining> = {}): KeptTraining => ({
  uuid,
  place: 'here',
  training: training(uuid, status),
  firstSeen: 5,
  end: undefined,
  cut: false,
  ...more,
});

describe('what is written into the history', () => {
  test.each<[string, Training[] | undefined, KeptTraining[], [uuid: string, status: string, end: string | undefined, firstSeen: number][]]>(
    [
      ['a training that is new', [training('1', 'running')], [], [['1', 'running', undefined, 9]]],
      ['nothing, when nothing changed', [training('1', 'running')], [kept('1', 'running')], []],
      [
        'the end of one that ran, which was seen first when it was',
        [training('1', 'done')],
        [kept('1', 'running')],
        [['1', 'done', undefined, 5]],
      ],
      ['the loss of one that ran', [], [kept('1', 'running')], [['1', 'running', 'gone', 5]]],
      ['nothing about one that had ended', [], [kept('1', 'done')], []],
      ['nothing about one that was cancelled here', [], [kept('1', 'running', { end: 'cancelled' })], []],
      [
        'the return of one that was taken for lost',
        [training('1', 'running')],
        [kept('1', 'running', { end: 'gone' })],
        [['1', 'running', undefined, 5]],
      ],
      ['nothing, when the list can’t be read', undefined, [kept('1', 'running')], []],
    ],
  )('%s', (_, listed, before, expected) => {
    const written = changesOf(listed, before, 'here', 9);
    expect(written.map(({ uuid, training: { status }, end, firstSeen }) => [uuid, status, end, firstSeen])).toEqual(expected);
  });

  test('a result that is too large stays at the server', () => {
    const large = training('1', 'done', { result: { output: 'x'.repeat(6_000_000), finished: undefined, duration: 5 } });
    const [written] = changesOf([large], [], 'here', 9);
    expect(written).toMatchObject({ cut: true, training: { result: { output: undefined, duration: 5 } } });
  });
});

describe('what is shown', () => {
  test('the server’s list and the history, the newest first', () => {
    const shown = mergeTrainings([training('3', 'running'), training('1', 'done')], [kept('1', 'running'), kept('2', 'done')], 9);
    expect(shown.map(({ training: { uuid }, status, listed, firstSeen }) => [uuid, status, listed, firstSeen])).toEqual([
      ['3', 'running', true, 9],
      ['2', 'done', false, 5],
      ['1', 'done', true, 5],
    ]);
  });
  test('without a list, the history, of which nobody knows what is still true', () => {
    const [shown] = mergeTrainings(undefined, [kept('2', 'running')], 9);
    expect(shown).toMatchObject({ status: 'running', listed: undefined });
  });
  test.each(['cancelled', 'gone'] as const)('one that ended as %s', (end) => {
    expect(mergeTrainings([], [kept('2', 'running', { end })], 9)[0]).toMatchObject({ status: end, listed: false });
  });
});

test('passwords that the server sends back are masked', () => {
  const args = [
    makeArg({ name: 'token', format: 'password' }),
    makeArg({ name: 'unset', format: 'password' }),
    makeArg({ name: 'epochs' }),
    makeArg({ name: 'keys', kind: 'array', items: makeArg({ format: 'password' }) }),
  ];
  const several = withoutSecrets(training('1', 'error', { args: { keys: ['hunter2', 'hunter3'] }, message: 'no hunter3' }), args);
  expect(several).toMatchObject({ args: { keys: '•••' }, message: 'no •••' });
  const shown = withoutSecrets(training('1', 'running', { args: { token: 'hunter2', unset: null, epochs: 3 } }), args);
  expect(shown.args).toEqual({ token: '•••', unset: null, epochs: 3 });
  const output = { log: ['used hunter2', 3, null], hunter2: 1 };
  const ended = withoutSecrets(
    training('1', 'done', { args: { token: 'hunter2' }, message: 'no hunter2', result: { output, finished: undefined, duration: 1 } }),
    args,
  );
  expect(ended).toMatchObject({ message: 'no •••', result: { output: { log: ['used •••', 3, null], '•••': 1 }, duration: 1 } });
});
