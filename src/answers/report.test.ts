import { describe, expect, test } from 'vitest';
import type { Json } from '../spec/model.ts';
import { findAnswerError } from './inAnswer.ts';
import { reportFromFailure, reportFromResponse } from './report.ts';

const argNames = ['demo_int', 'demo_list', 'nested', 'demo_image', 'd', 'detail_level'];
const respond = (status: number, body: Json | string, contentType = typeof body === 'string' ? 'text/plain' : 'application/json') =>
  reportFromResponse({ status, contentType, text: typeof body === 'string' ? body : JSON.stringify(body), argNames });

describe('finds the arguments that were refused', () => {
  test.each<[string, Json, object[]]>([
    ['one argument', { demo_int: ['Not a valid integer.'] }, [{ name: 'demo_int', message: 'Not a valid integer.' }]],
    [
      'an entry of a list',
      { demo_list: { '1': ['Not a valid number.'] } },
      [{ name: 'demo_list', index: 1, message: 'Not a valid number.' }],
    ],
    ['a nested object', { nested: { _schema: ['Invalid input type.'] } }, [{ name: 'nested', message: 'Invalid input type.' }]],
    ['a member of a nested object', { nested: { lat: ['Not a number.'] } }, [{ name: 'nested', message: 'lat: Not a number.' }]],
    [
      'several at once',
      { d: ['Required.'], demo_image: ['Required.'] },
      [
        { name: 'd', message: 'Required.' },
        { name: 'demo_image', message: 'Required.' },
      ],
    ],
    ['webargs 6 with a place', { query: { demo_int: ['Bad.'] } }, [{ name: 'demo_int', message: 'Bad.' }]],
    [
      'FastAPI',
      { detail: [{ type: 'int_parsing', loc: ['query', 'demo_int'], msg: 'Input should be a valid integer', input: 'x' }] },
      [{ name: 'demo_int', message: 'Input should be a valid integer' }],
    ],
    [
      'FastAPI with an entry of a list',
      { detail: [{ loc: ['body', 'demo_list', 2], msg: 'Bad' }] },
      [{ name: 'demo_list', index: 2, message: 'Bad' }],
    ],
    ['FastAPI without a known argument', { detail: [{ loc: ['body'], msg: 'Bad' }] }, [{ name: 'request', message: 'Bad' }]],
    ['several complaints about one argument', { d: ['Bad.', 'Worse.'] }, [{ name: 'd', message: 'Bad. Worse.' }]],
    [
      'several complaints of FastAPI about one argument',
      {
        detail: [
          { loc: ['query', 'd'], msg: 'Bad.' },
          { loc: ['query', 'd'], msg: 'Worse.' },
        ],
      },
      [{ name: 'd', message: 'Bad. Worse.' }],
    ],
    ['FastAPI with a sentence', { detail: 'No.' }, []],
    ['something else', ['what?'], []],
  ])('%s', (_, body, fields) => {
    expect(respond(422, body).fields).toEqual(fields);
  });

  test('a JSON body that the server can’t read', () => {
    expect(respond(400, { json: ['Invalid JSON body.'] })).toMatchObject({
      status: 400,
      fields: [{ name: 'json', message: 'Invalid JSON body.' }],
    });
  });
});

