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
