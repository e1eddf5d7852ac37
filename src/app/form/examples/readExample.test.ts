import { expect, test } from 'vitest';
import type { Example } from '../../../api/examples.ts';
import type { Json, Predict } from '../../../spec/model.ts';
import { makeArg } from '../../../spec/testing.ts';
import { pictureOf } from './pictureOf.ts';
import { readExample } from './readExample.ts';

const image = makeArg({ name: 'image', kind: 'file' });
const frames = makeArg({ name: 'frames', kind: 'file', multiple: true });
const size = makeArg({ name: 'size', kind: 'integer', default: 3 });
const key = makeArg({ name: 'key', format: 'password' });
const predict: Predict = {
  path: '/',
  produces: [],
  args: [image, frames, size, key],
  accept: { in: 'query', default: undefined, formats: ['application/json', 'image/png'] },
  response: undefined,
};
const example = (part: Partial<Example>): Example => ({
  label: 'x',
  group: undefined,
  licence: undefined,
  source: undefined,
  values: {},
  unset: [],
  files: {},
  format: undefined,
  thumbnail: undefined,
  answer: undefined,
  ...part,
});

test('values, files and format of an example', () => {
  const given = example({ values: { size: 0 }, files: { image: ['a.png'], frames: ['b.png', 'c.png'] }, format: 'image/png' });
  expect(readExample(predict, given)).toEqual({
    values: new Map([[size, 0]]),
    files: new Map([
      [image, ['a.png']],
      [frames, ['b.png', 'c.png']],
    ]),
    format: 'image/png',
    problems: [],
  });
});

test('an argument that was emptied although it has a default', () => {
  expect([...readExample(predict, example({ unset: ['size'] })).values]).toEqual([[size, undefined]]);
});

test.each<[string, Json, string]>([
  ['the text', '[1, 2]', '[1, 2]'],
  ['the value in it', [1, 2], '[1,2]'],
  ['a text in quotes', '"adam"', '"adam"'],
  ['a text without them', 'adam', '"adam"'],
  ['yes', true, 'true'],
  ['nothing', null, 'null'],
])('of a text that holds JSON either is understood: %s', (_, given, held) => {
  const text = makeArg({ name: 'text', holdsJson: true });
  expect([...readExample({ ...predict, args: [text] }, example({ values: { text: given } })).values]).toEqual([[text, held]]);
});

test.each<[string, Json, string]>([
  ['the default’s own value is its text', [1, 2], '[1,  2]'],
  ['another one is written as Python would', [3, 4], '[3, 4]'],
  ['a text stays as it is', '[3,4]', '[3,4]'],
  ['what is of another type is left to the form', 'x', '"x"'],
])('of a text that holds a list of numbers: %s', (_, given, held) => {
  const inner = makeArg({ kind: 'array', items: makeArg({ kind: 'integer' }) });
  const text = makeArg({ name: 'text', holdsJson: true, inner, default: '[1,  2]' });
  expect([...readExample({ ...predict, args: [text] }, example({ values: { text: given } })).values]).toEqual([[text, held]]);
});

test('what doesn’t fit is said, and the rest is taken', () => {
  const given = example({
    values: { size: 'many', nothing: 1, key: 'secret' },
    files: { image: ['a.png', 'b.png'], frames: ['c.png'], size: ['d.png'], other: ['e.png'] },
    format: 'image/gif',
  });
  expect(readExample(predict, given)).toEqual({
    values: new Map(),
    files: new Map([[frames, ['c.png']]]),
    format: undefined,
    problems: [
      '“size” must be a whole number, and is "many".',
      '“nothing” is no argument of this model.',
      '“key” is a secret and must be entered again.',
      'The result format “image/gif” isn’t offered.',
      '“image” takes one file, and the example has 2.',
      '“size” takes no file.',
      '“other” is no argument of this model.',
    ],
  });
});

const ANSWER = { contains: undefined, tolerance: undefined, type: undefined, took: undefined, firstTook: undefined, recorded: undefined };
test.each<[string, Partial<Example>, string | undefined]>([
  ['its own', { thumbnail: 't.png', files: { a: ['b.jpg'] } }, 't.png'],
  ['the first file that is drawn', { thumbnail: undefined, files: { a: ['a.wav'], b: ['b.tif', 'x/c.JPG?v=2'] } }, 'x/c.JPG?v=2'],
  ['a kind that is drawn under any ending', { thumbnail: undefined, files: { a: ['a.jfif'] } }, 'a.jfif'],
  ['its answer', { files: { a: ['a.csv'] }, answer: { ...ANSWER, from: { url: 'a.png' } } }, 'a.png'],
  ['none', { thumbnail: undefined, files: { a: ['a.csv'] } }, undefined],
])('the picture of an example: %s', (_, given, picture) => {
  expect(pictureOf(example(given))).toBe(picture);
});
