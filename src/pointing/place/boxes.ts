import { breadthOf, roundTo, wrapped, type GeoBox, type GeoPoint } from '../../ui/map/geo.ts';

/** Corners and sides that can be moved, by their letters on a compass. */
export type Grip = 'nw' | 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w';
export const GRIPS: readonly Grip[] = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'];

/** Between two spots, whose longitudes go on beyond 180 where the map does. */
export function boxBetween(a: GeoPoint, b: GeoPoint): GeoBox {
  const [west, east] = [Math.min(a.lon, b.lon), Math.max(a.lon, b.lon)];
  const lons = east - west >= 360 ? { west: -180, east: 180 } : { west: wrapped(west), east: wrapped(east) };
  return { north: Math.max(a.lat, b.lat), south: Math.min(a.lat, b.lat), ...lons };
}

/** Where a grip of a box is. Its eastern side is east of its western one, beyond 180 if need be. */
export function spotOf(box: GeoBox, grip: Grip): GeoPoint {
  const east = box.west + breadthOf(box);
  return {
    lat: grip.includes('n') ? box.north : grip.includes('s') ? box.south : (box.north + box.south) / 2,
    lon: grip.includes('w') ? box.west : grip.includes('e') ? east : (box.west + east) / 2,
  };
}

/** A box one of whose grips was taken somewhere else. Sides that it doesn't move keep all their digits. */
export function gripped(box: GeoBox, grip: Grip, to: GeoPoint, decimals: number): GeoBox {
  const east = box.west + breadthOf(box);
  const near = spotOf(box, grip).lon;
  const lon = roundTo(to.lon + 360 * Math.round((near - to.lon) / 360), decimals);
  const lat = roundTo(Math.max(-90, Math.min(90, to.lat)), decimals);
  const moved = {
    north: grip.includes('n') ? lat : box.north,
    south: grip.includes('s') ? lat : box.south,
    west: grip.includes('w') ? lon : box.west,
    east: grip.includes('e') ? lon : east,
  };
  const next = boxBetween({ lat: moved.north, lon: moved.west }, { lat: moved.south, lon: moved.east });
  return /[ew]/.test(grip) ? next : { ...next, west: box.west, east: box.east };
}

/** The whole box by as many degrees, as far as the poles allow. */
export function movedBy(box: GeoBox, by: GeoPoint, decimals: number): GeoBox {
  const lat = Math.max(-90 - box.south, Math.min(90 - box.north, by.lat));
  const turn = (lon: number) => roundTo(wrapped(lon + by.lon), decimals);
  return {
    north: roundTo(box.north + lat, decimals),
    south: roundTo(box.south + lat, decimals),
    // A box around the Earth has no other place.
    ...(breadthOf(box) >= 360 ? { west: box.west, east: box.east } : { west: turn(box.west), east: turn(box.east) }),
  };
}

export function roundedBox(box: GeoBox, decimals: number): GeoBox {
  return {
    north: roundTo(box.north, decimals),
    south: roundTo(box.south, decimals),
    west: roundTo(box.west, decimals),
    east: roundTo(box.east, decimals),
  };
}
