import type { Samples } from '../raster.ts';

/** Red, green, blue and opacity of a class, as four bytes in one number, the first of them lowest. */
export type PackedColour = number;

export function packedColour(red: number, green: number, blue: number): PackedColour {
  return (0xff000000 | (blue << 16) | (green << 8) | red) >>> 0;
}

/** Each pixel in the colour of its value; clear where it has none. `into` may be painted already: masks lie over each other. */
export function paintLabels(into: Uint32Array, band: Samples, colours: ReadonlyMap<number, PackedColour>): void {
  let [last, colour] = [NaN, 0];
  for (let index = 0; index < into.length; index++) {
    const value = band[index] ?? NaN;
    if (value !== last) [last, colour] = [value, colours.get(value) ?? 0];
    if (colour !== 0) into[index] = colour;
  }
}
