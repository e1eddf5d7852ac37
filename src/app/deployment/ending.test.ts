import { formatMoment } from '../../files/amounts.ts';
import { expect, test } from 'vitest';
import { tellEnd } from './ending.ts';

const NOON = Date.parse('2030-01-01T12:00:00Z');
const after = (seconds: number) => new Date(NOON + seconds * 1000);

test.each<[string, number, boolean, string, string]>([
  ['hours', 7265, false, 'This deployment ends in 2:01:05 h.', ''],
  [
    'hours of a try',
    7265,
    true,
    'This deployment is for a short try. It ends in 2:01:05 h. Your runs stay in this browser; the history exports them.',
    '',
  ],
  [
    'minutes',
    599,
    true,
    'This deployment is for a short try. It ends in 9:59 min. Save what you want to keep before then.',
    'This deployment ends in less than a quarter of an hour.',
  ],
  [
    'five minutes',
    300,
    false,
    'This deployment ends in 5:00 min. Save what you want to keep before then.',
    'This deployment ends in less than five minutes.',
  ],
  ['seconds', 12, false, 'This deployment ends in 12 s. Save what you want to keep now.', 'This deployment ends in less than one minute.'],
  ['over', -5, false, 'This deployment ends in 0 s. Save what you want to keep now.', 'This deployment ends in less than one minute.'],
])('the end in %s', (_, seconds, temporary, shown, spoken) => {
  expect(tellEnd(after(seconds), temporary, NOON)).toEqual({ shown, spoken });
});

test('an end that is days away is told by its date', () => {
  const at = after(3 * 86_400);
  expect(tellEnd(at, false, NOON)).toEqual({ shown: `This deployment ends on ${formatMoment(at.getTime())}.`, spoken: '' });
});

test('what is spoken changes three times in the last hour', () => {
  const told = Array.from({ length: 3600 }, (_, second) => tellEnd(after(3600), true, NOON + second * 1000).spoken);
  expect(new Set(told).size).toBe(4);
  expect(told.filter((text, index) => index > 0 && text !== told[index - 1])).toHaveLength(3);
});
