import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encode } from '../../../request/encode.ts';
import { validate } from '../../../request/validate.ts';
import { MIME } from '../../../files/kinds.ts';
import { readHints } from '../../../spec/hints.ts';
import type { Arg, Json } from '../../../spec/model.ts';
import { makeArg } from '../../../spec/testing.ts';
import type { ArgValue } from '../../../spec/value.ts';
import { ownFile } from '../inputs/files/make.ts';
import { shape } from '../testModule.ts';
import { badFilesOf } from './badFiles.ts';
import { noChoice, outOfBounds, wrongType } from './trials.ts';

const list = (items: Parameters<typeof shape>[0], part: Partial<Arg> = {}): Partial<Arg> => ({
  kind: 'array',
  items: shape(items),
  ...part,
});

test.each<[string, Partial<Arg>, ArgValue, readonly ArgValue[]]>([
  ['a whole number', { kind: 'integer', minimum: 1, maximum: 10 }, 5, [0, 11]],
  ['a share', { kind: 'number', minimum: 0, maximum: 1 }, 0.5, [-1, 2]],
  ['a bound that isn’t allowed itself', { kind: 'number', exclusiveMinimum: 0 }, 1, [-1]],
  ['a bound where steps of 1 are lost', { kind: 'number', maximum: 1e300 }, 1, [2e300]],
  ['a bound beyond which there is nothing', { kind: 'number', maximum: Number.MAX_VALUE }, 1, []],
  ['a number whose default breaks them', { kind: 'integer', minimum: 1, maximum: 10, default: 0 }, undefined, [-1, 11]],
  ['no bounds', { kind: 'number' }, 1, []],
  ['choices among numbers', { kind: 'integer', minimum: 1, choices: [1, 2] }, 1, []],
  ['numbers in a list', list({ kind: 'number', minimum: 0 }), [1], [[-1]]],
  ['a length', { kind: 'string', minLength: 3, maxLength: 5 }, 'four', ['xx', 'xxxxxx']],
  ['a text that has to be there', { kind: 'string', minLength: 1 }, 'a', []],
  ['a text of any length', { kind: 'string', maxLength: 1_000_000 }, 'a', []],
  ['a count', list({ kind: 'number' }, { minItems: 2, maxItems: 3 }), [7, 8], [[7], [7, 8, 7, 8]]],
  ['a count of what wasn’t given', list({ kind: 'number' }, { minItems: 2 }), undefined, []],
])('beyond the bounds of %s', (_, part, given, values) => {
  expect(outOfBounds(makeArg(part), given).map(({ value }) => value)).toEqual(values);
});

test.each<[string, Partial<Arg>, ArgValue]>([
  ['of words', { kind: 'string', choices: ['a', 'b'] }, 'none-of-these'],
  ['of numbers', { kind: 'integer', choices: [1, 5] }, 6],
  ['of entries', list({ kind: 'string', choices: ['a'] }), 'none-of-these'],
  ['of yes and no', { kind: 'boolean', choices: [true] }, undefined],
  ['that has just this one', { kind: 'string', choices: ['none-of-these'] }, undefined],
  ['of none', { kind: 'string' }, undefined],
])('a choice %s', (_, part, value) => {
  expect(noChoice(makeArg(part))).toEqual(value);
});

test.each<[Partial<Arg>, string | undefined]>([
  [{ kind: 'number' }, 'perhaps'],
  [{ kind: 'boolean' }, 'perhaps'],
  [{ kind: 'string', format: 'date' }, 'perhaps'],
  [list({ kind: 'integer' }), 'perhaps'],
  [{ kind: 'string' }, undefined],
  [{ kind: 'integer', choices: [1] }, undefined],
  [{ kind: 'array' }, undefined],
])('a word in the place of %j: %s', (part, word) => {
  expect(wrongType(makeArg(part))).toBe(word);
});

test('the form would keep each of these, and a request carries them', () => {
  const bound = fc.option(fc.double({ noNaN: true }), { nil: undefined });
  const size = fc.option(fc.nat(40), { nil: undefined });
  const numbers = fc.record({ kind: fc.constantFrom('integer' as const, 'number' as const), minimum: bound, maximum: bound });
  const texts = fc.record({ kind: fc.constant('string' as const), minLength: size, maxLength: size });
  fc.assert(
    fc.property(fc.oneof(numbers, texts), (part) => {
      const plain = makeArg({ name: 'a', in: 'query', required: true, ...part });
      // What equals a default isn't checked, and a default that breaks its own bounds isn't sent.
      const defaults = outOfBounds(plain, undefined).map(({ value }) => value as Json);
      for (const arg of [plain, ...defaults.map((value) => ({ ...plain, default: value }))]) {
        for (const { value } of outOfBounds(arg, undefined)) {
          expect(validate(arg, value)).not.toEqual([]);
          const { plan, problems } = encode({ path: '/', args: [arg] }, { dialect: 'v2', valueOf: () => value });
          expect({ problems, query: plan.query.map(({ name }) => name) }).toEqual({ problems: [], query: ['a'] });
        }
      }
    }),
  );
});

const csv = () => Promise.resolve(new File(['a,b\n'.repeat(40)], 'a.csv', { type: 'text/csv' }));
const png = () => ownFile(MIME.png, 0);
const text = 'This is a text';

test.each<[string, () => Promise<File>, string, readonly [what: string, hopeless: boolean][]]>([
  [
    'a picture',
    png,
    'An image',
    [
      ['text', true],
      ['other', true],
      ['half', false],
      ['empty', true],
    ],
  ],
  [
    'a picture or a table',
    png,
    'An image, or a CSV file',
    [
      ['text', false],
      ['other', false],
      ['half', false],
      ['empty', false],
    ],
  ],
  [
    'a picture or a sound',
    png,
    'An image or an audio',
    [
      ['text', true],
      ['half', false],
      ['empty', true],
    ],
  ],
  [
    'what nothing is said of',
    png,
    'The input',
    [
      ['text', false],
      ['half', false],
      ['empty', false],
    ],
  ],
  [
    'a table',
    csv,
    'A CSV file',
    [
      ['noise', false],
      ['half', false],
      ['empty', false],
    ],
  ],
])('bad files in the place of %s', async (_, make, description, files) => {
  const honest = await make();
  const bad = await badFilesOf(honest, { description, hints: readHints(description) });
  const found = await Promise.all(
    bad.map(async ({ file, hopeless }) => {
      const isOther = file.type !== honest.type;
      expect(path.extname(file.name) === path.extname(honest.name)).toBe(!isOther);
      const { size } = file;
      if (size === 0) return ['empty', hopeless];
      if (size === Math.floor(honest.size / 2)) return ['half', hopeless];
      return [isOther ? 'other' : (await file.text()).startsWith(text) ? 'text' : 'noise', hopeless];
    }),
  );
  expect(found).toEqual(files);
  // Each has a name of its own, by which a command means it.
  const names = [honest, ...bad.map(({ file }) => file)].map(({ name }) => name);
  expect([...new Set(names)]).toEqual(names);
});
