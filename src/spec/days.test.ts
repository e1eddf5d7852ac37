import { expect, test } from 'vitest';
import { startsWithDay } from './days.ts';

test.each([
  ['2024-02-29', true],
  ['2021-08-21T03:43', true],
  ['0020-01-01', true],
  ['2024-13-45', false],
  ['2023-02-29', false],
  ['2024-00-10', false],
  ['2024-01-011', false],
  ['22/11', false],
  ['', false],
])('%s', (text, expected) => {
  expect(startsWithDay(text)).toBe(expected);
});
