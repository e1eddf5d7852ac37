import { describe, expect, test } from 'vitest';
import type { Result } from '../record.ts';
import { chart } from './chart.ts';
import { histories, readResults } from './series.ts';

const machine = { cpu: 'A & B', cores: 2, os: 'Linux', browser: 'Chromium 1' };

const result = (day: number, more: Partial<Result> = {}): Result => ({
  date: `2026-01-0${day}T00:00:00.000Z`,
  commit: `c${day}`,
  machine,
  figure: 'load.form',
  words: 'form visible',
  unit: 'ms',
  medians: { page: day * 100, peer: 1000 },
  ...more,
});

const asText = (results: readonly Result[]) => results.map((one) => `${JSON.stringify(one)}\n`).join('');

describe('recorded lines', () => {
  test('are read back', () => {
    const results = [result(1), result(2)];
    expect(readResults(asText(results))).toEqual(results);
    expect(readResults('')).toEqual([]);
  });

  test.each([
    ['no JSON', 'half a li'],
    ['another object', '{"date": "2026"}'],
    ['a median that is a text', asText([result(1)]).replace('1000', '"1000"')],
    ['no machine', JSON.stringify({ ...result(1), machine: undefined })],
  ])('%s is named by its line', (_, line) => {
    expect(() => readResults(`${asText([result(1)])}${line}`)).toThrow('Line 2');
  });
});

describe('history', () => {
  test('runs stand in the order of their dates, and a figure that one of them lacks keeps its place', () => {
    const [only, ...others] = histories([result(3), result(1), result(2, { figure: 'load.bytes', words: 'bytes', unit: 'kB' })]);
    expect(others).toEqual([]);
    expect(only?.runs.map(({ commit }) => commit)).toEqual(['c1', 'c2', 'c3']);
    expect(only?.series.map(({ words, points }) => [words, points.map(({ run }) => run)])).toEqual([
      ['form visible', [0, 2]],
      ['bytes', [1]],
    ]);
  });

  test.each(['cpu', 'cores', 'os', 'browser'] as const)('another %s is another machine', (key) => {
    const other = { ...machine, [key]: key === 'cores' ? 4 : 'other' };
    expect(histories([result(1), result(2, { machine: other })]).map(({ runs }) => runs.length)).toEqual([1, 1]);
  });
});

describe('chart', () => {
  const draw = (results: readonly Result[]) => chart(histories(results));

  test('has a line for the page and its peer, of as many points as there are runs', () => {
    const svg = draw([result(1), result(2), result(3)]);
    const lines = Array.from(svg.matchAll(/<path class="(\w+)" d="([^"]+)"/g), ([, name, path]) => [name, path?.split(/[ML]/).length]);
    expect(lines).toEqual([
      ['page', 4],
      ['peer', 4],
    ]);
    expect(svg).toContain('page 300 ms');
    expect(svg).toContain('c1 of 2026-01-01 to c3 of 2026-01-03');
  });

  test('the highest value is at the top, nothing at the bottom', () => {
    const [low, high] = Array.from(draw([result(1, { medians: { page: 0, peer: 1000 } })]).matchAll(/cy="([\d.]+)"/g), ([, at]) =>
      Number(at),
    );
    expect(low).toBe(136);
    expect(high).toBe(54);
  });

  test('names are written as text, nothing recorded is said, and values of nothing are drawn', () => {
    expect(draw([result(1)])).toContain('A &amp; B, 2 cores');
    expect(draw([])).toContain('Nothing has been recorded yet');
    expect(draw([result(1, { medians: { page: 0 } })])).not.toMatch(/NaN|Infinity/);
  });
});