describe('says what happened', () => {
  test.each<[string, number, Json | string, string, RegExp]>([
    ['one refused input', 422, { demo_int: ['Bad.'] }, 'One input was refused', /not all of them are valid/],
    ['two refused inputs', 422, { demo_int: ['Bad.'], d: ['Bad.'] }, '2 inputs were refused', /checked the inputs/],
    ['a sentence of FastAPI', 422, { detail: 'Image too small' }, 'The inputs were refused', /^Image too small\.$/],
    ['the model failed', 500, '500 Internal Server Error\n\nServer got itself in trouble', 'The model failed', /only in the server’s log/],
    [
      'the answer doesn’t fit the schema',
      500,
      '500: ERROR validating model response, check server logs.',
      'The model answered against its own schema',
      /response schema/,
    ],
    [
      'the model failed, with a reason',
      500,
      { detail: 'ERROR: unexpected error.: CUDA out of memory' },
      'The model failed',
      /^The server says: CUDA out of memory\.$/,
    ],
    ['bare words of FastAPI', 500, 'Internal Server Error', 'The model failed', /only in the server’s log/],
    ['predictions off', 402, '402: Payment Required', 'Predictions are switched off', /--nopredict-endpoint\)\.$/],
    ['no such route', 404, '404: Not Found', 'No such model', /restarted with another one\.$/],
    ['no such route, FastAPI', 404, { detail: 'Not Found' }, 'No such model', /another one\.$/],
    ['wrong method', 405, '405: Method Not Allowed', 'Not possible at this address', /\.$/],
    [
      'too large',
      413,
      'Maximum request body size 100000 exceeded, actual body size 159078',
      'Too large',
      /The server says: Maximum request body size 100000 exceeded/,
    ],
    [
      'no predict function',
      501,
      "501: Not implemented by underlying model (loaded 'testmod3')",
      'This module makes no predictions',
      /The server says: Not implemented by underlying model \(loaded 'testmod3'\)$/,
    ],
    ['proxy without a model', 502, '<html><h1>502 Bad Gateway</h1></html>', 'The model isn’t reachable', /starting/],
    ['maintenance', 503, '', 'The model isn’t available', /maintained\.$/],
    ['proxy out of patience', 504, 'Gateway Time-out', 'A proxy stopped waiting', /waits\. It may still be working\.$/],
    [
      'the server’s own page',
      500,
      '<html><body><h1>500 Internal Server Error</h1>Server got itself in trouble</body></html>',
      'The model failed',
      /raised an error/,
    ],
    [
      'its page with a traceback',
      500,
      '<html><h2>Traceback:</h2><pre>Traceback (most recent call last):\n  File &quot;a.py&quot;\nValueError: 1 &lt; 2\n</pre>',
      'The model failed',
      /says: ValueError: 1 < 2\./,
    ],
    [
      'a traceback as text',
      500,
      '500 Internal Server Error\n\nTraceback (most recent call last):\n  File "a.py"\nKeyError: \'x\'',
      'The model failed',
      /says: KeyError: 'x'/,
    ],
    ['an error page', 500, '<!DOCTYPE html><p>oops', 'The server failed', /error page/],
    ['a status of its own', 418, 'short and stout', 'The server answered 418', /The server says: short and stout\.$/],
    ['a redirection', 302, '', 'The server answered 302', /redirection/],
  ])('%s', (_, status, body, title, what) => {
    const report = respond(status, body);
    expect(report).toMatchObject({ status, title });
    expect(report.what).toMatch(what);
    expect(report.next).not.toBe('');
  });

  test('keeps the raw answer and the command', () => {
    expect(reportFromResponse({ status: 500, contentType: 'text/plain', text: 'x', argNames, curl: 'curl …' })).toMatchObject({
      raw: 'x',
      curl: 'curl …',
    });
  });

  test.each(['network', 'truncated', 'cors', 'timeout'] as const)('no answer: %s', (kind) => {
    expect(reportFromFailure(kind)).toEqual({
      cause: { code: kind },
      status: undefined,
      title: expect.stringMatching(/\w/) as string,
      what: expect.stringMatching(/\.$/) as string,
      next: expect.stringMatching(/\.$/) as string,
      fields: [],
      raw: '',
    });
  });
});

