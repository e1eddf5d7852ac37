import { expect, test } from 'vitest';
import { makeArg } from '../../../spec/testing.ts';
import type { Property } from '../../../spec/model.ts';
import { sketchOf, sketchOfFormat } from './sketch.ts';

const property = (name: string, kind: Property['kind'], description = '', items?: Property['kind']): Property => ({
  ...makeArg({ kind, description, ...(items !== undefined && { items: makeArg({ kind: items }) }) }),
  name,
  required: false,
});
const sketch = (...properties: Property[]) =>
  sketchOf(makeArg({ kind: 'object', properties })).map(({ kind, names }) => [kind, names.join(' ')]);

test('blocks by what the schema says, single values last', () => {
  expect(
    sketch(
      property('status', 'string'),
      property('picture', 'string', 'An image in base64'),
      property('labels', 'array', '', 'string'),
      property('probabilities', 'array', '', 'number'),
      property('score', 'number'),
      property('anything', 'any'),
    ),
  ).toEqual([
    ['picture', 'picture'],
    ['bars', 'labels probabilities'],
    ['text', 'anything'],
    ['value', 'status'],
    ['value', 'score'],
  ]);
});

test.each([
  ['image/png', 'picture', 'PNG'],
  ['video/mp4', 'picture', 'MP4'],
  ['application/pdf', 'picture', 'PDF'],
  ['audio/wav', 'sound', 'WAV'],
  ['text/csv', 'rows', 'CSV'],
  ['text/plain', 'text', 'Text'],
  ['application/zip', 'text', 'ZIP'],
])('an answer that was asked for as %s', (format, kind, name) => {
  expect(sketchOfFormat(format)).toEqual([{ kind, names: [name], description: '' }]);
});

test('nothing without a schema', () => {
  expect(sketchOf(undefined)).toEqual([]);
});
