import { expect, test } from 'vitest';
import { atOnce, inTurns, type Pieces } from './pieces.ts';

/** Counts to a number, and takes some milliseconds for each step. */
function* counted(to: number, milliseconds: number): Pieces<number> {
  for (let at = 0; at < to; at++) {
    const end = performance.now() + milliseconds;
    while (performance.now() < end);
    yield;
  }
  return to;
}

test('work in pieces gives the same at once and in turns', async () => {
  expect(atOnce(counted(5, 0))).toBe(5);
  expect(await inTurns(counted(5, 0))).toBe(5);
});

test('others have their turn while it goes on', async () => {
  let turns = 0;
  const timer = setInterval(() => turns++, 0);
  await inTurns(counted(10, 15));
  clearInterval(timer);
  expect(turns).toBeGreaterThan(3);
});

test('what it throws is thrown', async () => {
  // eslint-disable-next-line require-yield
  function* broken(): Pieces<number> {
    throw new Error('broken');
  }
  expect(() => atOnce(broken())).toThrow('broken');
  await expect(inTurns(broken())).rejects.toThrow('broken');
});
