import type { GeoBox, GeoPoint } from '../../ui/map/geo.ts';
import { countedBox, wrapped } from '../../ui/map/geo.ts';
import type { Edge } from '../../spec/places/names.ts';
import type { Places } from './values.ts';

/** What is being set: edges may be missing while they are typed. */
export interface PlaceDraft {
  readonly edges: Readonly<Partial<Record<Edge, number>>>;
  readonly points: readonly GeoPoint[];
}

export function draftOf({ box, points }: Places): PlaceDraft {
  return { edges: box ?? {}, points };
}

/** Undefined while an edge is missing, or where north is below south. */
export function boxIn({ edges: { north, south, east, west } }: PlaceDraft): GeoBox | undefined {
  if (north === undefined || south === undefined || east === undefined || west === undefined) return undefined;
  return north < south ? undefined : { north, south, east, west };
}

/** What is wrong with it, as a code. */
export function faultOf(draft: PlaceDraft): 'missing' | 'upsideDown' | undefined {
  const set = Object.values(draft.edges).filter((edge) => edge !== undefined).length;
  if (set === 0 || boxIn(draft) !== undefined) return undefined;
  return set < 4 ? 'missing' : 'upsideDown';
}

export function placesIn(draft: PlaceDraft): Places {
  return { box: boxIn(draft), points: draft.points };
}

/** A box around all that is set, to look at. */
export function around(draft: PlaceDraft): GeoBox | undefined {
  const box = boxIn(draft);
  if (box !== undefined) return countedBox(box, false);
  const { points } = draft;
  if (points.length === 0) return undefined;
  const lats = points.map(({ lat }) => lat);
  const lons = points.map(({ lon }) => wrapped(lon));
  const few = points.length === 1 ? 5 : 0;
  return {
    north: Math.min(90, Math.max(...lats) + few),
    south: Math.max(-90, Math.min(...lats) - few),
    east: Math.max(...lons) + few,
    west: Math.min(...lons) - few,
  };
}

export function replaced<T>(list: readonly T[], at: number, item: T): readonly T[] {
  return list.map((one, index) => (index === at ? item : one));
}

export function swapped<T>(list: readonly T[], a: number, b: number): readonly T[] {
  const [one, other] = [list[a], list[b]];
  return one === undefined || other === undefined ? list : replaced(replaced(list, a, other), b, one);
}
