import { expect, test } from 'vitest';
import { dismissal } from './dismissal.ts';

test.each([
  ['asking', 'backdropClick', false, 'close'],
  ['done', undefined, false, 'close'],
  ['taking', 'backdropClick', false, 'stay'],
  ['taking', 'escapeKeyDown', false, 'stop'],
  ['taking', undefined, false, 'stop'],
  ['taking', 'backdropClick', true, 'stay'],
  ['taking', 'escapeKeyDown', true, 'close'],
] as const)('while %s, left by %s (asked to stop: %s): %s', (state, by, stopping, wanted) => {
  expect(dismissal(state, by, stopping)).toBe(wanted);
});
