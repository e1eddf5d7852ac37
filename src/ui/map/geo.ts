/** Degrees, south and west of zero negative. */
export interface GeoPoint {
  readonly lat: number;
  readonly lon: number;
}

/** A box whose west is greater than its east crosses the 180th meridian. */
export interface GeoBox {
  readonly north: number;
  readonly south: number;
  readonly east: number;
  readonly west: number;
}

/** The same longitude between -180 and 180, both of which may stand there. */
export function wrapped(lon: number): number {
  if (lon >= -180 && lon <= 180) return lon;
  const turned = (((lon + 180) % 360) + 360) % 360;
  return roundTo(turned - 180, DUST);
}

/** Between 0 and 360, as climate data counts. */
export function eastward(lon: number): number {
  return lon >= 0 && lon <= 360 ? lon : roundTo(((lon % 360) + 360) % 360, DUST);
}

/** Decimals of a degree behind which there are only remains of binary fractions. */
const DUST = 10;

/**
 * The same box in longitudes between -180 and 180, or between 0 and 360. Its edges are turned together: the meridian at which
 * counting begins is a western edge with the one number, and an eastern edge with the other.
 */
export function countedBox(box: GeoBox, isEastOnly: boolean): GeoBox {
  const [least, most] = isEastOnly ? [0, 360] : [-180, 180];
  const breadth = breadthOf(box);
  if (breadth >= 360) return { ...box, west: least, east: most };
  const turned = isEastOnly ? eastward : wrapped;
  const [west, east] = [turned(box.west), turned(box.east)];
  if (breadth === 0) return { ...box, west, east: west };
  return { ...box, west: west === most ? least : west, east: east === least ? most : east };
}

/** How far a box reaches to the east of its western edge. */
export function breadthOf({ west, east }: GeoBox): number {
  const breadth = east - west;
  return breadth >= 0 ? breadth : ((breadth % 360) + 360) % 360;
}

/** Decimals that one pixel of the screen can tell, five at most: a metre. */
export function decimalsAt(pixelsPerDegree: number): number {
  return Math.min(5, Math.max(0, Math.ceil(Math.log10(Math.max(1, pixelsPerDegree)))));
}

export function roundTo(degrees: number, decimals: number): number {
  const rounded = Number(degrees.toFixed(decimals));
  return rounded === 0 ? 0 : rounded;
}
