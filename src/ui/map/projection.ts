import { breadthOf, wrapped, type GeoBox, type GeoPoint } from './geo.ts';

/**
 * Both draw a box of latitudes and longitudes as a rectangle. The first is for outlines, from pole to pole; the second is what
 * map tiles are cut in, and ends at 85 degrees.
 */
export type Projection = 'equirectangular' | 'mercator';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Frame {
  readonly width: number;
  readonly height: number;
}

/** What is seen: the middle, in degrees of the equator to the east and to the south, and how many pixels one of them has. */
export interface MapView {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

const RADIANS = Math.PI / 180;
/** Where the square of web maps ends. */
const MERCATOR_END = 85.051_128_779_8;

export function toPlane(projection: Projection, { lat, lon }: GeoPoint): Spot {
  if (projection === 'equirectangular') return { x: lon, y: -lat };
  const within = Math.max(-MERCATOR_END, Math.min(MERCATOR_END, lat));
  return { x: lon, y: -Math.log(Math.tan(Math.PI / 4 + (within * RADIANS) / 2)) / RADIANS };
}

export function fromPlane(projection: Projection, { x, y }: Spot): GeoPoint {
  const end = projection === 'mercator' ? 180 : 90;
  const within = Math.max(-end, Math.min(end, -y));
  const lat = projection === 'mercator' ? (2 * Math.atan(Math.exp(within * RADIANS)) - Math.PI / 2) / RADIANS : within;
  return { lat, lon: wrapped(x) };
}

export function toScreen(view: MapView, frame: Frame, { x, y }: Spot): Spot {
  return { x: (nearest(x, view.x) - view.x) * view.scale + frame.width / 2, y: (y - view.y) * view.scale + frame.height / 2 };
}

export function fromScreen(view: MapView, frame: Frame, { x, y }: Spot): Spot {
  return { x: view.x + (x - frame.width / 2) / view.scale, y: view.y + (y - frame.height / 2) / view.scale };
}

/** Of all turns around the Earth the one that is nearest to what is looked at. */
function nearest(x: number, to: number): number {
  return x + 360 * Math.round((to - x) / 360);
}

/** The Earth is never seen twice. */
function smallestScale({ width }: Frame): number {
  return width / 360;
}

/** About 5 m for a pixel; outlines are much coarser, tiles are finer. */
const LARGEST = 20_000;
/** About 5 cm: what an answer holds is finer than any outline, such as a picture from a drone. */
export const CLOSEST = 2_000_000;

export function kept(projection: Projection, view: MapView, frame: Frame, largest = LARGEST): MapView {
  const scale = Math.max(smallestScale(frame), Math.min(largest, view.scale));
  const end = projection === 'mercator' ? 180 : 90;
  const room = Math.max(0, end - frame.height / 2 / scale);
  return { scale, x: wrapped(view.x), y: Math.max(-room, Math.min(room, view.y)) };
}

/** The spot under `at` stays where it is. */
export function zoomed(projection: Projection, view: MapView, frame: Frame, factor: number, at: Spot, largest = LARGEST): MapView {
  const scale = Math.max(smallestScale(frame), Math.min(largest, view.scale * factor));
  const under = fromScreen(view, frame, at);
  const next = { scale, x: under.x - (at.x - frame.width / 2) / scale, y: under.y - (at.y - frame.height / 2) / scale };
  return kept(projection, next, frame, largest);
}

export function panned(projection: Projection, view: MapView, frame: Frame, by: Spot, largest = LARGEST): MapView {
  return kept(projection, { ...view, x: view.x - by.x / view.scale, y: view.y - by.y / view.scale }, frame, largest);
}

/** All of a box with some room around it. */
export function seeing(projection: Projection, box: GeoBox, frame: Frame, largest = LARGEST): MapView {
  const top = toPlane(projection, { lat: box.north, lon: box.west });
  const bottom = toPlane(projection, { lat: box.south, lon: box.west });
  const breadth = breadthOf(box);
  // A single place isn't looked at from nearest by.
  const least = 40 / largest;
  const scale = Math.min(frame.width / Math.max(breadth, least), frame.height / Math.max(bottom.y - top.y, least)) * 0.6;
  return kept(projection, { x: box.west + breadth / 2, y: (top.y + bottom.y) / 2, scale }, frame, largest);
}

const NICE = [
  0.000001, 0.000002, 0.000005, 0.00001, 0.00002, 0.00005, 0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1,
  2, 5, 10, 20, 30, 60, 90,
];

/** How many degrees lie between two lines of the net. */
export function netStep(scale: number): number {
  return NICE.find((step) => step * scale >= 72) ?? 90;
}

/** A round number of metres that fits, and its length on the screen, along the parallel in the middle. */
export function scaleBar(projection: Projection, view: MapView, most: number): { readonly metres: number; readonly pixels: number } {
  const { lat } = fromPlane(projection, view);
  const perPixel = (111_320 * Math.max(0.01, Math.cos(lat * RADIANS))) / view.scale;
  const power = 10 ** Math.floor(Math.log10(perPixel * most));
  const metres = [5, 2, 1].map((digit) => digit * power).find((length) => length <= perPixel * most) ?? power;
  return { metres, pixels: metres / perPixel };
}
