import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Arg } from '../spec/model.ts';
import { boundsOf, clamp, moved, slidable, stepOf } from './numbers.ts';
import { testArg } from './testArg.ts';

test.each<[string, Partial<Arg>, number]>([
  ['an integer', { kind: 'integer', minimum: 0, maximum: 100 }, 1],
  ['an integer in steps of 32', { kind: 'integer', minimum: 32, maximum: 512, multipleOf: 32 }, 32],
  ['a huge range of integers', { kind: 'integer', minimum: 0, maximum: 4_000_000 }, 2000],
  ['a number from 0 to 1', { kind: 'number', minimum: 0, maximum: 1 }, 0.01],
  ['a number from 0 to 3', { kind: 'number', minimum: 0, maximum: 3 }, 0.02],
  ['a tiny range', { kind: 'number', minimum: 0, maximum: 1e-6 }, 1e-8],
  ['a number in steps of 0.25', { kind: 'number', minimum: 0, maximum: 1, multipleOf: 0.25 }, 0.25],
])('step of %s', (_, arg, step) => {
  expect(stepOf(testArg(arg))).toBe(step);
});

test.each<[string, Partial<Arg>, { low: number | undefined; high: number | undefined }]>([
  ['inclusive bounds', { kind: 'integer', minimum: 1, maximum: 9 }, { low: 1, high: 9 }],
  ['exclusive bounds of an integer', { kind: 'integer', exclusiveMinimum: 1, exclusiveMaximum: 9 }, { low: 2, high: 8 }],
  ['exclusive bounds of a number', { kind: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 }, { low: 0.01, high: 0.99 }],
  ['fractional bounds of an integer', { kind: 'integer', minimum: 0.5, maximum: 2.5 }, { low: 1, high: 2 }],
  ['the tighter of two bounds', { kind: 'integer', minimum: 3, exclusiveMinimum: 1, maximum: 9, exclusiveMaximum: 9 }, { low: 3, high: 8 }],
])('%s', (_, arg, range) => {
  expect(slidable(testArg(arg))).toEqual(range);
});

test('steps stay finite and inside the bounds for any bounds', () => {
  const bound = fc.double({ noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(bound, bound, fc.integer({ min: -20, max: 20 }), fc.constantFrom('integer', 'number'), (a, b, steps, kind) => {
      const arg = testArg({ kind, minimum: Math.min(a, b), maximum: Math.max(a, b) });
      const { low = 0, high = 0 } = slidable(arg);
      fc.pre(low <= high);
      const next = Number(moved(arg, clamp(arg, 0), steps));
      expect(stepOf(arg)).toBeGreaterThan(0);
      expect(next).toBeGreaterThanOrEqual(low);
      expect(next).toBeLessThanOrEqual(high);
      expect(boundsOf(arg).lowOpen).toBe(false);
    }),
  );
});
