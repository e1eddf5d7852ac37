import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportCode, mapTexts, parseCause, saidIn, wordsOfCause, type Cause } from './cause.ts';

/** One of each code. */
const CAUSES: readonly Cause[] = [
  ...(
    [
      'network',
      'truncated',
      'cors',
      'timeout',
      'not-kept',
      'against-its-schema',
      'failed-silently',
      'failed-with-page',
      'empty-answer',
      'web-page',
    ] as const
  ).map((code) => ({ code })),
  { code: 'changed-files', count: 1 },
  { code: 'changed-files', count: 2 },
  { code: 'invalid-json', line: 3, column: 14 },
  { code: 'refused-inputs', count: 0, said: '' },
  { code: 'refused-inputs', count: 2, said: 'Look again.' },
  { code: 'too-many-values', limit: 1000 },
  { code: 'refused', status: 404, said: '' },
  { code: 'refused', status: 503, said: 'Maintenance until 5.' },
  { code: 'refused', status: 418, said: '' },
  { code: 'failed', said: 'CUDA out of memory.' },
  { code: 'reported', said: '' },
  { code: 'reported', said: 'No face in this picture.' },
  { code: 'not-sent', said: 'Must be at most 5.' },
];

describe('a cause', () => {
  test.each(CAUSES)('$code is stored and read as itself', (cause) => {
    expect(parseCause(structuredClone(cause))).toEqual(cause);
    expect(parseCause(JSON.parse(JSON.stringify(cause)))).toEqual(cause);
  });

  test.each(CAUSES)('$code has words, and what was kept in these words is read as it', (cause) => {
    const words = wordsOfCause(cause);
    expect(words.title).not.toBe('');
    const read = parseCause(words);
    expect(read?.code).toBe(cause.code);
    expect(read && wordsOfCause(read)).toEqual(words);
  });

  test.each<[string, Cause, string, string]>([
    ['a status', { code: 'refused', status: 404, said: 'gone' }, 'refused-404', 'gone'],
    ['what the server says', { code: 'failed', said: 'CUDA out of memory' }, 'failed', 'CUDA out of memory'],
    ['nothing more', { code: 'network' }, 'network', ''],
    ['old words', { code: 'told', title: 'A', what: 'b.', next: 'c' }, 'told', 'A. b.'],
  ])('in a table: %s', (_, cause, code, said) => {
    expect([exportCode(cause), saidIn(cause)]).toEqual([code, said]);
  });

  test('its texts can be masked, and its code can’t', () => {
    const mask = () => '•••';
    expect(mapTexts({ code: 'failed', said: 'key s3cret' }, mask)).toEqual({ code: 'failed', said: '•••' });
    expect(mapTexts({ code: 'told', title: 'a', what: 'b', next: 'c' }, mask)).toEqual({
      code: 'told',
      title: '•••',
      what: '•••',
      next: '•••',
    });
    expect(mapTexts({ code: 'refused', status: 404, said: '' }, (text) => text)).toEqual({ code: 'refused', status: 404, said: '' });
  });
});

describe('what was stored otherwise', () => {
  test.each<[string, unknown, Cause | undefined]>([
    [
      'words that no code has',
      { title: 'Tea time', what: 'Later.', next: '' },
      { code: 'told', title: 'Tea time', what: 'Later.', next: '' },
    ],
    ['a title alone', { title: 'Tea time' }, { code: 'told', title: 'Tea time', what: '', next: '' }],
    ['a code of a newer page', { code: 'eclipse', said: 'dark' }, { code: 'told', title: 'eclipse', what: 'dark', next: '' }],
    ['a name that every object has', { code: 'constructor' }, { code: 'told', title: 'constructor', what: '', next: '' }],
    ['numbers that are none', { code: 'refused', status: 'x', said: 1 }, { code: 'refused', status: 0, said: '' }],
    ['masked words', { title: 'The model failed', what: 'The server says: key •••.', next: '' }, { code: 'failed', said: 'key •••.' }],
    ['no words', {}, undefined],
    ['nothing', undefined, undefined],
  ])('%s', (_, input, wanted) => {
    expect(parseCause(input)).toEqual(wanted);
  });

  test('whatever it is, it gives words or nothing, and is then read as itself', () => {
    const codes = fc.constantFrom(...CAUSES.map(({ code }) => code), 'told', 'else');
    const record = fc.record(
      { code: codes, said: fc.anything(), status: fc.anything(), count: fc.anything(), title: fc.anything() },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(record, fc.anything()), (input) => {
        const cause = parseCause(input);
        if (cause === undefined) return;
        expect(typeof wordsOfCause(cause).title).toBe('string');
        expect(parseCause(cause)).toEqual(cause);
      }),
    );
  });
});
