import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scrollFor, settled, speedOf, windowOf } from './rowWindow.ts';

test.each<[string, number, number, object]>([
  ['no rows', 0, 0, { first: 0, end: 0, height: 0 }],
  ['few rows', 5, 0, { first: 0, end: 5, height: 150 }],
  ['the beginning of many', 1000, 0, { first: 0, end: 28, height: 30_000 }],
  ['the end of many', 1000, 29_700, { first: 972, end: 1000 }],
  ['a place behind the end', 50, 29_700, { first: 22, end: 50 }],
  ['more than a browser can scroll', 10_000_000, 6_000_000, { first: 9_999_972, end: 10_000_000, height: 6_000_000 }],
])('%s', (_, count, scrollTop, expected) => {
  expect(windowOf({ count, rowHeight: 30 }, { scrollTop, height: 300 })).toMatchObject(expected);
});

const place = fc.record({
  count: fc.oneof(fc.nat(200), fc.integer({ min: 100_000, max: 3_000_000 })),
  rowHeight: fc.integer({ min: 12, max: 60 }),
  height: fc.integer({ min: 40, max: 1200 }),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
});

test('whatever is scrolled to, the view is full of rows, in order and without gaps', () => {
  fc.assert(
    fc.property(place, ({ count, rowHeight, height, share }) => {
      const rows = { count, rowHeight };
      const total = windowOf(rows, { scrollTop: 0, height }).height;
      const scrollTop = share * Math.max(0, total - height);
      const { first, end, topOf } = windowOf(rows, { scrollTop: settled(scrollTop, rowHeight, speedOf(rows, height)), height });
      expect(topOf(first)).toBeLessThanOrEqual(scrollTop);
      expect(topOf(end)).toBeGreaterThanOrEqual(Math.min(scrollTop + height, total) - 1);
      expect(end - first).toBeLessThanOrEqual(height / rowHeight + 32);
      if (end > first) expect(topOf(first + 1) - topOf(first)).toBeCloseTo(rowHeight, 3);
    }),
  );
});

test('scrolled to a row, it is in view', () => {
  fc.assert(
    fc.property(place, fc.nat(), ({ count, rowHeight, height, share }, any) => {
      fc.pre(count > 0 && rowHeight <= height);
      const rows = { count, rowHeight };
      const row = any % count;
      const total = windowOf(rows, { scrollTop: 0, height }).height;
      const room = Math.max(0, total - height);
      const speed = speedOf(rows, height);
      const scrollTop = Math.min(room, scrollFor(row, rowHeight, speed, { scrollTop: share * room, height }) ?? share * room);
      const top = scrollTop * speed;
      expect(row * rowHeight).toBeGreaterThanOrEqual(top - 0.01);
      expect((row + 1) * rowHeight).toBeLessThanOrEqual(top + height + 0.01);
    }),
  );
});

test.each<[string, number, number | undefined]>([
  ['in view', 12, undefined],
  ['just above', 8, 240],
  ['just below', 20, 330],
  ['far below', 1000, 29_865],
])('to a row %s', (_, row, expected) => {
  expect(scrollFor(row, 30, 1, { scrollTop: 300, height: 300 })).toBe(expected);
});
