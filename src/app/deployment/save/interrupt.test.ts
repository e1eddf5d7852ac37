import { expect, test } from 'vitest';
import { mayInterrupt, type Doing } from './interrupt.ts';

const QUIET: Doing = { looking: true, covered: false, held: false, inField: false, idle: 60_000 };

test.each<[string, Partial<Doing>, boolean]>([
  ['reading', {}, true],
  ['in another tab or window', { looking: false }, false],
  ['in a dialog, a menu or a film in full screen', { covered: true }, false],
  ['drawing', { held: true }, false],
  ['has just clicked', { idle: 400 }, false],
  ['has clicked before', { idle: 2000 }, true],
  ['typing', { inField: true, idle: 2000 }, false],
  ['has stopped to type', { inField: true, idle: 8000 }, true],
])('%s', (_, doing, expected) => {
  expect(mayInterrupt({ ...QUIET, ...doing })).toBe(expected);
});
