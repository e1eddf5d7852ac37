// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useWindow } from './useWindow.ts';

function scrolling(height: number) {
  const element = document.createElement('div');
  Object.defineProperty(element, 'clientHeight', { value: height });
  return { current: element };
}

test('only the rows in view and some around them', () => {
  const scroller = scrolling(300);
  const { result, rerender } = renderHook(({ count }) => useWindow(scroller, count, 30), { initialProps: { count: 100_000 } });
  expect(result.current).toEqual({ first: 0, end: 28 });
  act(() => {
    scroller.current.scrollTop = 30_000;
    scroller.current.dispatchEvent(new Event('scroll'));
  });
  // Row 1,000 is on top; steps of six.
  expect(result.current).toEqual({ first: 984, end: 1024 });
  rerender({ count: 5 });
  expect(result.current).toEqual({ first: 0, end: 5 });
  rerender({ count: 0 });
  expect(result.current).toEqual({ first: 0, end: 0 });
});
