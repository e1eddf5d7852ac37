import { coloursOf, type ColourMap } from './colours/maps.ts';
import type { Contrast } from './range.ts';
import { isShort, RasterError, SHORT_VALUES, typeOfSamples, type Raster, type Samples } from './raster.ts';
import * as say from './words.ts';

/** Which bands are drawn: one in grey, or three in colour. */
export type ShownBands = readonly [grey: number] | readonly [red: number, green: number, blue: number];

/** The bands that a picture is meant to be seen by. */
export function usualBands(raster: Raster): ShownBands {
  const colours = raster.bands.length - (raster.alpha === undefined ? 0 : 1);
  return raster.meaning !== 'palette' &&
    (raster.meaning === 'rgb' || raster.meaning === 'ycbcr' || raster.meaning === 'cmyk') &&
    colours >= 3
    ? [0, 1, 2]
    : [0];
}

/** Four bytes a pixel. What isn't a number, or stands for "nothing here", is transparent. */
export function paint(raster: Raster, shown: ShownBands, contrast: Contrast, map: ColourMap = 'grey'): Uint8ClampedArray<ArrayBuffer> {
  const rgba = new Uint8ClampedArray(raster.width * raster.height * 4);
  const bands = shown.map((index) => raster.bands[index]).filter((band) => band !== undefined);
  const [red, green, blue] = bands;
  if (red === undefined) throw new RasterError(say.noBands);
  const whole = shown.length === 3 && shown.every((band, place) => band === place);
  if (raster.meaning === 'palette' && raster.palette !== undefined && red === raster.bands[0])
    paintPalette(rgba, red, raster.palette, raster.nodata);
  else if (green === undefined || blue === undefined)
    paintGrey(rgba, red, contrast, { ...raster, levels: levelsOf(map, raster.meaning === 'inverted') });
  else if (whole && raster.meaning === 'ycbcr') paintYCbCr(rgba, red, green, blue);
  else if (whole && raster.meaning === 'cmyk' && raster.bands[3] !== undefined) paintCmyk(rgba, [red, green, blue, raster.bands[3]]);
  else paintColour(rgba, [red, green, blue], contrast, raster.nodata);
  const opacity = raster.alpha === undefined ? undefined : raster.bands[raster.alpha];
  if (opacity !== undefined && opacity !== red) paintOpacity(rgba, opacity);
  return rgba;
}

/** How levels are drawn, and what isn’t. */
type Greys = Pick<Raster, 'nodata'> & { readonly levels: Uint32Array };

/** The colour of each level from 0 to 255, as four bytes lie in memory. */
function levelsOf(map: ColourMap, isInverted: boolean): Uint32Array {
  const colours = coloursOf(map);
  return Uint32Array.from(
    isInverted ? colours.toReversed() : colours,
    ([red, green, blue]) => 0xff000000 | (blue << 16) | (green << 8) | red,
  );
}

function paintGrey(rgba: Uint8ClampedArray, band: Samples, contrast: Contrast, raster: Greys): void {
  const pixels = new Uint32Array(rgba.buffer);
  if (!isShort(band) || band.length < SHORT_VALUES) return paintGreys(pixels, band, contrast, raster);
  const table = new Uint32Array(SHORT_VALUES);
  paintGreys(table, everyShort(band), contrast, raster);
  for (let index = 0; index < pixels.length; index++) pixels[index] = table[(band[index] ?? 0) & (SHORT_VALUES - 1)] ?? 0;
}

/** All that such a band can hold, at the places that their bits give. */
function everyShort(band: Samples): Samples {
  const values = new (typeOfSamples(band).startsWith('int') ? Int16Array : Uint16Array)(SHORT_VALUES);
  for (let place = 0; place < SHORT_VALUES; place++) values[place] = place;
  return values;
}

function paintGreys(pixels: Uint32Array, band: Samples, { low, high }: Contrast, { levels, nodata }: Greys): void {
  const factor = 255 / (high - low || 1);
  for (let index = 0; index < pixels.length; index++) {
    const value = band[index] ?? NaN;
    // Only NaN differs from itself.
    if (value !== value || value === nodata) continue;
    const level = Math.floor((value - low) * factor + 0.5);
    pixels[index] = levels[level < 0 ? 0 : level > 255 ? 255 : level] ?? 0;
  }
}

function paintColour(
  rgba: Uint8ClampedArray,
  [red, green, blue]: readonly [Samples, Samples, Samples],
  { low, high }: Contrast,
  nodata: number | undefined,
): void {
  const factor = 255 / (high - low || 1);
  for (let index = 0, at = 0; index < red.length; index++, at += 4) {
    const r = red[index] ?? NaN;
    const g = green[index] ?? NaN;
    const b = blue[index] ?? NaN;
    if (r + g + b !== r + g + b || (r === nodata && g === nodata && b === nodata)) continue;
    rgba[at] = (r - low) * factor;
    rgba[at + 1] = (g - low) * factor;
    rgba[at + 2] = (b - low) * factor;
    rgba[at + 3] = 255;
  }
}

function paintPalette(rgba: Uint8ClampedArray, band: Samples, palette: Uint8Array, nodata: number | undefined): void {
  for (let index = 0, at = 0; index < band.length; index++, at += 4) {
    const value = band[index] ?? 0;
    if (value === nodata) continue;
    const entry = value * 3;
    rgba[at] = palette[entry] ?? 0;
    rgba[at + 1] = palette[entry + 1] ?? 0;
    rgba[at + 2] = palette[entry + 2] ?? 0;
    rgba[at + 3] = 255;
  }
}

function paintYCbCr(rgba: Uint8ClampedArray, luma: Samples, blueness: Samples, redness: Samples): void {
  for (let index = 0, at = 0; index < luma.length; index++, at += 4) {
    const y = luma[index] ?? 0;
    const cb = (blueness[index] ?? 128) - 128;
    const cr = (redness[index] ?? 128) - 128;
    rgba[at] = y + 1.402 * cr;
    rgba[at + 1] = y - 0.344136 * cb - 0.714136 * cr;
    rgba[at + 2] = y + 1.772 * cb;
    rgba[at + 3] = 255;
  }
}

function paintCmyk(rgba: Uint8ClampedArray, inks: readonly [Samples, Samples, Samples, Samples]): void {
  const [cyan, magenta, yellow, black] = inks;
  const full = 2 ** (8 * cyan.BYTES_PER_ELEMENT) - 1;
  for (let index = 0, at = 0; index < cyan.length; index++, at += 4) {
    const light = 255 * (1 - (black[index] ?? 0) / full);
    rgba[at] = light * (1 - (cyan[index] ?? 0) / full);
    rgba[at + 1] = light * (1 - (magenta[index] ?? 0) / full);
    rgba[at + 2] = light * (1 - (yellow[index] ?? 0) / full);
    rgba[at + 3] = 255;
  }
}

function paintOpacity(rgba: Uint8ClampedArray, opacity: Samples): void {
  const float = opacity instanceof Float32Array || opacity instanceof Float64Array;
  const factor = float ? 255 : 255 / (2 ** (8 * opacity.BYTES_PER_ELEMENT) - 1);
  for (let index = 0, at = 3; index < opacity.length; index++, at += 4) rgba[at] = Math.min(rgba[at] ?? 0, (opacity[index] ?? 0) * factor);
}
