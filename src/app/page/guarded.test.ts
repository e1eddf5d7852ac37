import { expect, test, vi } from 'vitest';
import { tracesNow } from '../../files/report.ts';
import { guarded } from './guarded.ts';

test.each<[string, () => unknown, unknown, number]>([
  ['what it gives is passed on', () => 7, 7, 0],
  ['so is what it promises', () => Promise.resolve(7), 7, 0],
  [
    'what it throws is told and shown',
    () => {
      throw new TypeError('x is no function');
    },
    undefined,
    1,
  ],
  ['so is what it throws later', () => Promise.reject(new TypeError('x is no function')), undefined, 1],
])('%s', async (_, handle, result, faults) => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const onFault = vi.fn<() => void>();
  const before = tracesNow().length;
  expect(await guarded('Making a request', handle, onFault)()).toBe(result);
  expect(onFault).toHaveBeenCalledTimes(faults);
  expect(tracesNow().length - before).toBe(faults);
  if (faults > 0) expect(tracesNow().at(-1)?.where).toBe('Making a request');
});
