import { HIGHEST_LOW, type Range } from './range.ts';
import { typeOfSamples, typeRange, type Raster, type Samples } from './raster.ts';
import * as say from './words.ts';

/** Numbers that fill less of what their type can hold are told: drawn in full they would be black. */
const SMALL_SHARE = 0.25;

/** What a picture of numbers doesn’t say by itself: why it is empty, or of one colour, or why its contrast isn’t that of the file. */
export function remarksOf(raster: Raster, bands: readonly Samples[], range: Range): string[] {
  if (range.isEmpty) return [bands.some((band) => band.some(isNumber)) ? say.noValue : say.noNumber];
  const { low, high } = range.extent;
  const opacity = raster.alpha === undefined ? undefined : raster.bands[raster.alpha];
  const clear = opacity?.every((value) => value === 0) === true ? [say.allTransparent] : [];
  const out = range.leftOut.map((value) => say.leftOut(told(value)));
  if (raster.meaning === 'palette') return clear;
  if (low === high && out.length === 0) return [...clear, say.allEqual(told(low))];
  return [...clear, ...(isLowIn(bands, high) ? [say.valuesOnly(told(low), told(high))] : []), ...out];
}

function isNumber(value: number): boolean {
  return !Number.isNaN(value);
}

function isLowIn([first]: readonly Samples[], high: number): boolean {
  if (first === undefined || !/^uint(?:8|16)/.test(typeOfSamples(first))) return false;
  return high <= (typeOfSamples(first) === 'uint16' ? typeRange(first)[1] * SMALL_SHARE : HIGHEST_LOW);
}

function told(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e15 ? String(value).replace('-', '−') : String(Number(value.toPrecision(4)));
}
