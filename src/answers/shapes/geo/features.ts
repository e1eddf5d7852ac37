import type { Crs, LonLat } from '../../../files/geo/crs.ts';
import type { JsonObject } from '../../../spec/model.ts';
import type { Grid } from '../grid.ts';

export type GeoLine = readonly LonLat[];

/** What a row of a table has on the Earth, in degrees. */
export interface MapFeature {
  /** In `grid`. */
  readonly row: number;
  readonly points: readonly LonLat[];
  readonly lines: readonly GeoLine[];
  /** Of each polygon its rings, the outer one first. */
  readonly areas: readonly (readonly GeoLine[])[];
  /** When it was at each point of its lines, one behind the other: as the file writes it. */
  readonly moments?: readonly string[];
}

/** What is to be said of what isn't drawn as it came, as codes: sentences are the view's. */
export type GeoRemark =
  /** In a system that isn't drawn here. */
  | { readonly code: 'other-system'; readonly name: string }
  /** The file says that no system may be assumed. */
  | { readonly code: 'no-system' }
  | { readonly code: 'drawn-from'; readonly name: string; readonly datum: string | undefined }
  /** Rows whose numbers lie nowhere on the Earth, have no place at all, or one that can't be read. */
  | { readonly code: 'off-earth' | 'nowhere' | 'unread' | 'beyond-limit' | 'long-step'; readonly rows: number }
  | { readonly code: 'nothing' };

export interface MapFeatures {
  readonly features: readonly MapFeature[];
  /** A row for each feature, with all that is said of it; also of those that aren't drawn. */
  readonly grid: Grid;
  /** Drawn below the features: the way from one row to the next, where the answer says that they are one way. */
  readonly paths: readonly GeoLine[];
  readonly remarks: readonly GeoRemark[];
  /** Which of two numbers is which, where the answer doesn't say so. */
  readonly order?: AxisOrder;
  /** Features of GeoJSON as they came, one for each row, and whether their numbers are degrees already. */
  readonly given?: { readonly features: readonly JsonObject[]; readonly areDegrees: boolean };
}

export type AxisOrder = 'lon,lat' | 'lat,lon';

/** Corners of all that is drawn together: beyond them nothing more is, and the view says so. */
const MOST_CORNERS = 1_000_000;

/** Takes numbers in a system for places on the Earth, and counts what isn't one. */
export class FeatureReader {
  readonly features: MapFeature[] = [];
  private corners = 0;
  private readonly rows = { 'off-earth': 0, nowhere: 0, unread: 0, 'beyond-limit': 0, 'long-step': 0 };

  constructor(private readonly crs: Crs) {}

  /** A row and what of it was found; `fault` is why nothing was. */
  add(row: number, found: Omit<MapFeature, 'row'> | 'off-earth' | 'nowhere' | 'unread'): void {
    if (typeof found === 'string') {
      this.rows[found]++;
      return;
    }
    const { points, lines, areas } = found;
    const isPoint = lines.length === 0 && areas.length === 0;
    const corners =
      points.length + (isPoint ? 0 : sum(lines, (line) => line.length) + sum(areas, (rings) => sum(rings, (ring) => ring.length)));
    if (corners === 0) {
      this.rows.nowhere++;
      return;
    }
    this.corners += corners;
    if (this.corners > MOST_CORNERS) {
      this.corners -= corners;
      this.rows['beyond-limit']++;
      return;
    }
    if (!isPoint && areas.some((rings) => rings.some(hasLongStep))) this.rows['long-step']++;
    this.features.push(isPoint ? { row, points, lines, areas } : { row, ...found });
  }

  /** Undefined for what lies nowhere on the Earth. */
  place(x: number, y: number): LonLat | undefined {
    return placeIn(this.crs, x, y);
  }

  /** The same of a pair, which in degrees is the place itself: a coast has half a million, and none of them is made anew. */
  placeOf(pair: LonLat): LonLat | undefined {
    const [x, y] = pair;
    if (this.crs.unit === 'm') return this.place(x, y);
    return isEarthly(x, y) ? pair : undefined;
  }

  remarks(): readonly GeoRemark[] {
    const { code, datum } = this.crs;
    const from: readonly GeoRemark[] = code === 'EPSG:4326' ? [] : [{ code: 'drawn-from', name: code, datum }];
    const counted = Object.entries(this.rows).flatMap(([name, rows]): GeoRemark[] =>
      rows === 0 ? [] : [{ code: name as keyof typeof this.rows, rows }],
    );
    return [...(this.features.length > 0 ? from : []), ...counted];
  }
}

/** Longitudes that go on beyond the 180th meridian are the way of software to cross it. */
const MOST_LON = 540;

export function isEarthly(lon: number, lat: number): boolean {
  return Math.abs(lat) <= 90 && Math.abs(lon) <= MOST_LON;
}

function placeIn(crs: Crs, x: number, y: number): LonLat | undefined {
  const place = crs.toDegrees(x, y);
  const [lon, lat] = place;
  if (!isEarthly(lon, lat)) return undefined;
  if (crs.unit === '°') return place;
  // A formula gives degrees for metres that are on no map; asked the other way, they aren't found again.
  const [backX, backY] = crs.fromDegrees(lon, lat);
  return Math.hypot(backX - x, backY - y) < 1 ? place : undefined;
}

/** RFC 7946 draws it straight, all the way round; one that was meant to cross the 180th meridian should have been cut there. */
function hasLongStep(ring: GeoLine): boolean {
  return ring.some(([lon], at) => {
    const step = Math.abs(lon - (ring[at - 1]?.[0] ?? lon));
    return step > 180 && step < 359;
  });
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((all, item) => all + of(item), 0);
}
