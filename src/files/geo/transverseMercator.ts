/**
 * The transverse Mercator projection by Krüger's series in the third flattening, to its sixth power: exact to less than a
 * millimetre wherever a zone of six degrees is used, and within a few centimetres as far as 40 degrees beside its meridian.
 * The coefficients are those of C. F. F. Karney, “Transverse Mercator with an accuracy of a few nanometers” (2011), which PROJ uses too.
 */
export interface Ellipsoid {
  /** In metres. */
  readonly radius: number;
  readonly flattening: number;
}

type Pair = readonly [x: number, y: number];

interface Series {
  readonly rectifying: number;
  readonly eccentricity: number;
  readonly forward: readonly number[];
  readonly back: readonly number[];
}

const RADIANS = Math.PI / 180;
const known = new Map<number, Series>();

function seriesOf({ radius, flattening }: Ellipsoid): Series {
  const before = known.get(flattening);
  if (before !== undefined) return before;
  const n = flattening / (2 - flattening);
  const [n2, n3, n4, n5, n6] = [n ** 2, n ** 3, n ** 4, n ** 5, n ** 6];
  const series: Series = {
    rectifying: (radius / (1 + n)) * (1 + n2 / 4 + n4 / 64 + n6 / 256),
    eccentricity: Math.sqrt(flattening * (2 - flattening)),
    forward: [
      n / 2 - (2 / 3) * n2 + (5 / 16) * n3 + (41 / 180) * n4 - (127 / 288) * n5 + (7891 / 37_800) * n6,
      (13 / 48) * n2 - (3 / 5) * n3 + (557 / 1440) * n4 + (281 / 630) * n5 - (1_983_433 / 1_935_360) * n6,
      (61 / 240) * n3 - (103 / 140) * n4 + (15_061 / 26_880) * n5 + (167_603 / 181_440) * n6,
      (49_561 / 161_280) * n4 - (179 / 168) * n5 + (6_601_661 / 7_257_600) * n6,
      (34_729 / 80_640) * n5 - (3_418_889 / 1_995_840) * n6,
      (212_378_941 / 319_334_400) * n6,
    ],
    back: [
      n / 2 - (2 / 3) * n2 + (37 / 96) * n3 - (1 / 360) * n4 - (81 / 512) * n5 + (96_199 / 604_800) * n6,
      (1 / 48) * n2 + (1 / 15) * n3 - (437 / 1440) * n4 + (46 / 105) * n5 - (1_118_711 / 3_870_720) * n6,
      (17 / 480) * n3 - (37 / 840) * n4 - (209 / 4480) * n5 + (5569 / 90_720) * n6,
      (4397 / 161_280) * n4 - (11 / 504) * n5 - (830_251 / 7_257_600) * n6,
      (4583 / 161_280) * n5 - (108_847 / 3_991_680) * n6,
      (20_648_693 / 638_668_800) * n6,
    ],
  };
  known.set(flattening, series);
  return series;
}

/** Metres to the east of the meridian and to the north of the equator, without the scale of any grid. */
export function toTransverse(of: Ellipsoid, apart: number, lat: number): Pair {
  const { rectifying, eccentricity: e, forward } = seriesOf(of);
  const sine = Math.sin(lat * RADIANS);
  // The tangent of the conformal latitude.
  const t = Math.sinh(Math.atanh(sine) - e * Math.atanh(e * sine));
  const across = Math.atan2(t, Math.cos(apart * RADIANS));
  const along = Math.asinh(Math.sin(apart * RADIANS) / Math.hypot(t, Math.cos(apart * RADIANS)));
  let [north, east] = [across, along];
  for (const [index, a] of forward.entries()) {
    const twice = 2 * (index + 1);
    north += a * Math.sin(twice * across) * Math.cosh(twice * along);
    east += a * Math.cos(twice * across) * Math.sinh(twice * along);
  }
  return [rectifying * east, rectifying * north];
}

/** Degrees to the east of the meridian, and the latitude. */
export function fromTransverse(of: Ellipsoid, x: number, y: number): Pair {
  const { rectifying, eccentricity: e, back } = seriesOf(of);
  const [north, east] = [y / rectifying, x / rectifying];
  let [across, along] = [north, east];
  for (const [index, b] of back.entries()) {
    const twice = 2 * (index + 1);
    across -= b * Math.sin(twice * north) * Math.cosh(twice * east);
    along -= b * Math.cos(twice * north) * Math.sinh(twice * east);
  }
  const conformal = Math.sin(across) / Math.hypot(Math.sinh(along), Math.cos(across));
  // Newton's method; it has come to rest after two or three steps.
  let t = conformal;
  for (let turn = 0; turn < 5; turn++) {
    const root = Math.sqrt(1 + t * t);
    const s = Math.sinh(e * Math.atanh((e * t) / root));
    const guess = t * Math.sqrt(1 + s * s) - s * root;
    const step = ((conformal - guess) / Math.sqrt(1 + guess * guess)) * ((1 + (1 - e * e) * t * t) / ((1 - e * e) * root));
    t += step;
    if (Math.abs(step) < 1e-15 * Math.max(1, Math.abs(t))) break;
  }
  return [Math.atan2(Math.sinh(along), Math.cos(across)) / RADIANS, Math.atan(t) / RADIANS];
}
