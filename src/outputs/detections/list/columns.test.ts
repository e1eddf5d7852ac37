import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json, JsonObject } from '../../../spec/model.ts';
import type { Item } from '../place.ts';
import { memberCell, memberColumns, sortItems, type Sort } from './columns.ts';

const item = (index: number, more: JsonObject | undefined, rest: Partial<Item> = {}): Item => ({ index, label: 'x', score: 0.5, shapes: [], bounds: undefined, more, ...rest }); // prettier-ignore

test('what is said beside a place is a column, numbers apart from texts', () => {
  const items = [item(0, { length_cm: 12.5, tags: ['a'] }), item(1, { length_cm: null, note: 'old', track_id: 7 }), item(2, undefined)];
  const { columns, left } = memberColumns(items);
  expect(columns.map(({ name, isNumeric }) => [name, isNumeric])).toEqual([['length_cm', true], ['tags', false], ['note', false], ['track_id', true]]); // prettier-ignore
  expect(left).toBe(0);
  expect(items.map((one) => memberCell(one, 'length_cm'))).toEqual(['12.5', '', '']);
  expect(items.map((one) => memberCell(one, 'tags'))).toEqual(['…', '', '']);
  expect(memberCell(item(0, { a: 1 }), 'toString')).toBe('');
});

test.each<[string, Json[], number]>([
  ['a number has room for each of its digits', [0.5, 12.348765412999999], 18],
  ['the longest there is too', [-1.2345678901234567e-100], 24],
  ['a long text is cut', ['a'.repeat(100)], 18],
  ['a name is read', [7], 0.85 * ('length_cm'.length + 2)],
])('%s', (_, values, width) => {
  const { columns } = memberColumns(values.map((value, at) => item(at, { length_cm: value })));
  expect(columns.map((column) => column.width)).toEqual([width]);
});

test('more columns than can be looked through are counted', () => {
  const { columns, left } = memberColumns([item(0, Object.fromEntries(Array.from({ length: 15 }, (_, at) => [`m${at}`, at])))]);
  expect([columns.length, left]).toEqual([12, 3]);
});

const length = { member: 'length_cm' };
test.each<[string, Sort, number[]]>([
  ['by a number, the largest first', { by: length, isDown: true }, [2, 0, 1, 3]],
  ['by a number, the smallest first, nothing last', { by: length, isDown: false }, [1, 0, 2, 3]],
  ['by class', { by: 'class', isDown: false }, [1, 3, 0, 2]],
  ['by score', { by: 'score', isDown: true }, [3, 0, 1, 2]],
])('%s', (_, sort, order) => {
  const items = [
    item(0, { length_cm: 10 }, { label: 'crab', score: 0.5 }),
    item(1, { length_cm: 9.5 }, { label: 'cod 2', score: 0.4 }),
    item(2, { length_cm: 100 }, { label: '', score: NaN }),
    item(3, { length_cm: null }, { label: 'cod 10', score: 0.9 }),
  ];
  expect(sortItems(items, sort).map(({ index }) => index)).toEqual(order);
});

test('whatever stands in a column, nothing is lost, and sorting twice changes nothing', () => {
  const value = fc.oneof(
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.bigInt(),
    fc.constant(null).map((): Json => [1]),
  );
  fc.assert(
    fc.property(fc.array(value), fc.boolean(), (values, isDown) => {
      const items = values.map((one, index) => item(index, { length_cm: one }));
      const sorted = sortItems(items, { by: length, isDown });
      expect(new Set(sorted).size).toBe(items.length);
      expect(sortItems(sorted, { by: length, isDown })).toEqual(sorted);
    }),
  );
});
