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
  return turned - 180;
}

/** Between 0 and 360, as climate data counts. */
export function eastward(lon: number): number {
  return lon >= 0 && lon <= 360 ? lon : ((lon % 360) + 360) % 360;
}

/** How far a box reaches to the east of its western edge. */
export function breadthOf({ west, east }: GeoBox): number {
  const breadth = east - west;
  return breadth >= 0 ? breadth : breadth + 360;
}

/** Decimals that one pixel of the screen can tell, five at most: a metre. */
export function decimalsAt(pixelsPerDegree: number): number {
  return Math.min(5, Math.max(0, Math.ceil(Math.log10(Math.max(1, pixelsPerDegree)))));
}

export function roundTo(degrees: number, decimals: number): number {
  const rounded = Number(degrees.toFixed(decimals));
  return rounded === 0 ? 0 : rounded;
}
