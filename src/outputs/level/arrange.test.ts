import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../../spec/model.ts';
import type { Part } from '../../answers/part.ts';
import { fileType } from '../../files/sniff.ts';
import { MIME } from '../../files/kinds.ts';
import { arrange, firstOf, type LevelItem } from './arrange.ts';

const picture = (key: string, group?: string): Part => ({
  from: 'bytes',
  key,
  blob: new Blob(['x']),
  type: fileType(MIME.png),
  fileName: `${key}.png`,
  shape: undefined,
  ...(group !== undefined && { group }),
});
const json = (key: string, value: Json, more: Partial<Extract<Part, { from: 'json' }>> = {}): Part => ({
  from: 'json',
  key,
  value,
  shape: undefined,
  ...more,
});
const VALUES: Readonly<Record<string, Json>> = {
  status: 'OK',
  count: 3,
  ratio: 0.5,
  flag: false,
  link: 'https://example.org/x',
  long: 'word '.repeat(60),
  lines: 'one\ntwo',
  note: '**Found**, see [there](https://example.org)',
  rows: [
    { name: 'bear', legs: 4 },
    { name: 'fox', legs: 4 },
  ],
  numbers: [1, 2, 3],
  bars: { labels: ['cat', 'dog'], probabilities: [0.75, 0.25] },
};

/** `[a b]` for a list of single values, `m{…}` for a group. */
function told(items: readonly LevelItem[]): string {
  return items
    .map((item) => {
      if (item.as === 'block') return item.part.key;
      return item.as === 'values' ? `[${item.parts.map(({ key }) => key).join(' ')}]` : `${item.name}{${told(item.items)}}`;
    })
    .join(' ');
}

const partOf = (key: string): Part => {
  const name = key.slice(key.lastIndexOf('.') + 1);
  const group = key.includes('.') ? { group: key.slice(0, key.indexOf('.')) } : {};
  return name.startsWith('image') ? picture(key, group.group) : json(key, VALUES[name] ?? 1, group);
};

test.each([
  ['status count ratio flag link', '[status count ratio flag link]'],
  ['status image count', 'image [status count]'],
  ['status ratio image', 'image [status ratio]'],
  ['image status', 'image [status]'],
  ['rows count', 'rows [count]'],
  ['count rows status', '[count status] rows'],
  ['count rows image numbers status bars', 'image bars [count status] rows numbers'],
  ['image2 image1', 'image2 image1'],
  ['long count lines note', 'long [count] lines note'],
  // A member that holds a picture is looked at as well, and a level of its own inside.
  ['count m.status m.image', 'm{m.image [m.status]} [count]'],
  ['count m.status m.ratio', '[count] m{[m.status m.ratio]}'],
  ['m.0.status m.0.image m.1.status m.1.image', 'm{m.0.image [m.0.status] m.1.image [m.1.status]}'],
  ['m.status m.x.count m.x.ratio m.flag', 'm{[m.status m.flag] [m.x.count m.x.ratio]}'],
  // A name with a dot is no level.
  ['m.a.png m.b.png m.count', 'm{[m.a.png m.b.png m.count]}'],
  ['m.0.count m.1.count', 'm{[m.0.count m.1.count]}'],
])('%s', (keys, order) => {
  expect(told(arrange(keys.split(' ').map(partOf)))).toBe(order);
});

test.each<[string, Part[], string[] | 'all']>([
  ['several media', [json('count', 3), picture('a'), picture('b')], ['a']],
  ['a picture, and more of them in a group', [picture('a'), picture('g.0', 'g'), picture('g.1', 'g')], ['a']],
  ['a picture and single values', [picture('a'), json('count', 3)], 'all'],
  ['one group', [picture('g.0', 'g'), picture('g.1', 'g')], 'all'],
  ['values', [json('count', 3), json('rows', VALUES.rows ?? null)], 'all'],
  ['nothing', [], 'all'],
])('drawn at first: %s', (_, parts, first) => {
  const items = arrange(parts);
  const drawn = firstOf(items);
  if (first === 'all') expect(drawn).toBe(items);
  else expect(drawn.map((item) => item.as === 'block' && item.part.key)).toEqual(first);
});

test('what has to be told about a value takes its own place, and the answer as a whole', () => {
  expect(told(arrange([json('a', 1, { notes: [{ code: 'said', said: 'x' }] }), json('b', 2)]))).toBe('a [b]');
  expect(told(arrange([json('body', 0.5)]))).toBe('body');
  expect(told(arrange([json('a', 1, { verbatim: true })]))).toBe('a');
});

test('every part is there once, whatever the names are', () => {
  const step = fc.constantFrom('a', 'b', 'a.b', '', '.', 'image', 'm', 'count', '__proto__');
  const part = fc
    .record({ key: fc.array(step, { minLength: 1, maxLength: 40 }), group: fc.option(step, { nil: undefined }) })
    .map(({ key, group }) => ({
      ...partOf(key.join('.')),
      group,
    })) as fc.Arbitrary<Part>;
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const flat = (items: readonly LevelItem[]): Part[] =>
        items.flatMap((item) => (item.as === 'block' ? [item.part] : item.as === 'values' ? item.parts : flat(item.items)));
      const found = flat(arrange(parts));
      expect(found).toHaveLength(parts.length);
      expect(new Set(found)).toEqual(new Set(parts));
    }),
  );
});
