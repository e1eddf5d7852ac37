import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseExamples } from './examples.ts';

test('examples by model, with one file or several', () => {
  const parsed = parseExamples({
    fish: [
      {
        label: ' Trout ',
        values: { size: 0, name: '' },
        files: { image: 'examples/trout.jpg', more: ['a.png', '/b.png'] },
        thumbnail: 'trout.webp',
      },
      { values: { size: 1 }, format: 'image/png' },
    ],
  });
  expect(Object.fromEntries(parsed)).toEqual({
    fish: [
      {
        label: 'Trout',
        values: { size: 0, name: '' },
        files: { image: ['examples/trout.jpg'], more: ['a.png', '/b.png'] },
        format: undefined,
        thumbnail: 'trout.webp',
      },
      { label: 'Example 2', values: { size: 1 }, files: {}, format: 'image/png', thumbnail: undefined },
    ],
  });
});

test.each([
  'https://elsewhere.example/a.png',
  '//elsewhere.example/a.png',
  'data:image/png;base64,AA',
  'javascript:alert(1)',
  'blob:x',
  7,
  '',
  null,
])('an address that leads elsewhere is none: %s', (url) => {
  const [example] = parseExamples({ m: [{ files: { image: url }, thumbnail: url }] }).get('m') ?? [];
  expect(example).toEqual({ label: 'Example 1', values: {}, files: { image: [] }, format: undefined, thumbnail: undefined });
});

const ANSWER = { type: undefined, took: undefined, firstTook: undefined, recorded: undefined };
test.each<[string, unknown, unknown]>([
  ['an address', 'a.json', { ...ANSWER, from: { url: 'a.json' } }],
  [
    'a file with all that is known of it',
    { file: 'a.bin', type: ' image/tiff ', took: 1.5, firstTook: 40, recorded: '2026-11-02, v1.2' },
    { from: { url: 'a.bin' }, type: 'image/tiff', took: 1.5, firstTook: 40, recorded: '2026-11-02, v1.2' },
  ],
  ['a value', { json: { label: 'cat' } }, { ...ANSWER, from: { json: { label: 'cat' } } }],
  ['null as a value', { json: null }, { ...ANSWER, from: { json: null } }],
  ['a file rather than a value', { file: 'a.json', json: 1 }, { ...ANSWER, from: { url: 'a.json' } }],
  ['no numbers', { file: 'a.json', took: '3', firstTook: -1, recorded: '' }, { ...ANSWER, from: { url: 'a.json' } }],
  ['an address that leads elsewhere', { file: 'https://elsewhere.example/a.json' }, undefined],
  ['a list', [1], undefined],
  ['nothing', undefined, undefined],
])('the known answer of an example: %s', (_, answer, expected) => {
  const [example] = parseExamples({ m: [{ values: { n: 1 }, answer }] }).get('m') ?? [];
  expect(example?.answer).toEqual(expected);
});

test.each([undefined, null, 7, 'x', [], [{}], { m: null }, { m: [null, 3, {}, { label: 'no values' }] }])('nothing of use: %j', (input) => {
  expect([...parseExamples(input).values()].flat()).toEqual([]);
});

test('never throws', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.anything()), (input) => {
      expect(parseExamples(input)).toBeInstanceOf(Map);
    }),
  );
});
