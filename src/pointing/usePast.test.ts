// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { usePast } from './usePast.ts';

test('a drag is one step, and one that is cancelled is none', () => {
  const { result } = renderHook(() => usePast(0));
  const past = () => result.current;
  act(() => past().put(1, false));
  act(() => past().put(2, false));
  act(() => past().cancel());
  expect([past().now, past().canUndo]).toEqual([0, false]);
  act(() => past().put(3, false));
  act(() => past().put(4));
  expect([past().now, past().canUndo]).toEqual([4, true]);
  act(() => past().undo());
  expect([past().now, past().canUndo]).toEqual([0, false]);
});
