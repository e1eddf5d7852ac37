// @vitest-environment jsdom
import { cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { readAhead, useRead } from './useRead.ts';

afterEach(cleanup);

test('what was read ahead is there from the first, and is not read again', async () => {
  const read = vi.fn<(source: Blob) => Promise<number>>(({ size }) => Promise.resolve(size));
  const [one, other] = [new Blob(['a']), new Blob(['bc'])];
  await readAhead(one, read);
  const seen: (number | undefined)[] = [];
  const { rerender } = renderHook(({ source }) => seen.push(useRead(source, read)), { initialProps: { source: one } });
  expect(seen).toEqual([1]);
  rerender({ source: other });
  await waitFor(() => expect(seen.at(-1)).toBe(2));
  // Never that of the one before.
  expect(seen).not.toContain(0);
  expect(seen.slice(1, -1).every((found) => found === undefined)).toBe(true);
  expect(read).toHaveBeenCalledTimes(2);
});

test('what was read by another function is another thing', async () => {
  const source = new Blob(['abc']);
  await readAhead(source, () => Promise.resolve('text'));
  const size = ({ size: bytes }: Blob) => Promise.resolve(bytes);
  const { result } = renderHook(() => useRead(source, size));
  expect(result.current).toBeUndefined();
  await waitFor(() => expect(result.current).toBe(3));
});
