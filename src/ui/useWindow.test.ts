// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { act, renderHook } from '@testing-library/react';
import ts from 'typescript';
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
  expect(result.current).toMatchObject({ first: 0, end: 28, page: 10 });
  act(() => {
    scroller.current.scrollTop = 30_000;
    scroller.current.dispatchEvent(new Event('scroll'));
  });
  // Row 1,000 is on top; steps of six.
  expect(result.current).toMatchObject({ first: 984, end: 1024 });
  rerender({ count: 5 });
  expect(result.current).toMatchObject({ first: 0, end: 5 });
  rerender({ count: 0 });
  expect(result.current).toMatchObject({ first: 0, end: 0 });
});

test('a row is brought into view and drawn at once', () => {
  const scroller = scrolling(300);
  scroller.current.style.paddingTop = '8px';
  document.body.append(scroller.current);
  const { result } = renderHook(() => useWindow(scroller, 100_000, 30));
  act(() => result.current.show(9));
  expect(scroller.current.scrollTop).toBe(8);
  act(() => result.current.show(50_000));
  expect([result.current.first <= 50_000, result.current.end > 50_000]).toEqual([true, true]);
  act(() => result.current.show(0));
  expect(scroller.current.scrollTop).toBe(0);
});

/** Back to the top may go whoever likes. */
test('nobody else counts which rows are in view', () => {
  const src = path.join(import.meta.dirname, '..');
  const others = ts.sys
    .readDirectory(src, ['.ts', '.tsx'])
    .filter((file) => !/\.test\.tsx?$/.test(file) && !file.startsWith(path.join(import.meta.dirname, 'useWindow.')))
    .filter((file) => /\b(?:element|box|scroller|current|currentTarget)\.scrollTop\b(?! = 0)/.test(readFileSync(file, 'utf8')));
  expect(others).toEqual([]);
});
