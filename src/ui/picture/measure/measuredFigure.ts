import type { MeasuredLine, ValueHistogram } from '../../../files/raster/region/measure.ts';
import type { DrawnHistogram } from '../../figure/histogramFigure.ts';
import type { PlottedLines } from '../../figure/linesFigure.ts';
import * as words from './words.ts';

export function histogramDrawn({ low, width, counts }: ValueHistogram, channel: string): DrawnHistogram {
  // One edge more than there are bars.
  const edges = Array.from({ length: counts.length + 1 }, (_, at) => low + at * width);
  return { edges, counts, xName: channel, yName: words.pixelsNoun, isOfEach: width === 1 };
}

/** Every point that was read: a drawing has room for more of them than the page. */
export function profileDrawn(points: MeasuredLine['points'], channel: string, index: number): PlottedLines {
  const values = points.map((point) => point.values[index] ?? NaN);
  return {
    x: points.map(({ distance }) => distance),
    xName: words.distanceAxis,
    series: [{ name: channel, values: values.map((value) => (Number.isFinite(value) ? value : null)) }],
    isLine: true,
    about: words.profileTold(channel, points.length, ...rangeOf(values)),
  };
}

function rangeOf(values: readonly number[]): [string, string] {
  const finite = values.filter(Number.isFinite);
  return [String(finite.reduce((a, b) => Math.min(a, b), Infinity)), String(finite.reduce((a, b) => Math.max(a, b), -Infinity))];
}
