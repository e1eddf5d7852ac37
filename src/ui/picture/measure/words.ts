import { grouped, plural } from '../../../files/amounts.ts';
import type { MeasuredAs } from '../../../files/raster/region/measure.ts';

export const measure = 'Measure';
export const tool = 'What is drawn';
export const tools = { box: 'Rectangle', polygon: 'Outline', line: 'Line', move: 'Move' } as const;
export const howTo = {
  box: 'Drag over the picture. With keys: arrows move a cross, Enter marks one corner and then the other.',
  polygon:
    'Click corner after corner, the first one again to close it. With keys: arrows move a cross, Space sets a corner, Enter twice closes.',
  line: 'Drag from one end to the other. With keys: arrows move a cross, Enter marks one end and then the other.',
  move: 'Drag moves the picture.',
} as const;
export const keys = 'Arrow keys move what is selected, with Alt its last corner; Delete removes it, Escape lets go. Plus and minus zoom.';
export const clear = 'Clear';
export const closeOutline = 'Close outline';
export const theRegions = 'all regions';
export const remove = 'Remove';
export const cleared = 'Cleared.';
export const removed = (position: number): string => `Region ${position} removed.`;
export const cornersSoFar = (count: number): string => `${count} ${plural(count, 'corner', 'corners')}.`;
export const at = (x: number, y: number): string => `x ${x}, y ${y}`;
export const begun = (x: number, y: number): string => `Begun at x ${x}, y ${y}.`;

export const names = { box: 'Rectangle', polygon: 'Outline', line: 'Line' } as const;
export const numbered = (name: string, position: number): string => `${name} ${position}`;
export const pixelsIn = (count: number): string => `${grouped(count)} ${plural(count, 'pixel', 'pixels')}`;
export const box = (x1: number, y1: number, x2: number, y2: number): string => `x ${x1}–${x2}, y ${y1}–${y2}`;
export const corners = (count: number): string => `${count} corners`;
export const between = (x1: number, y1: number, x2: number, y2: number): string => `(${x1}, ${y1}) to (${x2}, ${y2})`;
export const long = (length: string): string => `${length} px long`;

export const channel = (name: MeasuredAs['names'][number], position: number): string =>
  ({
    value: 'Value',
    band: `Band ${position}`,
    red: 'Red',
    green: 'Green',
    blue: 'Blue',
    opacity: 'Opacity',
    index: 'Index in the palette',
  })[name];
export const columns = {
  channel: 'Channel',
  mean: 'Mean',
  deviation: 'Std. dev.',
  minimum: 'Min',
  maximum: 'Max',
  name: 'Name',
  pixels: 'Pixels',
  share: 'Share',
} as const;
export const percent = (share: number): string => `${Number((share * 100).toPrecision(4))} %`;
export const tooFarApart = 'The numbers here lie too far apart to be counted one by one.';
export const tableOf = (name: string): string => `Numbers of ${name}`;
export const working = 'Reading the pixels…';
export const notRead = 'The pixels can’t be read.';
export const noPixel = 'No centre of a pixel lies inside.';
export const missing = (count: number): string =>
  `${grouped(count)} ${plural(count, 'pixel has', 'pixels have')} no value and ${plural(count, 'is', 'are')} left out.`;
export const clearOnes = (count: number): string =>
  `${grouped(count)} ${plural(count, 'pixel is', 'pixels are')} fully transparent and left out.`;
export const of = {
  file: 'Numbers of the file.',
  shown: 'Colours of 8 bits as this browser shows them.',
} as const;
export const reduced = (step: number): string => `Of this large picture one of ${step} pixels in each direction was read.`;
export const rule = 'A pixel counts when its centre is inside.';
export const deviationRule = 'The standard deviation is that of all these pixels, as NumPy’s std.';
export const lineRule = 'Read at both ends and about every pixel between them, without interpolation.';

export const histogramOf = (channelName: string): string => `Histogram, ${channelName}`;
export const histogramTold = (channelName: string, low: string, high: string, most: string): string =>
  `Histogram of ${channelName}: from ${low} to ${high}, most often ${most}`;
export const profileOf = (channelName: string): string => `Profile, ${channelName}`;
export const profileTold = (channelName: string, count: number, low: string, high: string): string =>
  `Profile of ${channelName}: ${grouped(count)} points from ${low} to ${high}`;
export const distance = 'px along the line';
// Beside the axes of a plot that is saved.
export const distanceAxis = 'Distance along the line (px)';
export const pixelsNoun = 'Pixels';

export const csv = 'CSV';
export const histogramCsv = 'Histogram CSV';
export const profileCsv = 'Profile CSV';
