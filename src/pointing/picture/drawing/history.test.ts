import { expect, test } from 'vitest';
import { step } from './history.ts';

type Steps = Parameters<typeof step<number[]>>[0];
const start: Steps = { past: [], present: [0], future: [], key: undefined };
const set = (steps: Steps, value: number, key?: string) => step(steps, { do: 'set', next: [value], key });
const undo = (steps: Steps) => step(steps, { do: 'undo' });

test('goes back and forth', () => {
  const two = set(set(start, 1), 2);
  expect(undo(two).present).toEqual([1]);
  expect(undo(undo(undo(two))).present).toEqual([0]);
  expect(step(undo(two), { do: 'redo' }).present).toEqual([2]);
  expect(step(set(undo(two), 3), { do: 'redo' }).present).toEqual([3]);
  expect(step(two, { do: 'reset', next: [9] }).past).toEqual([]);
});

test('what is changed bit by bit is one step', () => {
  const typed = set(set(set(start, 1, 'x'), 12, 'x'), 123, 'x');
  expect(undo(typed).present).toEqual([0]);
  expect(undo(set(typed, 5, 'y')).present).toEqual([123]);
});
