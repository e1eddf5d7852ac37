// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Gestures } from '../../../ui/picture/useViewport.ts';
import { blankMask } from './bitMask.ts';
import { useMask } from './useMask.ts';

const to = (x: number) => ({ x, y: 10 });

/** A stroke to the right, on a picture that is shown at this scale. */
test.each<[string, number, number, 'onEnd' | 'onCancel', boolean]>([
  ['a stroke that ends stays', 60, 1, 'onEnd', true],
  ['a dot that ends stays', 1, 1, 'onEnd', true],
  ['a stroke that a second finger ends stays', 60, 1, 'onCancel', true],
  ['the beginning of a pinch paints nothing', 10, 1, 'onCancel', false],
  ['how far it went is measured on the screen: magnified', 10, 4, 'onCancel', true],
  ['how far it went is measured on the screen: made small', 60, 0.25, 'onCancel', false],
])('%s', (_, by, scale, end, isKept) => {
  const { result } = renderHook(() => useMask(blankMask({ width: 100, height: 20 })));
  const view = { scale, x: 0, y: 0 };
  const said: string[] = [];
  const gesture = (play: (gestures: Gestures) => void) => act(() => play(result.current.gesturesOf(2, 255, () => said.push('painted'))));
  gesture(({ onStart }) => onStart(to(10), view));
  gesture(({ onMove }) => onMove(to(10 + by), view));
  gesture((gestures) => (end === 'onEnd' ? gestures.onEnd(to(10 + by), view, false) : gestures.onCancel()));
  expect([result.current.share > 0, result.current.canUndo, said.length]).toEqual([isKept, isKept, isKept ? 1 : 0]);
  expect(result.current.shown).toBe(result.current.present);
});
