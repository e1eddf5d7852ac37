import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../spec/model.ts';
import { searchJson } from './search.ts';
import { JsonTree } from './tree.ts';

/** A tree as it looks: indentation, `-` open, `+` closed, name and text. */
const look = (tree: JsonTree, from = 0, to = 50) =>
  tree.rows(from, to).map(({ depth, open, name, text, more }) => {
    const sign = open === undefined ? ' ' : open ? '-' : '+';
    return `${'  '.repeat(depth)}${sign}${name === undefined ? '' : `${name}: `}${open === true ? '' : text}${more === '' ? '' : ` (${more})`}`;
  });
const rowNamed = (tree: JsonTree, name: string | number) => {
  const row = tree.rows(0, tree.rowCount).find((candidate) => candidate.name === name);
  if (row === undefined) throw new Error(`no row ${name}`);
  return row;
};

describe('what is open from the start', () => {
  test('everything of a small document, with short lists on one line', () => {
    expect(look(new JsonTree({ x: NaN, list: [1, -Infinity], deep: { deeper: { word: 'yes' } }, none: null, empty: {}, no: [] }))).toEqual([
      '- (6 members)',
      '   x: NaN',
      '   list: [1, -Infinity]',
      '  -deep:  (1 member)',
      '    -deeper:  (1 member)',
      '       word: "yes"',
      '   none: null',
      '   empty: {}',
      '   no: []',
    ]);
  });

  test('of a large one the first levels, and of its entries the beginnings', () => {
    const rows = Array.from({ length: 205_000 }, (_, id) => ({ id, name: `track ${id}`, values: [1, { a: 1 }], ok: true }));
    const tree = new JsonTree({ status: 'OK', predictions: rows });
    expect(tree.rowCount).toBe(205_003);
    expect(look(tree, 0, 4)).toEqual([
      '- (2 members)',
      '   status: "OK"',
      '  -predictions:  (205,000 items)',
      '    +0: {id: 0, name: "track 0", values: […], ok: true} (4 members)',
    ]);
    expect(look(tree, 205_002, 205_010)).toEqual(['    +204999: {id: 204999, name: "track 204999", values: […], ok: true} (4 members)']);
  });

  test.each<[string, Json, string]>([
    ['a number', 0, ' 0'],
    ['a whole number beyond 2^53', 1253261109769874439n, ' 1253261109769874439'],
    ['one that is larger still', 1.5e300, ' 1.5e+300'],
    ['null', null, ' null'],
    ['an empty text', '', ' ""'],
    ['an empty list', [], ' []'],
    ['half a surrogate pair', '\ud800', ' "\\ud800"'],
    ['a line break', 'a\nb', ' "a\\nb"'],
  ])('%s is one line', (_, value, line) => {
    expect(look(new JsonTree(value))).toEqual([line]);
  });
});

