import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ticksOf } from './axes.ts';

test.each<[low: number, high: number, texts: string[]]>([
  [0, 1, ['0', '0.2', '0.4', '0.6', '0.8', '1.0']],
  [0, 100, ['0', '20', '40', '60', '80', '100']],
  [-3.2, 7, ['−4', '−2', '0', '2', '4', '6', '8']],
  [0.1, 0.3, ['0.10', '0.15', '0.20', '0.25', '0.30']],
  [100_234, 100_367, ['100,220', '100,240', '100,260', '100,280', '100,300', '100,320', '100,340', '100,360', '100,380']],
  [1e9, 3e9, ['1e9', '1.5e9', '2e9', '2.5e9', '3e9']],
  [0, 3e-7, ['0', '5e-8', '1e-7', '1.5e-7', '2e-7', '2.5e-7', '3e-7']],
  [5, 5, ['5']],
  [0, 5e-324, ['0']],
  [1.79769308e308, 1.79769313e308, ['1.79769308e+308']],
  [NaN, 1, []],
  [-Infinity, 1, []],
])('from %d to %d', (low, high, texts) => {
  expect(ticksOf({ low, high }, 5).map(({ text }) => text)).toEqual(texts);
});

test('ticks enclose any range, and are as few as can be read', () => {
  const numbers = fc.double({ noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      const ticks = ticksOf({ low, high }, 5);
      expect(ticks.length).toBeLessThan(12);
      const step = (ticks[1]?.value ?? NaN) - (ticks[0]?.value ?? NaN);
      for (const { value, text } of ticks) {
        const off = Math.abs(Number(text.replace('−', '-').replaceAll(',', '')) - value);
        expect(ticks.length === 1 || off <= Math.abs(step) * 1e-6 + Math.abs(value) * 1e-14).toBe(true);
      }
    }),
  );
});
