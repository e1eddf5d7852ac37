// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { noteSave, noteVisit, savedUntil } from './saves.ts';

beforeEach(() => localStorage.clear());

test('only the first visit counts, and the latest save', () => {
  expect(savedUntil('a')).toBe(0);
  noteVisit('a', 100);
  noteVisit('a', 200);
  expect(savedUntil('a')).toBe(100);
  noteSave('a', 300);
  noteSave('a', 400);
  expect([savedUntil('a'), savedUntil('elsewhere')]).toEqual([400, 0]);
});

test('a save in another tab counts', () => {
  noteVisit('b', 100);
  localStorage.setItem('try-me:saved:b', '500');
  expect(savedUntil('b')).toBe(500);
});

test.each(['', 'x', '{}', 'NaN', '1e999'])('stored %j doesn’t matter', (stored) => {
  noteVisit('c', 100);
  noteSave('c', 200);
  localStorage.setItem('try-me:saved:c', stored);
  expect(savedUntil('c')).toBe(stored === '' ? 100 : 200);
});