describe('opening and closing', () => {
  const tree = () => new JsonTree({ a: { b: [{ c: 1 }, { d: 2 }] }, e: { f: 3 } });

  test('a closed line tells what is in it', () => {
    const opened = tree();
    expect(opened.toggle(rowNamed(opened, 'a').id)).toBe(4);
    expect(look(opened)).toEqual(['- (2 members)', '  +a: {b: […]} (1 member)', '  -e:  (1 member)', '     f: 3']);
  });

  test('level by level, and all at once', () => {
    const opened = tree();
    expect(opened.openLevels(1)).toEqual({ rowCount: 3, complete: true });
    expect(opened.openLevels(2).rowCount).toBe(5);
    expect(opened.openLevels(Infinity).rowCount).toBe(9);
    expect(opened.openLevels(0)).toEqual({ rowCount: 1, complete: true });
    expect(look(opened)).toEqual(['+{a: {…}, e: {…}} (2 members)']);
  });

  test('a million open lines are as quick to reach as a few', () => {
    const many = new JsonTree(Array.from({ length: 250_000 }, (_, id) => ({ id, name: 'x', on: true })));
    expect(many.openLevels(2)).toEqual({ rowCount: 1_000_001, complete: true });
    expect(look(many, 999_996, 1_000_001)).toEqual([
      '     on: true',
      '  -249999:  (3 members)',
      '     id: 249999',
      '     name: "x"',
      '     on: true',
    ]);
    expect(many.rows(999_998, 999_999)[0]?.parent).toBe(999_997);
  });

  test('more than a page should hold is opened in part', () => {
    const more = new JsonTree(Array.from({ length: 400_000 }, () => [{}, 1, [[]]]));
    expect(more.openLevels(Infinity).complete).toBe(false);
  });

  test('10,000 levels', () => {
    let value: Json = 'bottom';
    for (let level = 0; level < 10_000; level++) value = { a: value };
    const deep = new JsonTree(value);
    expect(deep.rowCount).toBeLessThan(200);
    expect(deep.openLevels(Infinity).rowCount).toBe(10_001);
    expect(deep.rows(9999, 10_001).map(({ depth, text }) => [depth, text])).toEqual([
      [9999, '{a: "bottom"}'],
      [10_000, '"bottom"'],
    ]);
  });

  test('JSON inside a string opens on demand, and text in brackets doesn’t', () => {
    const strings = new JsonTree({ json: '[{"name": "bear"}]', sentence: '[not JSON]' });
    expect(look(strings)).toEqual(['- (2 members)', '  +json: "[{\\"name\\": \\"bear\\"}]"', '  +sentence: "[not JSON]"']);
    strings.toggle(rowNamed(strings, 'json').id);
    strings.toggle(rowNamed(strings, 0).id);
    strings.toggle(rowNamed(strings, 'sentence').id);
    expect(look(strings)).toEqual([
      '- (2 members)',
      '  -json: ',
      '    -0:  (1 member)',
      '       name: "bear"',
      '   sentence: "[not JSON]"',
    ]);
    expect(strings.look(rowNamed(strings, 'name').id)).toEqual({ value: 'bear', path: '$.json » $[0].name' });
  });

  test('odd names keep their place', () => {
    const odd = new JsonTree(JSON.parse('{"__proto__": 7, "": 8, "a b": {"c.d": [[1]]}, "constructor": 1}') as Json);
    expect(look(odd)).toEqual([
      '- (4 members)',
      '   __proto__: 7',
      '   : 8',
      '  -a b:  (1 member)',
      '    -c.d:  (1 item)',
      '       0: [1]',
      '   constructor: 1',
    ]);
    expect(odd.look(rowNamed(odd, 0).id)?.path).toBe('$["a b"]["c.d"][0]');
  });

  test('what is closed opens again as it was', () => {
    const again = tree();
    const before = look(again);
    const { id } = rowNamed(again, 'a');
    const inner = rowNamed(again, 0).id;
    again.toggle(id);
    again.toggle(inner);
    again.toggle(inner);
    again.toggle('document');
    expect(again.rowCount).toBe(1);
    again.toggle('document');
    expect(again.rowCount).toBe(4);
    again.toggle(id);
    expect(look(again)).toEqual(before);
  });

  test('an id that means nothing changes nothing', () => {
    const gone = tree();
    expect([gone.toggle('77/3'), gone.look('77/3'), gone.toggle('nonsense')]).toEqual([9, undefined, 9]);
  });
});

test('whatever is opened in whatever order, each line is where the others say', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), fc.array(fc.nat(), { maxLength: 30 }), (value, clicks) => {
      const tree = new JsonTree(value as Json);
      for (const click of clicks) {
        const [row] = tree.rows(click % tree.rowCount, (click % tree.rowCount) + 1);
        if (row?.open !== undefined) tree.toggle(row.id);
      }
      const all = tree.rows(0, tree.rowCount);
      expect(all).toHaveLength(tree.rowCount);
      expect(all.flatMap((_, line) => tree.rows(line, line + 1))).toEqual(all);
      for (const { parent, depth } of all) expect(all[parent]?.depth ?? -1).toBe(depth - 1);
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
      for (const { id } of all) expect(tree.look(id)?.value).not.toBeUndefined();
    }),
  );
});

describe('search', () => {
  const find = async (value: Json, query: string) => {
    const hits = await searchJson(value, query, () => true);
    const tree = new JsonTree(value);
    return [hits?.count, ...(hits?.paths ?? []).map((path) => tree.rows(tree.reveal(path), tree.rowCount)[0]?.text)];
  };
  const VALUE: Json = { Name: 'Cod', list: [{ name: 'crab' }, ['a', 'CODE', null]], n: [0.25, NaN, { deep: [[125]] }], yes: true };
  test.each<[string, string, unknown[]]>([
    ['values, whatever their capitals', 'cod', [2, '"Cod"', '["a", "CODE", null]']],
    ['names', 'NAME', [2, '"Cod"', '"crab"']],
    ['numbers', '25', [2, '0.25', '[125]']],
    ['NaN', 'nan', [1, 'NaN']],
    ['null', 'null', [1, '["a", "CODE", null]']],
    ['characters that mean something elsewhere', '.*', [0]],
    ['nothing', 'zebra', [0]],
  ])('finds %s', async (_, query, expected) => {
    expect(await find(VALUE, query)).toEqual(expected);
  });

  test('opens what is around a hit far below', async () => {
    const rows = [...Array.from({ length: 100_000 }, (_, id) => ({ id, in: { name: 'x' } })), { id: -1, in: { name: 'the last one' } }];
    expect(await find(rows, 'the last one')).toEqual([1, '"the last one"']);
  });

  test('ends when nobody waits any more', async () => {
    expect(
      await searchJson(
        Array.from({ length: 3_000_000 }, () => 'x'),
        'x',
        () => false,
      ),
    ).toBeUndefined();
  });
});
