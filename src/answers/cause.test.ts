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
  { code: 'not-sent', faults: [], said: 'Must be at most 5.' },
  { code: 'not-sent', faults: [{ code: 'required' }, { code: 'or-less', limit: 5 }], said: '' },
];

describe('a cause', () => {
  test.each(CAUSES)('$code is stored and read as itself', (cause) => {
    expect(parseCause(structuredClone(cause))).toEqual(cause);
    expect(parseCause(JSON.parse(JSON.stringify(cause)))).toEqual(cause);
  });

  test.each(CAUSES)('$code has words', (cause) => {
    expect(wordsOfCause(cause).title).not.toBe('');
  });

  test.each<[string, Cause, string, string]>([
    ['a status', { code: 'refused', status: 404, said: 'gone' }, 'refused-404', 'gone'],
    ['what the server says', { code: 'failed', said: 'CUDA out of memory' }, 'failed', 'CUDA out of memory'],
    ['nothing more', { code: 'network' }, 'network', ''],
    [
      'what the form’s checks found',
      { code: 'not-sent', faults: [{ code: 'too-large', bytes: 2000, limit: 1000 }], said: '' },
      'not-sent-too-large',
      '',
    ],
    ['what they had told', { code: 'not-sent', faults: [], said: 'Must be at most 5.' }, 'not-sent', 'Must be at most 5.'],
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
    ['faults that are none', { code: 'not-sent', faults: [1, { code: 'or-more', limit: 2 }, { code: 'odd' }] }, { code: 'not-sent', faults: [{ code: 'or-more', limit: 2 }], said: '' }], // prettier-ignore
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

/** As pages kept them that knew no codes. These sentences stay as they are, whatever the page says today. */
describe('what was stored in words', () => {
  // prettier-ignore
  test.each<[title: string, what: string, Cause]>([
    ['The connection was lost', 'No answer came back. The server may have restarted, or the network broke.', { code: 'network' }],
    ['The answer broke off', 'Part of an answer came, and then the connection ended.', { code: 'truncated' }],
    ['The API can’t be reached from this page', 'It is on another host, and either it doesn’t answer or the browser may not read its answer (CORS).', { code: 'cors' }],
    ['No answer in time', 'The page stopped waiting.', { code: 'timeout' }],
    ['The answer wasn’t kept', 'The history knows this run, but not what came of it.', { code: 'not-kept' }],
    ['The model answered against its own schema', 'The prediction was made, but the result doesn’t fit.', { code: 'against-its-schema' }],
    ['The model failed', 'The model raised an error while it ran. DEEPaaS doesn’t send the reason: it is only in the server’s log.', { code: 'failed-silently' }],
    ['The model failed', 'The server says: CUDA out of memory.', { code: 'failed', said: 'CUDA out of memory.' }],
    ['The server failed', 'An error page came back instead of an answer, perhaps from a proxy in front of the model.', { code: 'failed-with-page' }],
    ['The answer is empty', 'The server reports success, but it sent nothing.', { code: 'empty-answer' }],
    ['A web page came instead of an answer', 'It is probably from a proxy or a sign-in page in front of the model.', { code: 'web-page' }],
    ['A file has changed', 'The browser sends a file only as it was when it was chosen. Nothing was sent.', { code: 'changed-files', count: 1 }],
    ['Files have changed', 'The browser sends a file only as it was when it was chosen. Nothing was sent.', { code: 'changed-files', count: 2 }],
    ['The answer isn’t valid JSON', 'It is labelled as JSON, but can’t be read at line 3, column 14. It is shown below as text.', { code: 'invalid-json', line: 3, column: 14 }],
    ['Too many list entries', 'Beside a file this server takes 1000 values in one request, and each entry of a list is one.', { code: 'too-many-values', limit: 1000 }],
    ['The inputs were refused', 'The server checked the inputs before running the model, and not all of them are valid.', { code: 'refused-inputs', count: 0, said: '' }],
    ['One input was refused', 'Look again.', { code: 'refused-inputs', count: 1, said: 'Look again.' }],
    ['12 inputs were refused', 'Look again.', { code: 'refused-inputs', count: 12, said: 'Look again.' }],
    ['The request was refused', 'The server couldn’t use the request as it was sent. The server says: no JSON.', { code: 'refused', status: 400, said: 'no JSON.' }],
    ['Sign-in needed', 'The server wants to know who asks.', { code: 'refused', status: 401, said: '' }],
    ['Predictions are switched off', 'This server was started without predictions (--nopredict-endpoint).', { code: 'refused', status: 402, said: '' }],
    ['Not allowed', 'The server doesn’t let you run this model.', { code: 'refused', status: 403, said: '' }],
    ['No such model', 'The server doesn’t know this model at this address. The server says: gone.', { code: 'refused', status: 404, said: 'gone.' }],
    ['Not possible at this address', 'The server doesn’t accept predictions at this address.', { code: 'refused', status: 405, said: '' }],
    ['Too large', 'What was sent is larger than the server, or a proxy in front of it, accepts.', { code: 'refused', status: 413, said: '' }],
    ['Too many requests', 'The server wants a pause.', { code: 'refused', status: 429, said: '' }],
    ['This module makes no predictions', 'The module has no predict() function.', { code: 'refused', status: 501, said: '' }],
    ['The model isn’t reachable', 'The proxy in front of the model got no proper answer from it.', { code: 'refused', status: 502, said: '' }],
    ['The model isn’t available', 'The server is starting, overloaded or being maintained. The server says: Maintenance until 5.', { code: 'refused', status: 503, said: 'Maintenance until 5.' }],
    ['A proxy stopped waiting', 'The model needed longer than the proxy in front of it waits.', { code: 'refused', status: 504, said: '' }],
    ['The server answered 418', 'The server refused the request.', { code: 'refused', status: 418, said: '' }],
    ['The server answered 302', 'The server sent a redirection instead of an answer.', { code: 'refused', status: 302, said: '' }],
    ['The model reports an error', 'It gives no reason.', { code: 'reported', said: '' }],
    ['The model reports an error', 'No face in this picture.', { code: 'reported', said: 'No face in this picture.' }],
    ['Not sent', 'Must be at most 5.', { code: 'not-sent', faults: [], said: 'Must be at most 5.' }],
  ])('%s. %s', (title, what, cause) => {
    expect(parseCause({ title, what, next: 'x' })).toEqual(cause);
  });
});
