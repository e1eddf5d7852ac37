import { expect, test } from 'vitest';
import { readAnswer } from '../../../answers/read.ts';
import { jsonAnswer, rawAnswer } from '../testModule.ts';
import type { RawResponse } from '../../../api/send.ts';
import type { Case, Observation } from '../define.ts';
import { whatCameOf, isMute } from './ending.ts';

const asked: Case = { label: 'bad', isExample: false, values: new Map(), format: undefined };
const frame = { asked, curl: 'curl', startedAt: 0 };

async function answered(response: RawResponse): Promise<Observation> {
  const answer = await readAnswer({ ...response, modelId: 'm', argNames: ['image', 'size'], response: undefined });
  return { ...frame, end: 'answered', took: 1, response, answer, excerpt: undefined };
}

test.each<[string, RawResponse, object]>([
  [
    'what webargs refuses',
    jsonAnswer({ size: ['Not a valid integer.'] }, 422),
    { state: 'refused', status: 422, named: true, reason: 'Not a valid integer.' },
  ],
  [
    'an entry of a list that webargs refuses',
    jsonAnswer({ size: { 0: ['Not a valid number.'] } }, 422),
    { state: 'refused', named: true, reason: 'Not a valid number.' },
  ],
  [
    'what FastAPI refuses',
    jsonAnswer({ detail: [{ loc: ['query', 'size'], msg: 'Input should be a valid integer' }] }, 422),
    { state: 'refused', named: true, reason: 'Input should be a valid integer' },
  ],
  [
    'another argument that is refused',
    jsonAnswer({ image: ['Missing data for required field.'] }, 422),
    { state: 'refused', named: false },
  ],
  ['words that name the argument', jsonAnswer({ message: 'size must be positive' }, 400), { state: 'refused', named: true }],
  ['words that don’t', jsonAnswer({ message: 'too small' }, 400), { state: 'refused', named: false, reason: 'too small' }],
  [
    'a failure',
    rawAnswer('500 Internal Server Error\n\nServer got itself in trouble', 'text/plain', 500),
    { state: 'failed', status: 500 },
  ],
  ['an error as an answer', jsonAnswer({ status: 'error', message: 'no image' }), { state: 'as-answer', status: 200, said: 'no image' }],
  [
    'an error in DEEPaaS’s envelope',
    jsonAnswer({ status: 'OK', predictions: { error: 'no image' } }),
    { state: 'as-answer', said: 'no image' },
  ],
  ['a result', jsonAnswer({ status: 'OK', predictions: [1] }), { state: 'accepted', status: 200 }],
  ['JSON that can’t be read', rawAnswer('{"a": ', 'application/json'), { state: 'accepted' }],
  ['a proxy that gave up', rawAnswer('', 'text/plain', 504), { state: 'lost' }],
])('%s', async (_, response, ending) => {
  expect(whatCameOf(await answered(response), 'size')).toMatchObject(ending);
});

test('no answer', () => {
  expect(whatCameOf({ ...frame, end: 'silent', took: 9, alive: true }, 'size')).toEqual({ state: 'silent', took: 9, alive: true });
  expect(whatCameOf({ ...frame, end: 'lost', took: 9, failure: 'network', alive: false }, 'size')).toEqual({ state: 'lost' });
  expect(whatCameOf({ ...frame, end: 'not-asked', because: 'stuck' }, 'size')).toEqual({ state: 'not-asked' });
});

test.each([
  ['', true],
  ['Invalid value.', true],
  ['Bad Request', true],
  ['Invalid input', true],
  ['422', true],
  ['Missing data for required field.', false],
  ['Not a valid number.', false],
  ['Invalid value: only PNG and JPEG are read.', false],
])('%j says nothing: %s', (reason, mute) => {
  expect(isMute(reason)).toBe(mute);
});
