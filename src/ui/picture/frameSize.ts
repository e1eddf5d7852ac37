import type { Size } from './viewport.ts';

/** A usable height, in pixels. */
export const SMALLEST = 160;
const USUAL = 480;
/** Of a chosen file's preview, in pixels, which most pictures fill: the form around it is what people came for. */
export const TALLEST_PREVIEW = 300;
/** Of the line below, with the gap above it. */
export const TOOLS_HEIGHT = 32;

/** The frame takes the picture's proportions as far as that leaves it a usable height; also before the picture is there. */
export function frameSize({ width, height }: Size, maxHeight: number | string = USUAL) {
  return { boxSizing: 'border-box', width: '100%', aspectRatio: `${width} / ${height}`, maxHeight, minHeight: SMALLEST } as const;
}
