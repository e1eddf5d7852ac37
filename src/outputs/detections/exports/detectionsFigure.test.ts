// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { readDetections } from '../../../answers/shapes/detections/readDetections.ts';
import type { Json } from '../../../spec/model.ts';
import { svgDocument, testLook } from '../../../ui/figure/testLook.ts';
import { classesOf } from '../classes.ts';
import { inkOf } from '../palette.ts';
import { placeItems } from '../place.ts';
import { detectionsFigure, type DrawnDetections } from './detectionsFigure.ts';

const SIZE = { width: 1600, height: 1200 };
const SENT: Json = [
  { name: 'cod', confidence: 0.912345678901234, box: { x1: 100.123456789, y1: 50.1, x2: 299.9876543210988, y2: 200.3 } },
  { name: 'crab', confidence: 0.5, box: { x1: 0.30000000000000004, y1: 700, x2: 100, y2: 900.5 } },
  { name: '<b>"eel" & co', confidence: 0.04, polygon: [[500.5, 500.25], [600, 501.125], [550.0625, 600]] }, // prettier-ignore
  { name: 'pose', keypoints: [[1000.1, 1000.2], [1100.3, 1050.4]] }, // prettier-ignore
];

function drawn(value: Json, more: Partial<DrawnDetections> = {}): DrawnDetections {
  const set = readDetections(value, 'predictions');
  const group = set?.groups[0];
  if (set === undefined || group === undefined) throw new Error('nothing was found');
  const items = placeItems(group, set.layouts[0], set.normalised, SIZE);
  const classes = classesOf(set);
  const ink = (label: string) => classes.find((one) => one.label === label)?.ink ?? inkOf(0);
  return { photo: undefined, size: SIZE, items, inkOf: ({ label }) => ink(label), classes, total: items.length, least: -Infinity, ...more };
}

function textsOf(root: ParentNode, selector: string): string[] {
  return [...root.querySelectorAll(selector)].map(({ textContent }) => textContent);
}

/** What is drawn of each, by what it is called. */
function outlines(document: Document): Record<string, string[]> {
  const groups = [...document.querySelectorAll('g[clip-path] > g')];
  return Object.fromEntries(
    groups.map((group) => [
      group.querySelector('title')?.textContent ?? '',
      [...group.querySelectorAll('path[stroke-dasharray], path:last-of-type, circle')].map(
        (mark) => mark.getAttribute('d') ?? `${mark.getAttribute('cx')} ${mark.getAttribute('cy')}`,
      ),
    ]),
  );
}

test('every outline has the digits that were sent, and its class and score in full', () => {
  expect(outlines(svgDocument(detectionsFigure(drawn(SENT), testLook())))).toEqual({
    'cod 0.912345678901234': ['M100.123456789 50.1H299.9876543210988V200.3H100.123456789Z'],
    'crab 0.5': ['M0.30000000000000004 700H100V900.5H0.30000000000000004Z'],
    '<b>"eel" & co 0.04': ['M500.5 500.25L600 501.125L550.0625 600Z'],
    pose: ['1000.1 1000.2', '1100.3 1050.4'],
  });
});

test('labels say what they say on the page, and the legend counts what is shown', () => {
  const document = svgDocument(detectionsFigure(drawn(SENT), testLook()));
  const labels = textsOf(document, 'text[font-weight=bold]');
  expect(labels.toSorted()).toEqual(['<b>"eel" & co 0.04', 'cod 0.91', 'crab 0.5', 'pose']);
  expect(textsOf(document, 'text:not([font-weight])')).toEqual(['<b>"eel" & co', '1', 'cod', '1', 'crab', '1', 'pose', '1']);
});

test('without a legend it is as large as the picture, which lies under all', () => {
  const photo = { element: document.createElement('canvas') };
  const scene = detectionsFigure(drawn(SENT, { photo }), testLook({ legend: false }));
  expect([scene.width, scene.height, scene.zoom]).toEqual([1600, 1200, 1]);
  expect(scene.marks[0]).toEqual({ kind: 'photo', x: 0, y: 0, ...SIZE, source: photo, isCrisp: false });
  expect(textsOf(svgDocument(scene), 'text:not([font-weight])')).toEqual([]);
});

test('what isn’t shown is said', () => {
  const all = drawn(SENT);
  const some = drawn(SENT, { items: all.items.filter(({ score = 1 }) => score >= 0.5), least: 0.5 });
  const scene = detectionsFigure(some, testLook());
  expect(textsOf(svgDocument(scene), 'text:not([font-weight])')).toEqual([
    'cod',
    '1',
    'crab',
    '1',
    'pose',
    '1',
    '3 of 4 found · confidence from 0.5',
  ]);
  expect(scene.about).toBe('cod: 1; crab: 1; pose: 1; 3 of 4 found · confidence from 0.5');
});

test('a small picture is enlarged by whole pixels until a label can be read', () => {
  const small = { width: 32, height: 20 };
  const scene = detectionsFigure(drawn(SENT, { size: small }), testLook({ legend: false }));
  expect([scene.width, scene.height, scene.zoom]).toEqual([32, 20, 10]);
});

test('among thousands, each is one line', () => {
  const boxes = Array.from({ length: 2000 }, (_, index) => ({ name: 'x', box: { x1: index / 3, y1: 1, x2: index + 5, y2: 7 } }));
  const document = svgDocument(detectionsFigure(drawn(boxes), testLook()));
  const paths = [...document.querySelectorAll('g[clip-path] > g > path')].map((path) => path.getAttribute('d'));
  expect(paths).toEqual(boxes.map(({ box: { x1, y1, x2, y2 } }) => `M${x1} ${y1}H${x2}V${y2}H${x1}Z`));
});
