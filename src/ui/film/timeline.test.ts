import fc from 'fast-check';
import { expect, test } from 'vitest';
import { timelineOf } from './timeline.ts';

type Case = [string, Parameters<typeof timelineOf>[0], { frames: number | undefined; isGuess: boolean; at: Record<number, number> }];

test.each<Case>([
  ['a rate in the file', { frames: 300, pace: [{ frames: 300, seconds: 0.04 }], duration: 12 }, { frames: 300, isGuess: false, at: { 0: 0, 0.0399: 1, 1.96: 49, 11.99: 299, 12: 299 } }], // prettier-ignore
  ['a rate alone', { pace: [{ frames: Infinity, seconds: 1 / 30 }], duration: 10 }, { frames: 300, isGuess: false, at: { 0.033: 1, 0.067: 2, 0.333: 10 } }], // prettier-ignore
  ['a last frame of another length', { frames: 3, pace: [{ frames: 2, seconds: 0.1 }, { frames: 1, seconds: 5 }], duration: 5.2 }, { frames: 3, isGuess: false, at: { 0.05: 0, 0.15: 1, 0.25: 2 } }], // prettier-ignore
  ['frames that last differently', { frames: 20, pace: [{ frames: 10, seconds: 0.1 }, { frames: 10, seconds: 0.2 }], duration: 3 }, { frames: 20, isGuess: false, at: { 0.95: 9, 1: 10, 1.19: 10, 1.2: 11, 2.9: 19 } }], // prettier-ignore
  ['as it was measured', { duration: 4, measured: 12.5 }, { frames: 50, isGuess: false, at: { 0.08: 1, 3.99: 49 } }],
  ['so many in such a time', { frames: 100, duration: 10 }, { frames: 100, isGuess: false, at: { 0.55: 5 } }],
  ['nothing known', { duration: 10 }, { frames: undefined, isGuess: true, at: { 0.04: 1 } }],
  ['without an end', { duration: Infinity }, { frames: undefined, isGuess: true, at: { 1: 25 } }],
  ['frames of no time', { frames: 2, pace: [{ frames: 2, seconds: 0 }], duration: NaN }, { frames: 2, isGuess: true, at: { 0.04: 1 } }],
])('%s', (_, known, { frames, isGuess, at }) => {
  const timeline = timelineOf(known);
  expect([timeline.frames, timeline.isGuess]).toEqual([frames, isGuess]);
  for (const [seconds, frame] of Object.entries(at)) expect([seconds, timeline.frameAt(Number(seconds))]).toEqual([seconds, frame]);
});

test('the middle of each frame is in it, whatever a file says', () => {
  const run = fc.record({ frames: fc.integer({ min: 0, max: 500 }), seconds: fc.double({ min: 0, max: 2, noNaN: true }).map((value) => Math.round(value * 1000) / 1000) }); // prettier-ignore
  fc.assert(
    fc.property(fc.array(run, { maxLength: 20 }), fc.nat(3000), (pace, frame) => {
      const { frameAt, timeOf } = timelineOf({ pace, duration: NaN });
      // A thousandth of a second is as short as a frame gets here, and what rounding may be wrong by.
      expect(Math.abs(frameAt(timeOf(frame)) - frame)).toBeLessThanOrEqual(pace.some(({ seconds }) => seconds === 0.001) ? 1 : 0);
    }),
  );
});
