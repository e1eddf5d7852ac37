import { expect, test } from 'vitest';
import type { JsonObject } from '../../../spec/model.ts';
import type { Detection } from './detection.ts';
import { isDrawnStraight, withTurns } from './oriented.ts';

const box = (more: JsonObject, layout: 'cxcywh' | 'xywh' = 'cxcywh'): Detection => ({
  label: 'ship',
  score: 0.9,
  outlines: [{ kind: 'box', quad: [100, 100, 40, 20], layout }],
  more,
});
/** Which of the boxes are turned. */
const turns = (...items: Detection[]) =>
  withTurns([{ title: undefined, items }]).flatMap((group) => group.items.map(({ outlines }) => outlines[0]?.kind === 'polygon'));

test.each<[string, Detection[], boolean[]]>([
  ['one unit for all of them, by the largest', [box({ angle: 3 }), box({ angle: -45 })], [true, true]],
  ['one unit for all of them, by a name', [box({ angle: 1 }), box({ angle_rad: 0.5 })], [true, true]],
  ['nothing says the unit', [box({ angle: 1 }), box({ angle: -0.5 })], [false, false]],
  ['no turn', [box({ angle_deg: 0 }), box({ angle_deg: 30 })], [false, true]],
  ['a corner, around which it may turn or not', [box({ angle_deg: 30 }, 'xywh')], [false]],
  ['what only begins like an angle', [box({ angle_of_view: 90, rotations: 700 })], [false]],
])('%s', (_, items, expected) => {
  expect(turns(...items)).toEqual(expected);
});

test.each<[JsonObject | undefined, 'box' | 'polygon', boolean]>([
  [{ angle: 1 }, 'box', true],
  [{ angle: 1 }, 'polygon', false],
  [{ angle: 0 }, 'box', false],
  [{ length_cm: 1 }, 'box', false],
  [undefined, 'box', false],
])('%j beside a %s is told: %s', (more, kind, is) => {
  expect(isDrawnStraight([{ kind }], more)).toBe(is);
});
