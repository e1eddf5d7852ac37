import { fromTransverse, toTransverse } from './transverseMercator.ts';

/** Degrees, or what a system has in their place: to the east, then to the north. */
export type LonLat = readonly [lon: number, lat: number];

/** A reference system for coordinates on the Earth, as far as its coordinates are degrees after a formula of our own. */
export interface Crs {
  /** As in `EPSG:32630`. */
  readonly code: string;
  readonly unit: '°' | 'm';
  /** To degrees. Of what lies on no map of that system, numbers that are none. */
  readonly toDegrees: (x: number, y: number) => LonLat;
  readonly fromDegrees: (lon: number, lat: number) => LonLat;
  /** Its datum isn't the one of the map, and lies within a metre or two of it. */
  readonly datum?: string;
}

const same = (x: number, y: number): LonLat => [x, y];

/** What GeoJSON means: degrees on WGS 84, longitude first. */
export const DEGREES: Crs = { code: 'EPSG:4326', unit: '°', toDegrees: same, fromDegrees: same };

const RADIANS = Math.PI / 180;
/** Of the equator of WGS 84, in metres. */
const EQUATOR = 6_378_137;

const WEB_MERCATOR: Crs = {
  code: 'EPSG:3857',
  unit: 'm',
  toDegrees: (x, y) => [x / EQUATOR / RADIANS, (2 * Math.atan(Math.exp(y / EQUATOR)) - Math.PI / 2) / RADIANS],
  fromDegrees: (lon, lat) => [lon * RADIANS * EQUATOR, Math.log(Math.tan(Math.PI / 4 + (lat * RADIANS) / 2)) * EQUATOR],
};

const WGS84 = 1 / 298.257_223_563;
const GRS80 = 1 / 298.257_222_101;

function utm(code: number, zone: number, { isSouth = false, flattening = WGS84, datum }: UtmOptions = {}): Crs {
  const meridian = zone * 6 - 183;
  const north = isSouth ? 10_000_000 : 0;
  const of = { radius: EQUATOR, flattening };
  return {
    code: `EPSG:${code}`,
    unit: 'm',
    ...(datum !== undefined && { datum }),
    toDegrees(x, y) {
      const [lon, lat] = fromTransverse(of, (x - 500_000) / 0.9996, (y - north) / 0.9996);
      return [meridian + lon, lat];
    },
    fromDegrees(lon, lat) {
      // The nearest way round to the zone: its neighbour may lie beyond the 180th meridian.
      const apart = ((((lon - meridian + 180) % 360) + 360) % 360) - 180;
      const [east, up] = toTransverse(of, apart, lat);
      return [500_000 + 0.9996 * east, north + 0.9996 * up];
    },
  };
}

interface UtmOptions {
  readonly isSouth?: boolean;
  readonly flattening?: number;
  readonly datum?: string;
}

const ETRS89 = 'ETRS89';
const NAD83 = 'NAD83';

/** The system of a number in EPSG's list; undefined for those of which no formula is here. */
export function crsOfCode(code: number): Crs | undefined {
  // 4979 has heights too.
  if (code === 4326 || code === 4979) return DEGREES;
  if (code === 4258) return { ...DEGREES, code: 'EPSG:4258', datum: ETRS89 };
  if (code === 4269) return { ...DEGREES, code: 'EPSG:4269', datum: NAD83 };
  // The older numbers of the same.
  if (code === 3857 || code === 900_913 || code === 3785 || code === 102_100) return WEB_MERCATOR;
  const zoneIn = (first: number, last: number, base: number) => (code >= base + first && code <= base + last ? code - base : undefined);
  const north = zoneIn(1, 60, 32_600);
  if (north !== undefined) return utm(code, north);
  const south = zoneIn(1, 60, 32_700);
  if (south !== undefined) return utm(code, south, { isSouth: true });
  const european = zoneIn(28, 38, 25_800);
  if (european !== undefined) return utm(code, european, { flattening: GRS80, datum: ETRS89 });
  const american = zoneIn(1, 23, 26_900);
  return american === undefined ? undefined : utm(code, american, { flattening: GRS80, datum: NAD83 });
}

/** The code in a name: `EPSG:4326`, `urn:ogc:def:crs:EPSG::32630`, `http://www.opengis.net/def/crs/EPSG/0/4326`, `4326`; CRS84 has a name of its own. */
export function codeInName(name: string): number | undefined {
  if (/\bCRS:?84h?$/i.test(name.trim())) return 4326;
  const found = /(?:^|epsg\D*(?:[:/][\d.]*)?[:/])(\d{4,6})$/i.exec(name.trim());
  return found === null ? undefined : Number(found[1]);
}
