import { expect, test } from 'vitest';
import type { Arg } from '../../spec/model.ts';
import type { ArgValue } from '../../spec/value.ts';
import { testArg, testItems } from '../testArg.ts';
import { fillOf, hintOf, statusOf } from './hint.ts';

test.each<[Partial<Arg>, string]>([
  [{ kind: 'integer', minimum: 1, maximum: 100 }, 'integer · 1–100'],
  [{ kind: 'integer', minimum: -5, maximum: 5 }, 'integer · -5 to 5'],
  [{ kind: 'number', exclusiveMinimum: 0, maximum: 1 }, 'number · above 0, at most 1'],
  [{ kind: 'number', minimum: 0 }, 'number · at least 0'],
  [{ kind: 'number', exclusiveMaximum: 0 }, 'number · below 0'],
  [{ kind: 'integer', multipleOf: 32 }, 'integer · in steps of 32'],
  [{ kind: 'array', items: testItems({ kind: 'number' }), minItems: 2, maxItems: 4 }, 'list of numbers · 2–4 items'],
  [
    { kind: 'array', items: testItems({ kind: 'number', minimum: 0, maximum: 1 }), minItems: 4, maxItems: 4 },
    'list of numbers · each 0–1 · 4 items',
  ],
  [{ kind: 'array', items: testItems({}), maxItems: 2 }, 'list of texts · at most 2 items'],
  [{ kind: 'array', items: testItems({}), minItems: 1 }, 'list of texts · at least 1 item'],
  [{ kind: 'array', choices: ['a', 'b'], maxItems: 1 }, 'any of 2 choices · at most 1 item'],
  [{ kind: 'array' }, 'JSON list'],
  [{ choices: ['a'] }, 'text · 1 choice'],
  [{ kind: 'boolean', choices: [true, false] }, 'boolean'],
  [{ minLength: 2, maxLength: 8 }, 'text · 2–8 characters'],
  [{ format: 'date-time' }, 'date and time'],
  [{ format: 'byte' }, 'text'],
  [{ kind: 'file', multiple: true }, 'files'],
  [{ kind: 'any' }, 'any type'],
])('%o reads "%s"', (arg, hint) => {
  expect(hintOf(testArg(arg))).toBe(hint);
});

test.each<[string, Partial<Arg>, ArgValue, string | undefined]>([
  ['nothing, without a default', {}, undefined, undefined],
  ['nothing, with a default', { kind: 'number', default: 0 }, undefined, 'not set: the server uses its default 0'],
  ['nothing, with a text as default', { default: 'abc' }, undefined, 'not set: the server uses its default “abc”'],
  ['nothing, with a list as default', { kind: 'array', default: [1, 2] }, undefined, 'not set: the server uses its default [1,2]'],
  ['nothing, with a long default', { default: 'x'.repeat(99) }, undefined, `not set: the server uses its default “${'x'.repeat(58)}…`],
  ['nothing, where something is required', { default: 'abc', required: true }, undefined, undefined],
  ['an empty text', {}, '', 'empty text will be sent'],
  ['a text that can’t be seen', {}, '  ', '2 blanks will be sent'],
  ['another one', { format: 'url' }, '\t\n', 'only blanks and line breaks will be sent'],
  ['an empty text that is the default', { default: '' }, '', undefined],
  ['an empty list', { kind: 'array' }, [], 'empty list'],
  ['zero', { kind: 'number' }, 0, undefined],
])('the status of %s', (_, arg, value, status) => {
  expect(statusOf(testArg(arg), value)).toBe(status);
});

test.each<[Partial<Arg>, number, { text: string; fits: boolean } | undefined]>([
  [{}, 3, undefined],
  [{ minItems: 0 }, 3, undefined],
  [{ minItems: 2 }, 1, { text: '1 of at least 2', fits: false }],
  [{ maxItems: 4 }, 2, { text: '2 of at most 4', fits: true }],
  [{ minItems: 4, maxItems: 4 }, 3, { text: '3 of 4', fits: false }],
  [{ minItems: 2, maxItems: 5 }, 2, { text: '2 of at most 5', fits: true }],
  [{ minItems: 2, maxItems: 5 }, 1, { text: '1 of at least 2', fits: false }],
  [{ maxItems: 1 }, 2, { text: '2 of at most 1', fits: false }],
])('with %o, %i entries', (limits, count, fill) => {
  expect(fillOf(testArg(limits), count)).toEqual(fill);
});
