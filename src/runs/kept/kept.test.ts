import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseKept } from './kept.ts';
import { readKeptShape } from './readShape.ts';

const GOOD = {
  id: 'a',
  shelf: 'http://a.test m',
  modelId: 'm',
  origin: { url: 'http://a.test', deepaas: '2.6.0', model: undefined },
  startedAt: 1,
  took: 2,
  settings: { values: { x: 0 }, unset: [] },
  args: [{ name: 'x', kind: 'number' }],
  inputs: [{ arg: 'image', name: 'cat.png', type: 'image/png', size: 3, lastModified: 4, blob: 'b1' }],
  answer: {
    status: 200,
    contentType: 'application/json',
    contentDisposition: undefined,
    accept: undefined,
    response: undefined,
    size: 5,
    blob: 'b2',
  },
  error: undefined,
  gist: ['cat'],
  thumbnail: undefined,
  name: '',
  pinned: false,
  blobs: ['b1', 'b2'],
  size: 8,
};

describe('parseKept', () => {
  test('a good record is itself', () => {
    expect(parseKept(GOOD)).toEqual(GOOD);
    const marked = { ...GOOD, marks: { 'predictions.0': { verdict: 'wrong', note: 'a shadow' } } };
    expect(parseKept(marked)).toEqual(marked);
  });

  test.each([
    ['no id', { id: undefined }],
    ['an empty id', { id: '' }],
    ['a time that no date can hold', { startedAt: 1e300 }],
    ['a negative duration', { took: -1 }],
    ['inputs that are no list', { inputs: {} }],
    ['a broken input among good ones', { inputs: [...GOOD.inputs, { arg: 'x' }] }],
    ['an answer without a status', { answer: { size: 1 } }],
  ])('%s: no run at all', (_, change) => {
    expect(parseKept({ ...GOOD, ...change })).toBeUndefined();
  });

  test('what it says about its own bytes isn’t believed', () => {
    expect(parseKept({ ...GOOD, blobs: ['someone else’s'], size: 0 })).toEqual(GOOD);
  });

  test('anything at all gives a run or nothing, and never throws', () => {
    const mutated = fc.tuple(fc.constantFrom(...Object.keys(GOOD)), fc.anything()).map(([key, value]) => ({ ...GOOD, [key]: value }));
    fc.assert(
      fc.property(fc.oneof(fc.anything(), mutated), (input) => {
        const run = parseKept(input);
        if (run !== undefined) expect(parseKept(run)).toEqual(run);
      }),
    );
  });
});

describe('readShape', () => {
  test('nesting and number are limited', () => {
    let deep: unknown = { kind: 'string' };
    for (let level = 0; level < 50; level++) deep = { kind: 'array', items: deep, properties: [{ name: 'p', ...(deep as object) }] };
    expect(JSON.stringify(readKeptShape(deep)).length).toBeLessThan(5_000_000);
  });

  test('anything at all', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        const shape = readKeptShape(input);
        if (shape !== undefined) expect(readKeptShape(shape)).toEqual(shape);
      }),
    );
  });
});
