import type { GeoPoint } from './geo.ts';

const NUMBER = String.raw`(\d+(?:\.\d+)?)`;
const SIGN = String.raw`([-+\u2212]?)`;
/** Degrees, minutes and seconds, or as many of them as there are. */
const ANGLE = String.raw`${SIGN}\s*${NUMBER}(?:\s*(?:°|º|d(?:eg)?)\s*(?:${NUMBER}\s*(?:['’′]|m(?:in)?)\s*)?(?:${NUMBER}\s*(?:["”″]|''|s(?:ec)?)\s*)?)?`;
const BETWEEN = String.raw`(?:\s*[,;/]\s*|\s+)`;
/** Letters stand before both numbers, or behind both, or there are none. */
const PAIRS = [
  new RegExp(String.raw`^([NSEW])\s*${ANGLE}${BETWEEN}?([NSEW])\s*${ANGLE}$`, 'i'),
  new RegExp(String.raw`^${ANGLE}\s*([NSEW])${BETWEEN}?${ANGLE}\s*([NSEW])$`, 'i'),
  new RegExp(String.raw`^${ANGLE}${BETWEEN}${ANGLE}$`, 'i'),
];

/** Words that say no more than the letters: `Lat 43.3 Lon -2`, `43.3 north`. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\blat(?:itude)?\b[:=]?/gi, ' '],
  [/\b(?:lon(?:gitude|g)?|lng)\b[:=]?/gi, ' '],
  [/north/gi, 'N'],
  [/south/gi, 'S'],
  [/east/gi, 'E'],
  [/west/gi, 'W'],
];

/**
 * Coordinates as people type them: `43.3, -2.0`, `43°18'N 2°W`, `N 43.3 W 2`, `43,3; -2,0`. The latitude comes first, unless
 * letters or words say otherwise.
 * @returns undefined for anything else, and for what is nowhere on the Earth
 */
export function readCoordinates(text: string): GeoPoint | undefined {
  const isLonFirst = /\b(?:lon|lng)/i.test(text) && /\b(?:lon|lng).*\blat/i.test(text);
  const plain = WORDS.reduce((rest, [word, letter]) => rest.replace(word, letter), withPoints(text.trim())).trim();
  const at = PAIRS.findIndex((pattern) => pattern.test(plain));
  const parts = PAIRS[at]?.exec(plain)?.slice(1);
  if (parts === undefined) return undefined;
  const half = parts.length / 2;
  const [a, b] = [parts.slice(0, half), parts.slice(half)].map((angle) =>
    angleOf(at === 0 ? angle : [at === 1 ? angle.at(-1) : undefined, ...angle]),
  );
  if (a === undefined || b === undefined) return undefined;
  const isSwapped = a.axis === 'lon' || b.axis === 'lat' || (a.axis === undefined && b.axis === undefined && isLonFirst);
  const [lat, lon] = isSwapped ? [b, a] : [a, b];
  if (lat.axis === 'lon' || lon.axis === 'lat' || Math.abs(lat.degrees) > 90 || Math.abs(lon.degrees) > 360) return undefined;
  return { lat: lat.degrees, lon: lon.degrees };
}

/** Decimal commas, where something else stands between the two numbers. */
function withPoints(text: string): string {
  return /[;/]|\s/.test(text) && !/,\s/.test(text) && !/\./.test(text) ? text.replace(/(\d),(\d)/g, '$1.$2') : text;
}

interface Angle {
  readonly degrees: number;
  readonly axis: 'lat' | 'lon' | undefined;
}

function angleOf([letter, sign = '', whole = '', minutes = '0', seconds = '0']: readonly (string | undefined)[]): Angle | undefined {
  const side = letter?.toUpperCase();
  const [inMinutes, inSeconds] = [Number(minutes), Number(seconds)];
  if (inMinutes >= 60 || inSeconds >= 60) return undefined;
  // Minutes are of the whole degrees; a number alone keeps its digits.
  const size = minutes === '0' && seconds === '0' ? Number(whole) : Number((Number(whole) + inMinutes / 60 + inSeconds / 3600).toFixed(6));
  const isNegative = (sign !== '' && sign !== '+') !== (side === 'S' || side === 'W');
  const degrees = isNegative && size !== 0 ? -size : size;
  return { degrees, axis: side === undefined ? undefined : side === 'N' || side === 'S' ? 'lat' : 'lon' };
}
