import { formatMoment } from '../../files/amounts.ts';
import { expect, test } from 'vitest';
import { tellEnd, type Stage } from './ending.ts';

const NOON = Date.parse('2030-01-01T12:00:00Z');
const after = (seconds: number) => new Date(NOON + seconds * 1000);

const TAKE = 'What you did here goes with it: save what you want to keep.';
const THREE = 'This deployment ends in less than three minutes. What you did here goes with it: save what you want to keep.';
const ONE = 'This deployment ends in less than one minute. What you did here goes with it: save what you want to keep.';

test.each<[string, number, boolean, Stage, string, string]>([
  ['hours', 7265, false, 'calm', 'This deployment ends in 2:01:05 h.', ''],
  ['hours of a try', 7265, true, 'calm', 'This try ends in 2:01:05 h.', ''],
  ['minutes', 599, true, 'calm', 'This try ends in 9:59 min.', ''],
  ['a little more than three minutes', 180.5, true, 'calm', 'This try ends in 3:00 min.', ''],
  ['three minutes', 180, true, 'soon', `This try ends in 3:00 min. ${TAKE}`, THREE],
  ['a little more than one', 61, false, 'soon', `This deployment ends in 1:01 min. ${TAKE}`, THREE],
  ['a minute', 60, true, 'last', `This try ends in 1:00 min. ${TAKE}`, ONE],
  ['seconds', 12, false, 'last', `This deployment ends in 12 s. ${TAKE}`, ONE],
  ['over', -5, false, 'last', `This deployment ends in 0 s. ${TAKE}`, ONE],
])('the end in %s', (_, seconds, temporary, stage, shown, spoken) => {
  expect(tellEnd(after(seconds), temporary, NOON)).toEqual({ stage, shown, spoken });
});

test('an end that is days away is told by its date', () => {
  const at = after(3 * 86_400);
  expect(tellEnd(at, false, NOON).shown).toBe(`This deployment ends on ${formatMoment(at.getTime())}.`);
});

test('what is spoken changes twice in the last hour, and is said at once by a clock that jumps', () => {
  const told = Array.from({ length: 3600 }, (_, second) => tellEnd(after(3600), true, NOON + second * 1000).spoken);
  expect(told.filter((text, index) => index > 0 && text !== told[index - 1])).toEqual([THREE, ONE]);
  expect([600, 30].map((left) => tellEnd(after(left), true, NOON).spoken)).toEqual(['', ONE]);
});
