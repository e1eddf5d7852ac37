import { expect, test } from 'vitest';
import { inTurn, turnTaken } from './turn.ts';

const NEVER = new AbortController().signal;

test('jobs run one after another, in the order of asking', async () => {
  const log: string[] = [];
  const job = (name: string) => async () => {
    log.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve));
    log.push(`${name} ends`);
    return name;
  };
  expect(await Promise.all([inTurn(NEVER, job('a')), inTurn(NEVER, job('b'))])).toEqual(['a', 'b']);
  expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});

test('a job that fails lets the next one begin', async () => {
  await expect(inTurn(NEVER, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await inTurn(NEVER, () => Promise.resolve(1))).toBe(1);
});

test('a job that is stopped while it waits never begins, and the next one still waits for the first', async () => {
  const log: string[] = [];
  let finish: () => void = () => undefined;
  const first = inTurn(NEVER, () => new Promise<void>((resolve) => (finish = resolve)));
  const stop = new AbortController();
  const second = inTurn(stop.signal, () => Promise.resolve(log.push('second')));
  expect(turnTaken()).toBe(true);
  const third = inTurn(NEVER, () => Promise.resolve(log.push('third')));
  stop.abort();
  await expect(second).rejects.toThrow(/abort/i);
  expect(log).toEqual([]);
  finish();
  await Promise.all([first, third]);
  expect(log).toEqual(['third']);
  expect(turnTaken()).toBe(false);
});
