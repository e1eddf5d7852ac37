import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import type { RemoteFunctions } from '../remote.ts';
import { openVariables } from './openVariables.ts';
import { variablesSession } from './session.ts';

const slice = { start: [0], count: [3] };
const wanted = new AbortController().signal;

/** A worker as it would be ended: the file is read by what reads it, but for variables that are never done. */
let ends = 0;
let stop: (reason: unknown) => void = () => undefined;
let ended: Promise<never> | undefined;

function worker(isEndless: (index: number) => boolean): RemoteFunctions<typeof openVariables> {
  const untilEnd = () => {
    ended ??= new Promise<never>((_, reject) => (stop = reject));
    ended.catch(() => undefined);
    return ended;
  };
  return {
    call: {
      ...openVariables,
      close: (key) => Promise.resolve(openVariables.close(key)),
      read: (key, index, part) => Promise.race([untilEnd(), ...(isEndless(index) ? [] : [openVariables.read(key, index, part)])]),
    },
    close() {
      ends++;
      stop(new DOMException('Closed', 'AbortError'));
      ended = undefined;
    },
  };
}

let blob: Blob;

beforeEach(async () => {
  ends = 0;
  ended = undefined;
  blob = new Blob([await readFile(path.join(import.meta.dirname, 'testdata/sea3.nc'))]);
});

test('what never ends is ended with a word for it, and the rest is read after that', async () => {
  const session = variablesSession(
    blob,
    worker((index) => index === 3),
    { patience: 30 },
  );
  const { variables } = await session.open();
  expect(variables[3]?.path).toBe('sst');
  await expect(session.read(3, { start: [0, 0, 0], count: [1, 1, 1] }, wanted)).rejects.toThrow('takes too long');
  expect(ends).toBe(1);
  expect([...((await session.read(0, slice, wanted)).numbers ?? [])]).toEqual([0, 6, 36]);
});

test('what is slow and not wanted any more makes way at once; who waits beside it gets its values', async () => {
  let isSlow = true;
  const session = variablesSession(
    blob,
    worker((index) => index === 3 || isSlow),
    { grace: 0 },
  );
  await session.open();
  const left = new AbortController();
  const slow = session.read(3, { start: [0, 0, 0], count: [1, 1, 1] }, left.signal);
  const beside = session.read(0, slice, wanted);
  await new Promise((resolve) => setTimeout(resolve, 10));
  isSlow = false;
  left.abort();
  await expect(slow).rejects.toThrow('Closed');
  expect([...((await beside).numbers ?? [])]).toEqual([0, 6, 36]);
  expect(ends).toBe(1);
});

test('what is left soon is let go on: beginning anew would take longer', async () => {
  const session = variablesSession(
    blob,
    worker((index) => index === 3),
  );
  await session.open();
  const left = new AbortController();
  void session.read(3, { start: [0, 0, 0], count: [1, 1, 1] }, left.signal).catch(() => undefined);
  left.abort();
  expect([...((await session.read(0, slice, wanted)).numbers ?? [])]).toEqual([0, 6, 36]);
  expect(ends).toBe(0);
});

test('closed, nothing is begun anew', async () => {
  const session = variablesSession(
    blob,
    worker(() => true),
  );
  await session.open();
  const read = session.read(0, slice, wanted);
  await new Promise((resolve) => setTimeout(resolve, 10));
  session.close();
  await expect(read).rejects.toThrow('Closed');
  expect(ends).toBe(1);
});
