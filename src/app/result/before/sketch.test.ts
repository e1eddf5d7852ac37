import { expect, test } from 'vitest';
import { makeArg } from '../../../spec/testing.ts';
import type { Property } from '../../../spec/model.ts';
import { sketchOf } from './sketch.ts';

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

test('nothing without a schema', () => {
  expect(sketchOf(undefined)).toEqual([]);
});
