import type { Json } from '../../spec/model.ts';

const many = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));

/** Values of which a document is so large that it stays in its worker, and some that are as deep or as wide. */
export const LARGE_SAMPLES: readonly (readonly [what: string, value: Json])[] = [
  ['a list', many(60_000, (id) => ({ id, values: [id, 'x'] }))],
  ['an object of lists', { frame: many(50_000, (n) => n), label: many(50_000, String) }],
  [
    'an object of objects, as pandas writes columns',
    { a: Object.fromEntries(many(50_000, (n) => [n, n])), b: Object.fromEntries(many(50_000, (n) => [n, `${n}`])) },
  ],
  ['an object of many objects, as pandas writes rows', Object.fromEntries(many(40_000, (n) => [`row ${n}`, { a: n, b: 'x' }]))],
  ['members of many kinds', { n: 1, text: 'x', none: null, list: many(30_000, (n) => n), deep: { a: many(30_000, (n) => [n]) } }],
  [
    'one outline of very many corners',
    {
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', properties: { name: 'a' }, geometry: null },
        { type: 'Feature', properties: { name: 'b' }, geometry: { type: 'Polygon', coordinates: [many(40_000, (n) => [n / 8, -n]), []] } },
        { type: 'Feature', properties: null, geometry: null },
      ],
    },
  ],
  ['a list of long lists', [[1], many(50_000, (n) => n), [], many(50_000, String), 'end']],
  ['a name that is special', JSON.parse(`{"__proto__": [${'1,'.repeat(20_000)}1], "b": 2}`) as Json],
];
