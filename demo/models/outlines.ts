import type { JsonObject } from '../server/json.ts';
import type { Blob } from './blobs.ts';

type Outliner = (blob: Blob, width: number) => JsonObject;

/** What the JSON holds for each blob, each written as YOLO modules write it. */
export const OUTLINES: Readonly<Record<string, Outliner>> = {
  boxes: ({ x1, y1, x2, y2 }) => ({ box: { x1, y1, x2, y2 } }),
  'oriented boxes': (blob, width) => {
    const { corners } = axesOf(blob, width);
    return {
      box: Object.fromEntries(
        corners.flatMap(([x, y], at) => [
          [`x${at + 1}`, round(x)],
          [`y${at + 1}`, round(y)],
        ]),
      ),
    };
  },
  polygons: (blob, width) => {
    const { x1, y1, x2, y2 } = blob;
    const points = aroundRows(blob, width);
    return { box: { x1, y1, x2, y2 }, segments: { x: points.map(([x]) => x), y: points.map(([, y]) => y) } };
  },
  keypoints: (blob, width) => {
    const { ends, middle } = axesOf(blob, width);
    const points = [ends[0], middle, ends[1]];
    return { keypoints: { x: points.map(([x]) => round(x)), y: points.map(([, y]) => round(y)), visible: points.map(() => 1) } };
  },
};

type Point = readonly [x: number, y: number];

const round = (value: number) => Number(value.toFixed(1));

/** Down along the left ends of the rows and up along the right ones. */
function aroundRows({ pixels, y1, y2 }: Blob, width: number): Point[] {
  const rows = Array.from({ length: y2 - y1 }, () => [Infinity, -Infinity] as [number, number]);
  for (const pixel of pixels) {
    const x = pixel % width;
    const row = rows[(pixel - x) / width - y1];
    if (row === undefined) continue;
    row[0] = Math.min(row[0], x);
    row[1] = Math.max(row[1], x + 1);
  }
  const side = (end: 0 | 1) =>
    rows.map((row, at): Point => [row[end], y1 + at + 0.5]).filter((_, at) => at % 2 === 0 || at === rows.length - 1);
  return [...side(0), ...side(1).toReversed()];
}

/** The box along the direction in which the blob is longest, and where that direction's line leaves it. */
function axesOf({ pixels }: Blob, width: number): { corners: Point[]; ends: readonly [Point, Point]; middle: Point } {
  const points = pixels.map((pixel): Point => [(pixel % width) + 0.5, Math.floor(pixel / width) + 0.5]);
  const mean = (of: (point: Point) => number) => points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const middle: Point = [mean(([x]) => x), mean(([, y]) => y)];
  const [mx, my] = middle;
  const [xx, yy, xy] = [mean(([x]) => (x - mx) ** 2), mean(([, y]) => (y - my) ** 2), mean(([x, y]) => (x - mx) * (y - my))];
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const range = (of: (point: Point) => number): readonly [number, number] => {
    let [low, high] = [Infinity, -Infinity];
    for (const point of points) [low, high] = [Math.min(low, of(point)), Math.max(high, of(point))];
    return [low - 0.5, high + 0.5];
  };
  const [left, right] = range(([x, y]) => (x - mx) * cos + (y - my) * sin);
  const [top, bottom] = range(([x, y]) => (y - my) * cos - (x - mx) * sin);
  const at = (along: number, across: number): Point => [mx + along * cos - across * sin, my + along * sin + across * cos];
  return { corners: [at(left, top), at(right, top), at(right, bottom), at(left, bottom)], ends: [at(left, 0), at(right, 0)], middle };
}
