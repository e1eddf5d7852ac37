// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { createElement, type ReactNode } from 'react';
import { expect, test } from 'vitest';
import { memoryHere, Remembered, useRemembered } from './remembered.ts';

const number = (value: unknown) => (typeof value === 'number' ? value : undefined);

function hook(memory = memoryHere()) {
  const wrapper = ({ children }: { children: ReactNode }) => createElement(Remembered, { value: memory }, children);
  return renderHook(() => [useRemembered('size', number), useRemembered('size', number), useRemembered('other', number)] as const, {
    wrapper,
  });
}

test('all who ask by one name see one value, and others don’t', () => {
  const { result } = hook();
  expect(result.current.map(([value]) => value)).toEqual([undefined, undefined, undefined]);
  act(() => result.current[0][1](0.25));
  expect(result.current.map(([value]) => value)).toEqual([0.25, 0.25, undefined]);
  act(() => result.current[1][1](undefined));
  expect(result.current.map(([value]) => value)).toEqual([undefined, undefined, undefined]);
});

test.each(['{', '"text"', 'null', ''])('what somebody else left there is no choice: %s', (text) => {
  const memory = memoryHere();
  memory.set('size', text);
  expect(hook(memory).result.current[0][0]).toBeUndefined();
});
