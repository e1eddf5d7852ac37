import { fromPlane, netStep, toPlane, type Frame, type MapView, type Projection } from './projection.ts';
import * as words from './words.ts';

interface NetLine {
  /** Degrees. */
  readonly at: number;
  /** Pixels of the frame: y of a parallel, x of a meridian. */
  readonly place: number;
  /** What is written at it; nothing where there is no room. */
  readonly text: string | undefined;
}

export interface MapNet {
  readonly parallels: readonly NetLine[];
  readonly meridians: readonly NetLine[];
  /** Between which meridians are drawn: where the Earth is lower than the map, its lines end with it. */
  readonly top: number;
  readonly bottom: number;
}

/** The net of parallels and meridians that is seen. */
export function netOf(projection: Projection, view: MapView, frame: Frame): MapNet {
  const step = netStep(view.scale);
  const decimals = Math.max(0, Math.ceil(-Math.log10(step)));
  const north = fromPlane(projection, { x: 0, y: view.y - frame.height / 2 / view.scale }).lat;
  const south = fromPlane(projection, { x: 0, y: view.y + frame.height / 2 / view.scale }).lat;
  const end = projection === 'mercator' ? 180 : 90;
  const yOf = (y: number) => (y - view.y) * view.scale + frame.height / 2;
  const [top, bottom] = [yOf(-end), yOf(end)].map((y) => Math.max(0, Math.min(frame.height, y))) as [number, number];
  const parallels = multiples(south, north, step)
    .filter((lat) => Math.abs(lat) < 90)
    .map((lat): NetLine => {
      const place = yOf(toPlane(projection, { lat, lon: 0 }).y);
      return { at: lat, place, text: place > top + 12 && place < bottom - 18 ? words.parallel(lat, decimals) : undefined };
    });
  const meridians = multiples(view.x - frame.width / 2 / view.scale, view.x + frame.width / 2 / view.scale, step).map((lon): NetLine => {
    const place = (lon - view.x) * view.scale + frame.width / 2;
    return { at: lon, place, text: place > 30 && place < frame.width - 30 ? words.meridian(turned(lon), decimals) : undefined };
  });
  return { parallels, meridians, top, bottom };
}

function turned(lon: number): number {
  return lon > 180 ? lon - 360 : lon <= -180 ? lon + 360 : lon;
}

function multiples(from: number, to: number, step: number): number[] {
  const first = Math.ceil(from / step);
  const count = Math.max(0, Math.min(200, Math.floor(to / step) - first + 1));
  // Multiplied, and not added up, so that 0.1 + 0.2 is no label.
  return Array.from({ length: count }, (_, at) => Number(((first + at) * step).toFixed(6)));
}
