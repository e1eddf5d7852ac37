import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FinishedRun } from '../finishedRun.ts';
import { hashOf } from './hash.ts';
import { makeRecord, parseRecord, recordName } from './record.ts';

const RUN: FinishedRun = {
  id: 'a',
  modelId: 'org/model',
  origin: { url: 'http://a.test', deepaas: '2.6.0', model: '1.2' },
  startedAt: Date.UTC(2026, 10, 26, 22, 41, 5),
  took: 1500,
  settings: { format: 'application/json', values: { threshold: 0, on: false, text: '' }, unset: ['mode'] },
  files: [{ name: 'image', file: new File(['abc'], 'cat.png', { type: 'image/png' }) }],
  source: { status: 200, contentType: 'text/plain', blob: new Blob(['']), modelId: 'org/model', argNames: [], response: undefined },
  silence: undefined,
};

// The standard's own test vectors.
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

test.each([
  ['nothing', '', EMPTY],
  ['three letters', 'abc', ABC],
])('the hash of %s', async (_, text, expected) => {
  expect(await hashOf(new Blob([text]))).toBe(expected);
});

test('a file of several pieces has the hash that the platform gives it', async () => {
  const bytes = new Uint8Array(9_000_001).map((_, index) => index % 251);
  const expected = [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map((byte) => byte.toString(16).padStart(2, '0'));
  expect(await hashOf(new Blob([bytes]))).toBe(expected.join(''));
});

describe('a record', () => {
  test('says everything about the run', async () => {
    expect(await makeRecord(RUN, undefined, hashOf)).toEqual({
      format: 'deepaas-try-me run',
      version: 1,
      page: { name: 'deepaas-try-me', version: expect.stringMatching(/^\d+\.\d+\.\d+/) as string },
      api: { url: 'http://a.test', deepaas: '2.6.0' },
      model: { id: 'org/model', version: '1.2' },
      started: '2026-11-26T22:41:05.000Z',
      seconds: 1.5,
      settings: RUN.settings,
      inputs: [{ argument: 'image', name: 'cat.png', type: 'image/png', size: 3, sha256: ABC }],
      answer: { status: 200, contentType: 'text/plain', size: 0, sha256: EMPTY },
      error: null,
    });
    expect(recordName(RUN)).toMatch(/^org_model-2026-11-2\d-\d\d4105\.json$/);
  });

  test('holds what was noted about the inputs, with their names, and repeats no secret', async () => {
    const marks = {
      'predictions.0': { verdict: 'wrong', note: 'is it hunter2?', name: 'a.jpg' },
      'predictions.7': { note: 'a shadow' },
    } as const;
    const { marks: recorded } = await makeRecord({ ...RUN, secrets: ['hunter2'] }, undefined, hashOf, marks);
    expect(recorded).toEqual([
      { input: 'a.jpg', at: 'predictions.0', verdict: 'wrong', note: 'is it •••?' },
      { input: '', at: 'predictions.7', verdict: null, note: 'a shadow' },
    ]);
  });

  test('is read back as what the form needs', async () => {
    const text = JSON.stringify(await makeRecord(RUN, undefined, hashOf));
    expect(parseRecord(JSON.parse(text))).toEqual({
      modelId: 'org/model',
      origin: RUN.origin,
      startedAt: RUN.startedAt,
      settings: RUN.settings,
      inputs: [{ argument: 'image', name: 'cat.png', type: 'image/png', size: 3, sha256: ABC }],
    });
  });

  test.each([
    ['something else', { hello: 1 }, 'This isn’t a record of a run.'],
    ['a newer one', { format: 'deepaas-try-me run', version: 2 }, 'This record was written by a newer version of this page.'],
    ['half of one', { format: 'deepaas-try-me run', version: 1, model: {} }, 'This record is damaged: something is missing in it.'],
    [
      'one with a hash that is none',
      {
        format: 'deepaas-try-me run',
        version: 1,
        model: { id: 'm' },
        started: '2026-01-01',
        inputs: [{ argument: 'a', name: 'b', size: 1, sha256: '<b>' }],
      },
      'This record is damaged: something is missing in it.',
    ],
  ])('%s is told', (_, input, expected) => {
    expect(parseRecord(input)).toBe(expected);
  });

  test('anything at all gives a record or a sentence', async () => {
    const good = (await makeRecord(RUN, undefined, hashOf)) as object;
    const mutated = fc.tuple(fc.constantFrom(...Object.keys(good)), fc.anything()).map(([key, value]) => ({ ...good, [key]: value }));
    fc.assert(
      fc.property(fc.oneof(fc.anything(), mutated), (input) => {
        const read = parseRecord(input);
        if (typeof read === 'string') expect(read).toMatch(/\.$/);
        else expect(() => new Date(read.startedAt).toISOString()).not.toThrow();
      }),
    );
  });
});
