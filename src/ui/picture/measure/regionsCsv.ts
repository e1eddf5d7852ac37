import type { Measured } from '../../../files/raster/region/measure.ts';
import { isLine, toolOf, type RegionMark } from './marks.ts';
import { valueCounts } from './valueCounts.ts';
import * as words from './words.ts';

/** A region that was measured, with its position in the list. */
export interface MeasuredMark {
  readonly mark: RegionMark;
  readonly position: number;
  readonly measured: Measured;
}

type Row = (string | number)[];

/** A line for each channel of each area. */
export function* areaRows(all: readonly MeasuredMark[]): Generator<Row> {
  yield ['region', 'shape', 'corners', 'channel', 'pixels', 'with_value', 'mean', 'std', 'min', 'max', 'numbers_of', 'step'];
  for (const { mark, position, measured } of all) {
    if (measured.kind !== 'area') continue;
    for (const [index, { count, mean, deviation, minimum, maximum }] of measured.channels.entries()) {
      const numbers = count === 0 ? ['', '', '', ''] : [mean, deviation, minimum, maximum];
      const { pixels, of, step } = measured;
      yield [position, toolOf(mark), cornersOf(mark), channelName(measured, index), pixels, count, ...numbers, of, step];
    }
  }
}

/** A line for each number of each area, where numbers are names. */
export function* countRows(all: readonly MeasuredMark[], nameOf: (value: number) => string): Generator<Row> {
  yield ['region', 'shape', 'corners', 'value', 'name', 'pixels', 'share', 'step'];
  for (const { mark, position, measured } of all) {
    if (measured.kind !== 'area') continue;
    for (const { value, pixels, share } of valueCounts(measured) ?? []) {
      yield [position, toolOf(mark), cornersOf(mark), value, nameOf(value), pixels, share, measured.step];
    }
  }
}

/** A line for each class of each histogram. */
export function* histogramRows(all: readonly MeasuredMark[]): Generator<Row> {
  yield ['region', 'channel', 'from', 'to', 'pixels'];
  for (const { position, measured } of all) {
    if (measured.kind !== 'area') continue;
    for (const [index, { histogram }] of measured.channels.entries()) {
      if (histogram === undefined) continue;
      const { low, width, counts } = histogram;
      for (const [place, count] of counts.entries()) {
        yield [position, channelName(measured, index), low + place * width, low + (place + 1) * width, count];
      }
    }
  }
}

/** A line for each spot of each profile. */
export function* profileRows(all: readonly MeasuredMark[]): Generator<Row> {
  const lines = all.filter(({ measured }) => measured.kind === 'line');
  const names = lines.map(({ measured }) => measured.names.map((_, index) => channelName(measured, index)));
  yield ['region', 'distance', 'x', 'y', ...(names[0] ?? [])];
  for (const { position, measured } of lines) {
    if (measured.kind !== 'line') continue;
    for (const { spot, distance, values } of measured.points) {
      yield [position, distance, Math.floor(spot.x), Math.floor(spot.y), ...values.map((value) => (Number.isNaN(value) ? '' : value))];
    }
  }
}

function channelName({ names }: Measured, index: number): string {
  return words.channel(names[index] ?? 'value', index + 1);
}

function cornersOf(mark: RegionMark): string {
  if (mark.kind === 'box') return `${mark.x1} ${mark.y1} ${mark.x2} ${mark.y2}`;
  return mark.corners.map(({ x, y }) => (isLine(mark) ? `${Math.floor(x)} ${Math.floor(y)}` : `${x} ${y}`)).join(' ');
}
