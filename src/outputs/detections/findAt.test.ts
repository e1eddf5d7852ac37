import { describe, expect, test } from 'vitest';
import type { Detection, Outline } from '../../answers/shapes/detections/detection.ts';
import { findAt } from './findAt.ts';
import { placeItems } from './place.ts';

const box = (x1: number, y1: number, x2: number, y2: number): Outline => ({ kind: 'box', quad: [x1, y1, x2, y2], layout: 'xyxy' });
const thing = (label: string, ...outlines: Outline[]): Detection => ({ label, score: undefined, outlines });

/** The surest first, as the view has them. */
const found = (things: readonly Detection[], x: number, y: number, reach = 2) =>
  findAt(placeItems({ title: undefined, items: things }, undefined, false, { width: 100, height: 100 }), { x, y }, reach)?.label;

const LARGE = thing('large', box(0, 0, 90, 90));
const SMALL = thing('small', box(40, 40, 50, 50));
/** A diagonal bar: its bounds cover far more than it does. */
const BAR = thing('bar', { kind: 'polygon', xy: [0, 4, 4, 0, 60, 56, 56, 60] });
const LINE = thing('line', { kind: 'polyline', xy: [0, 90, 90, 0] });
const POSE = thing('pose', { kind: 'points', xy: [10, 10, 30, 80] });
const TURNED = thing('turned', box(50, 50, 40, 40));
const RING = thing('ring', { kind: 'polygon', xy: [0, 0, 90, 0, 90, 90, 0, 90] }, { kind: 'polygon', xy: [100, 100, 110, 100, 105, 110] });

describe('the thing at a spot', () => {
  test.each<[string, Detection[], [number, number], string | undefined]>([
    ['nothing there', [SMALL], [10, 10], undefined],
    ['nothing at all', [], [10, 10], undefined],
    ['inside', [SMALL], [45, 45], 'small'],
    ['a little beside', [SMALL], [51.5, 45], 'small'],
    ['too far beside', [SMALL], [53, 45], undefined],
    ['the smaller of two, whatever their order', [LARGE, SMALL], [45, 45], 'small'],
    ['the smaller of two, the other way round', [SMALL, LARGE], [45, 45], 'small'],
    ['of two equal ones the surer', [SMALL, thing('same', box(40, 40, 50, 50))], [45, 45], 'small'],
    ['corners in the wrong order', [TURNED], [45, 45], 'turned'],
    ['inside an outline', [BAR], [30, 30], 'bar'],
    ['a box before an outline that only surrounds the spot', [BAR, LARGE], [55, 10], 'large'],
    ['an outline that only surrounds the spot, for want of anything else', [BAR], [55, 10], 'bar'],
    ['near a line', [LINE, LARGE], [45, 46], 'line'],
    ['a box rather than a line far off', [LINE, LARGE], [10, 10], 'large'],
    ['near a point', [POSE, LARGE], [30, 79], 'pose'],
    ['no line between points', [POSE, LARGE], [20, 45], 'large'],
    ['the second of two outlines', [RING], [105, 103], 'ring'],
    ['what has no place', [thing('none', box(NaN, 0, 1, 1))], [0, 0], undefined],
  ])('%s', (_, things, [x, y], expected) => {
    expect(found(things, x, y)).toBe(expected);
  });
});
