import { grouped, plural } from '../../../files/amounts.ts';
import type { PixelScale } from '../../../files/tiff/pixelScale.ts';

export const numbers = 'Numbers';
export const counting = 'Counting…';
export const of = 'Of';
export const ofThis = (isFilm: boolean): string => (isFilm ? 'this frame' : 'this picture');
export const ofAll = (isFilm: boolean, count: number): string => `all ${grouped(count)} ${isFilm ? 'frames' : 'pictures'}`;

// How large a pixel is.
export const pixelSize = 'Pixel size';
export const unit = 'Unit';
export const unitExample = 'µm';
export const needsUnit = 'With a unit, such as µm, mm or m, sizes become lengths.';
export const notYet = 'Not a number above zero.';
const SOURCES: Readonly<Record<PixelScale['from'], string>> = {
  OME: 'its OME description',
  ImageJ: 'its ImageJ description',
  GeoTIFF: 'its place on the Earth',
  resolution: 'its resolution tags',
};
const sideText = ({ x, y, unit: name }: PixelScale) =>
  Math.abs(x - y) <= 1e-9 * x ? `${shortly(x)} ${name}` : `${shortly(x)} × ${shortly(y)} ${name}`;
export const fromFile = (scale: PixelScale): string => `The picture says ${sideText(scale)} (${SOURCES[scale.from]}).`;
export const maybeFromFile = (scale: PixelScale): string =>
  `The picture’s resolution tags say ${sideText(scale)}, which programs often write without measuring.`;
export const takeIt = 'Use it';
export const inPixels = 'Sizes are in pixels.';

/** As instruments print it. */
export const shortly = (value: number): string => (Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(6))));

// The table.
export const perClass = 'Numbers of each class';
export const columns = (length: string, area: string) => ({
  name: 'Class',
  count: 'Count',
  lengthMean: `Length, mean (${length})`,
  lengthMedian: 'median',
  lengthRange: 'from – to',
  areaMean: `Area, mean (${area})`,
  areaSum: 'sum',
  share: '% of picture',
});
export const noClass = 'no class';
export const all = 'All';
export const none = '–';
export const range = (low: string, high: string): string => `${low} – ${high}`;
/** `mm²` */
export const squared = (name: string): string => `${name}²`;
export const pixels = 'px';
export const howMeasured =
  'A length is the longer side of a box, the way along a line, or the greatest extent of an outline (maximum Feret diameter). Where things overlap, their areas count twice.';

// The histograms.
export const scores = 'Scores';
export const lengths = (unitName: string): string => `Lengths (${unitName})`;
export const areas = (unitName: string): string => `Areas (${unitName})`;
/** On a bar. */
export const bar = (low: string, high: string, count: number): string => `${low} to ${high}: ${grouped(count)} found`;
/** Of the highest bar. */
export const highest = (most: number): string => `at most ${grouped(most)}`;
/** What a histogram counts. */
export const foundNoun = 'Found';
export const histogramOf = (what: string): string => `Histogram: ${what}`;
export const barHelp = 'A bar shows only what lies in it; a second press shows all again.';
/** What a bar is picked by. */
const measures = { score: 'a score', length: 'a length', area: 'an area' };
export const onlyPicked = (count: number, by: keyof typeof measures, low: string, high: string): string =>
  `Picture and list show only what has ${measures[by]} from ${low} to ${high}: ${grouped(count)} ${plural(count, 'detection', 'detections')}.`;
export const showAllAgain = 'Show all';
export const sizesCsv = 'Sizes as CSV';
export const csvHead = (unitName: string): string[] => [
  'image',
  'entry',
  'class',
  'score',
  `length_${unitName}`,
  `area_${unitName}2`,
  'percent_of_picture',
];
