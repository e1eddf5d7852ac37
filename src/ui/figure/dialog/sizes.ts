import { pixelsAt } from '../write/pictures.ts';
import type { FigureScene } from '../scene.ts';

/** Pixels, and those of a side, that every browser gives a canvas. */
const MOST_PIXELS = 64_000_000;
const LONGEST_SIDE = 16_384;

export const SCALES = [1, 2, 4] as const;
export type Scale = (typeof SCALES)[number];

export interface FigureSize {
  readonly scale: Scale;
  /** Pixels of a unit. */
  readonly perUnit: number;
  readonly width: number;
  readonly height: number;
  readonly fits: boolean;
  /** It is smaller than it should be. */
  readonly isReduced?: true;
}

/** The sizes that a figure can have as PNG. The first one always fits: a figure with too many pixels of its own is made smaller. */
export function sizesOf({ width, height, zoom = 1 }: Pick<FigureScene, 'width' | 'height' | 'zoom'>): readonly FigureSize[] {
  return SCALES.map((scale): FigureSize => {
    const perUnit = zoom * scale;
    const whole = { scale, perUnit, ...pixelsAt({ width, height }, perUnit) };
    const fits = whole.width * whole.height <= MOST_PIXELS && Math.max(whole.width, whole.height) <= LONGEST_SIDE;
    if (fits || scale > 1) return { ...whole, fits };
    // Rounded down, so that rounding of the sides doesn't lead above the limit again.
    const most = Math.min(LONGEST_SIDE / Math.max(width, height), Math.sqrt(MOST_PIXELS / (width * height))) * 0.999;
    return { scale, perUnit: most, ...pixelsAt({ width, height }, most), fits: true, isReduced: true };
  });
}
