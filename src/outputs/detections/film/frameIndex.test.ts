import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Group } from '../../../answers/shapes/detections/detection.ts';
import { readDetections } from '../../../answers/shapes/detections/readDetections.ts';
import type { Json } from '../../../spec/model.ts';
import { timelineOf } from '../../../ui/film/timeline.ts';
import { byFrames, frameIndexOf, type FrameFit } from './frameIndex.ts';

const lists = (count: number): Group[] => Array.from({ length: count }, () => ({ title: undefined, items: [] }));
const titled = (...titles: string[]): Group[] => titles.map((title) => ({ title, items: [] }));
const about = (...more: Record<string, Json>[]): Group[] => more.map((one) => ({ title: undefined, items: [], more: one }));
/** 25 frames a second. */
const film = (frames: number | undefined, duration = (frames ?? 100) / 25) =>
  ({ timeline: timelineOf({ frames, duration, ...(frames !== undefined && { pace: [{ frames, seconds: 0.04 }] }) }), duration }) as const;

test.each<[string, Group[], ReturnType<typeof film>, FrameFit, Record<number, number | undefined>]>([
  ['a list for each frame', lists(50), film(50), { how: 'each' }, { 0: 0, 0.04: 1, 1.99: 49 }],
  ['one list less', lists(49), film(50), { how: 'each', frames: 50 }, { 0.04: 1, 1.99: undefined }],
  ['every fifth frame', lists(10), film(50), { how: 'every', nth: 5, frames: 50 }, { 0: 0, 0.19: 0, 0.2: 1, 1.99: 9 }],
  ['every third of them, rounded up', lists(17), film(50), { how: 'every', nth: 3, frames: 50 }, { 0.12: 1, 1.99: 16 }],
  ['counts that don’t fit', lists(40), film(50), { how: 'spread', frames: 50 }, { 0: 0, 1: 20, 1.99: 39, 5: 39 }],
  ['more lists than frames', lists(80), film(50), { how: 'spread', frames: 50 }, { 1: 40 }],
  ['nothing known of the film', lists(10), film(undefined), { how: 'spread', frames: undefined }, { 2: 5 }],
  ['a film without an end', lists(10), film(undefined, Infinity), { how: 'each' }, { 0.04: 1, 1: undefined }],
  ['frames by name', titled('frame_0', 'frame_1', 'frame_7'), film(50), { how: 'numbers', from: 0, nth: 1, beyond: 0 }, { 0.04: 1, 0.08: undefined, 0.28: 2, 0.32: undefined }], // prettier-ignore
  ['names in another order', titled('frame_7', 'frame_0'), film(50), { how: 'numbers', from: 0, nth: 1, beyond: 0 }, { 0: 1, 0.28: 0 }],
  ['every tenth by name', titled('0', '10', '20', '30', '40'), film(50), { how: 'numbers', from: 0, nth: 10, beyond: 0 }, { 0.36: 0, 0.4: 1, 1.99: 4 }], // prettier-ignore
  ['counted from 1', titled('1', '2', '3', '4'), film(4), { how: 'numbers', from: 1, nth: 1, beyond: 0 }, { 0: 0, 0.12: 3 }],
  ['begins with 1, but doesn’t end with the last', titled('1', '2', '3'), film(9), { how: 'numbers', from: 0, nth: 1, beyond: 0 }, { 0: undefined, 0.04: 0 }], // prettier-ignore
  ['beyond the film', titled('frame_2', 'frame_60', 'frame_61'), film(50), { how: 'numbers', from: 0, nth: 1, beyond: 2 }, { 0.08: 0 }],
  ['frames as members', about({ frame_id: 3 }, { frame_id: 8 }), film(50), { how: 'numbers', from: 0, nth: 1, beyond: 0 }, { 0.12: 0, 0.33: 1 }], // prettier-ignore
  ['times in seconds', about({ timestamp: 0 }, { timestamp: 0.5 }, { timestamp: 1 }), film(50), { how: 'times', member: 'timestamp' }, { 0: 0, 0.49: 0, 0.5: 1, 1.2: 2, 1.9: undefined }], // prettier-ignore
  ['times in milliseconds', about({ time_ms: 0 }, { time_ms: 500 }), film(50), { how: 'times', member: 'time_ms' }, { 0.6: 1 }],
  ['times that are none of this film', about({ time: 0 }, { time: 500 }), film(2), { how: 'each' }, { 0.04: 1 }],
  ['times that go back', about({ time: 1 }, { time: 0.5 }), film(2), { how: 'each' }, { 0.04: 1 }],
])('%s', (_, groups, { timeline, duration }, fit, expected) => {
  const index = frameIndexOf(groups, timeline, duration);
  expect(index.fit).toEqual(fit);
  for (const [seconds, list] of Object.entries(expected)) expect([seconds, index.at(Number(seconds))]).toEqual([seconds, list]);
});

test('at its own moment a list is shown, however the lists lie', () => {
  const numbers = fc.uniqueArray(fc.nat(500), { minLength: 1, maxLength: 60 }).map((all) => titled(...all.map((one) => `frame_${one}`)));
  const times = fc
    .uniqueArray(fc.nat(20_000), { minLength: 2, maxLength: 60 })
    .map((all) => about(...all.toSorted((a, b) => a - b).map((one) => ({ time_ms: one }))));
  const plainLists = fc.integer({ min: 1, max: 700 }).map(lists);
  fc.assert(
    fc.property(fc.oneof(numbers, times, plainLists), fc.integer({ min: 1, max: 600 }), fc.nat(), (groups, frames, pick) => {
      const { timeline, duration } = film(frames);
      const index = frameIndexOf(groups, timeline, duration);
      const list = pick % groups.length;
      // What is for a frame beyond the film is shown nowhere.
      fc.pre(index.timeOf(list) < duration);
      expect(index.at(index.timeOf(list))).toBe(list);
    }),
  );
});

test('things that each say their frame are a list for each frame', () => {
  const rows = [3, 0, 3, 5].map((frame, at) => ({ frame, track_id: at, name: 'cod', confidence: 0.5, bbox: [0, 0, 9, 9] }));
  const set = readDetections(rows, 'predictions');
  if (set === undefined) throw new Error('nothing was found');
  expect(byFrames(set).groups.map(({ title, items }) => [title, items.map(({ more }) => more?.track_id)])).toEqual([
    ['0', [1]],
    ['3', [0, 2]],
    ['5', [3]],
  ]);
  const other = readDetections([...rows, { name: 'cod', confidence: 0.5, bbox: [0, 0, 9, 9] }], 'predictions');
  expect(other && byFrames(other)).toBe(other);
});
