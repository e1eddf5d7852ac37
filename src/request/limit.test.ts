import { expect, test } from 'vitest';
import { tooMuch } from './limit.ts';
import type { RequestPart, RequestPlan } from './requestPlan.ts';

const plan = (parts: readonly RequestPart[]): RequestPlan => ({
  method: 'POST',
  path: '/',
  query: [],
  headers: [],
  body: { type: 'multipart', parts },
});
const part = (name: string, size: number): RequestPart => ({
  name,
  file: new Blob([new Uint8Array(size)]),
  fileName: 'f',
  contentType: 'a/b',
});
test.each([
  ['no limit', [part('a', 5000)], undefined, []],
  ['small enough', [part('a', 500)], 1000, []],
  [
    'one file',
    [part('a', 500), part('b', 2000)],
    1000,
    [
      {
        name: 'b',
        message: 'This is 2.0 kB, and this site takes 1.0 kB at most in one request.',
        fault: { code: 'too-large', bytes: 2000, limit: 1000 },
      },
    ],
  ],
  [
    'several files',
    [part('a', 600), part('b', 700)],
    1000,
    [
      {
        name: 'b',
        message: 'Together with the rest this is 1.3 kB, and this site takes 1.0 kB at most in one request.',
        fault: { code: 'too-large-together', bytes: 1300, limit: 1000 },
      },
    ],
  ],
  [
    'a file that fits only without its wrapping',
    [part('a', 990)],
    1000,
    [
      {
        name: 'a',
        message: 'Together with the rest this is 990 B, and this site takes 1.0 kB at most in one request.',
        fault: { code: 'too-large-together', bytes: 990, limit: 1000 },
      },
    ],
  ],
])('%s', (_, parts, limit, problems) => {
  expect(tooMuch(plan(parts), limit)).toEqual(problems);
});

test('nothing is uploaded without a form', () => {
  expect(tooMuch({ ...plan([]), body: { type: 'none' } }, 1)).toEqual([]);
});