describe('finds errors in a successful answer', () => {
  test.each<[string, Json, { key: string; message: string } | undefined]>([
    ['at the top', { status: 'error', message: 'No face' }, { key: 'body', message: 'No face' }],
    [
      'inside predictions',
      { status: 'OK', predictions: { status: 'error', message: 'No face' } },
      { key: 'predictions', message: 'No face' },
    ],
    ['as a member', { status: 'OK', predictions: { error: 'Bad file' } }, { key: 'predictions', message: 'Bad file' }],
    ['with a capital', { predictions: { Error: 'Bad file' } }, { key: 'predictions', message: 'Bad file' }],
    ['in the v1 of an envelope', { status: 'error', predictions: 'Bad file' }, { key: 'body', message: 'Bad file' }],
    ['without a reason', { status: 'ERROR' }, { key: 'body', message: '' }],
    [
      'as an exception in a string',
      { status: 'OK', predictions: 'ValueError: bad shape' },
      { key: 'predictions', message: 'ValueError: bad shape' },
    ],
    [
      'in an envelope in an envelope',
      { status: 'OK', predictions: { status: 'OK', predictions: { error: 'Bad file' } } },
      { key: 'predictions.predictions', message: 'Bad file' },
    ],
    [
      'of every input',
      { predictions: [{ title: 'a', status: 'error', message: 'Bad file' }, { error: 'Worse' }, { error: 'Worse' }] },
      { key: 'predictions', message: 'Bad file\nWorse' },
    ],
    ['in the text of a Python dict', { predictions: "{'error': 'Bad file'}" }, { key: 'predictions', message: "{'error': 'Bad file'}" }],
    ['as text with a status', { predictions: ['Error encoding image', 500] }, { key: 'predictions', message: 'Error encoding image' }],
    ['as no success', { predictions: { success: false, message: 'No face' } }, { key: 'predictions', message: 'No face' }],
    ['as an exception', { predictions: { exception: 'Bad file' } }, { key: 'predictions', message: 'Bad file' }],
    ['as a list of them', { predictions: { errors: ['Bad file', 'Bad name'] } }, { key: 'predictions', message: 'Bad file\nBad name' }],
    ['as Python writes one', { predictions: "ValueError('bad')" }, { key: 'predictions', message: "ValueError('bad')" }],
    ['of every file', { predictions: [{ file: 'a', error: 'Bad file' }] }, { key: 'predictions', message: 'Bad file' }],
    ['under a longer name', { predictions: { error_message: 'Bad file' } }, { key: 'predictions', message: 'Bad file' }],
    ['under another name', { predictions: { errorMsg: 'Bad file', data: null } }, { key: 'predictions', message: 'Bad file' }],
    ['in German', { predictions: { fehler: 'Kein Bild' } }, { key: 'predictions', message: 'Kein Bild' }],
    ['in Spanish', { estado: 'error', mensaje: 'No es una imagen' }, { key: 'body', message: 'No es una imagen' }],
    ['in French', { predictions: 'Erreur : image illisible' }, { key: 'predictions', message: 'Erreur : image illisible' }],
    ['with a status of HTTP', { predictions: { status: 500, message: 'boom' } }, { key: 'predictions', message: 'boom' }],
    ['with a code of HTTP', { statusCode: 400, detail: 'Bad file' }, { key: 'body', message: 'Bad file' }],
    ['as not ok', { predictions: { ok: false, msg: 'No face' } }, { key: 'predictions', message: 'No face' }],
    ['as not ok, in a text', { predictions: { success: 'false', msg: 'No face' } }, { key: 'predictions', message: 'No face' }],
    ['as yes, with a message', { predictions: { error: true, message: 'No face' } }, { key: 'predictions', message: 'No face' }],
    ['as a traceback', { predictions: { traceback: 'File "a.py", line 3' } }, { key: 'predictions', message: 'File "a.py", line 3' }],
    ['as a message alone', { message: 'Could not open the image' }, { key: 'body', message: 'Could not open the image' }],
    ['as a sentence', { predictions: 'Failed to read the image' }, { key: 'predictions', message: 'Failed to read the image' }],
    ['in another envelope', { result: { error: 'Bad file' } }, { key: 'result', message: 'Bad file' }],
    ['in both', { status: 'OK', predictions: { output: { error: 'Bad file' } } }, { key: 'predictions.output', message: 'Bad file' }],
    ['not: an envelope beside results', { result: { error: 'Bad file' }, label: 'cat' }, undefined],
    ['not: a message', { message: 'Hello' }, undefined],
    ['not: speech', { predictions: 'I could not open the door' }, undefined],
    ['not: speech that begins so', { predictions: 'Cannot wait to see you' }, undefined],
    ['not: ok of a text', { ok: false, score: 0.2 }, undefined],
    ['not: what is wrong with a text', { ok: false, errors: ['missing comma'], score: 0.2 }, undefined],
    ['not: a state', { state: 'failed', machine: 'pump' }, undefined],
    ['not: a code', { code: 404, label: 'page' }, undefined],
    ['not: success of its own', { success: 0.9 }, undefined],
    ['not: a machine that failed', { predictions: { machine: 'pump 3', status: 'failed', time_to_failure: 3.2 } }, undefined],
    ['not: a test that failed', { predictions: { status: 'fail', grade: 4.2 } }, undefined],
    ['not: machines that failed', { predictions: [{ machine: 'pump 3', status: 'failed', message: 'bearing' }] }, undefined],
    ['not: a spread of errors', { predictions: { error: { mean: 0.1, std: 0.2 } } }, undefined],
    ['not: a number in text', { predictions: { error: '0.02' } }, undefined],
    ['not: a length', { predictions: { error: '0.02 mm' } }, undefined],
    ['not: a tolerance', { predictions: { error: '± 0.3 m' } }, undefined],
    ['not: lengths', { predictions: { error: { x: '0.1 m', y: '0.2 m' } } }, undefined],
    ['not: numbers in text', { predictions: { error: ['0.1', '0.2'] } }, undefined],
    ['a number and words', { predictions: { error: '3 files are missing' } }, { key: 'predictions', message: '3 files are missing' }],
    ['not: none', { predictions: { error: 'None' } }, undefined],
    ['not: a text about error bars', { predictions: 'Error bars were computed from 12 samples: mean 0.3' }, undefined],
    ['not: an exception to a rule', { predictions: 'An exception to the rule: birds that do not fly' }, undefined],
    ['not: one input of two', { predictions: [{ error: 'Bad file' }, { label: 'cat' }] }, undefined],
    ['not: jobs that failed', { predictions: [{ id: 1, status: 'failed', message: 'x' }] }, undefined],
    ['not: a number called error', { error: 0.12, mean: 3 }, undefined],
    ['not: a number called error alone', { error: 0.12 }, undefined],
    ['not: an error beside results', { error: 'slight blur', labels: ['a'], probabilities: [1] }, undefined],
    ['not: an empty error', { error: '', predictions: [1] }, undefined],
    ['not: null', { error: null, result: 3 }, undefined],
    ['not: text about errors', { predictions: 'error rates fall with age' }, undefined],
    ['not: success', { status: 'OK', predictions: 'error' }, undefined],
    ['not: a list', ['error'], undefined],
  ])('%s', (_, value, error) => {
    const found = findAnswerError(value);
    expect(found && { key: found.key, message: found.message }).toEqual(error);
  });
});
