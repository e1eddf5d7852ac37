import type { ChannelNumbers, MeasuredArea } from './measure.ts';
import { spansOf, type PixelRun, type PixelSpot } from './region.ts';

/** Counts what 8-bit colours an area holds, in pieces: all that is said of them follows from how often each came. */
export interface ColourCounts {
  readonly add: (rgba: Uint8ClampedArray, piece: { readonly top: number; readonly left: number; readonly width: number }) => void;
  readonly done: () => MeasuredArea;
}

const LEVELS = 256;

interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** @returns undefined for an area without a pixel */
export function countColours(
  corners: readonly PixelSpot[],
  size: { readonly width: number; readonly height: number },
): (ColourCounts & Bounds) | undefined {
  const spans = [...spansOf(corners, size)];
  const [first, last] = [spans[0], spans.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const rows = new Map<number, PixelRun[]>();
  let [left, right, pixels] = [Infinity, 0, 0];
  for (const span of spans) {
    const row = rows.get(span.y);
    if (row === undefined) rows.set(span.y, [span]);
    else row.push(span);
    left = Math.min(left, span.from);
    right = Math.max(right, span.to);
    pixels += span.to - span.from;
  }
  const counts = [0, 1, 2].map(() => new Float64Array(LEVELS));
  const [reds, greens, blues] = counts;
  let clear = 0;
  return {
    left,
    right,
    top: first.y,
    bottom: last.y + 1,
    add: (rgba, piece) => {
      const height = rgba.length / 4 / piece.width;
      for (let row = 0; row < height; row++) {
        const start = row * piece.width - piece.left;
        for (const run of rows.get(piece.top + row) ?? []) {
          const [from, to] = [Math.max(run.from, piece.left), Math.min(run.to, piece.left + piece.width)];
          for (let at = (start + from) * 4; at < (start + to) * 4; at += 4) {
            // Nothing is to be seen there, and browsers keep no colour of it.
            if (rgba[at + 3] === 0) clear++;
            else {
              add(reds, rgba[at]);
              add(greens, rgba[at + 1]);
              add(blues, rgba[at + 2]);
            }
          }
        }
      }
    },
    done: () => ({ kind: 'area', pixels, channels: counts.map((own) => numbersOfCounts(own, clear)) }),
  };
}

function add(counts: Float64Array | undefined, level = 0): void {
  if (counts !== undefined) counts[level] = (counts[level] ?? 0) + 1;
}

function numbersOfCounts(counts: Float64Array, missing: number): ChannelNumbers {
  const count = counts.reduce((sum, one) => sum + one, 0);
  if (count === 0) return { count, missing, mean: NaN, minimum: NaN, maximum: NaN, deviation: NaN, histogram: undefined };
  const minimum = counts.findIndex((one) => one > 0);
  const maximum = counts.findLastIndex((one) => one > 0);
  const mean = counts.reduce((sum, one, level) => sum + one * level, 0) / count;
  const squares = counts.reduce((sum, one, level) => sum + one * (level - mean) ** 2, 0);
  const histogram = { low: minimum, width: 1, counts: [...counts.subarray(minimum, maximum + 1)] };
  return { count, missing, mean, minimum, maximum, deviation: Math.sqrt(squares / count), histogram };
}
