import type { Frame, MapView, Spot } from '../../../ui/map/projection.ts';
import { turnsOf, type PlaneFeatures, type PlaneShape } from './plane.ts';

/** Pixels beside a point or a line that still mean it: a finger's width is a few more. */
const NEAR = 12;

/** The feature that is meant by a spot: the nearest point or line, else the smallest area around it; undefined where nothing is. */
export function featureAt(
  { points, owners, shapes }: PlaneFeatures,
  view: MapView,
  frame: Frame,
  spot: Spot,
  isSeen: (owner: number) => boolean,
): number | undefined {
  let [best, found] = [NEAR, -1];
  const x = view.x + (spot.x - frame.width / 2) / view.scale;
  const y = view.y + (spot.y - frame.height / 2) / view.scale;
  for (let at = 0; at < owners.length; at++) {
    const apartX = (points[at * 2] ?? NaN) - x;
    const away = Math.hypot(apartX - 360 * Math.round(apartX / 360), (points[at * 2 + 1] ?? NaN) - y) * view.scale;
    if (away <= best && isSeen(owners[at] ?? -1)) [best, found] = [away, owners[at] ?? -1];
  }
  if (found !== -1) return found;
  let smallest = Infinity;
  let around = -1;
  for (const shape of shapes) {
    if (shape.owner === -1 || !isSeen(shape.owner)) continue;
    for (const turn of turnsOf(shape, view, frame)) {
      const at = x - turn * 360;
      const room = NEAR / view.scale;
      if (at < shape.west - room || at > shape.east + room || y < shape.north - room || y > shape.south + room) continue;
      const away = (shape.isArea ? Infinity : distanceTo(shape, at, y)) * view.scale;
      if (away <= best) [best, found] = [away, shape.owner];
      const size = (shape.east - shape.west) * (shape.south - shape.north);
      if (shape.isArea && size < smallest && isInside(shape, at, y)) [smallest, around] = [size, shape.owner];
    }
  }
  return found !== -1 ? found : around === -1 ? undefined : around;
}

function distanceTo({ rings }: PlaneShape, x: number, y: number): number {
  let least = Infinity;
  for (const ring of rings) {
    for (let at = 0; at + 3 < ring.length; at += 2) {
      const [ax = 0, ay = 0, bx = 0, by = 0] = [ring[at], ring[at + 1], ring[at + 2], ring[at + 3]];
      const [dx, dy] = [bx - ax, by - ay];
      const share = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
      least = Math.min(least, Math.hypot(ax + share * dx - x, ay + share * dy - y));
    }
  }
  return least;
}

/** By the rule of odd crossings, so that holes are holes. */
function isInside({ rings }: PlaneShape, x: number, y: number): boolean {
  let isIn = false;
  for (const ring of rings) {
    for (let at = 0, before = ring.length - 2; at < ring.length; before = at, at += 2) {
      const [ax = 0, ay = 0, bx = 0, by = 0] = [ring[at], ring[at + 1], ring[before], ring[before + 1]];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isIn = !isIn;
    }
  }
  return isIn;
}
