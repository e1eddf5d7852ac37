import type { PageAxis } from './described/axes.ts';

export type Samples =
  | Uint8Array<ArrayBuffer>
  | Uint8ClampedArray<ArrayBuffer>
  | Int8Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Int16Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Int32Array<ArrayBuffer>
  | Float32Array<ArrayBuffer>
  | Float64Array<ArrayBuffer>;

/** A part of a picture, in its pixels. */
export interface PictureArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How the numbers of a picture are colours. */
export type Meaning = 'grey' | 'inverted' | 'rgb' | 'palette' | 'cmyk' | 'ycbcr';

/** Numbers on a grid: one array for each band, row by row. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly bands: readonly Samples[];
  readonly meaning: Meaning;
  /** Red, green and blue of each value, for `palette`. */
  readonly palette?: Uint8Array<ArrayBuffer>;
  /** The band with the opacity, if there is one. */
  readonly alpha?: number;
  /** From black to white as the file says that it is to be looked at. */
  readonly window?: { readonly low: number; readonly high: number };
  /** This value stands for "nothing measured here". */
  readonly nodata?: number;
}

/** Longest side of what is drawn: beyond it browsers give no canvas, and no screen shows more. */
export const LONGEST_SIDE = 4096;
/** Numbers that are read for one picture: more would take minutes, or the tab's memory. */
export const MOST_SAMPLES = 2_500_000_000;

/** What is read of one page. */
export interface ReadPage {
  readonly raster: Raster;
  /** Pixels of the file for each of the raster, in one direction. */
  readonly step: number;
  /** Share of the picture that couldn't be read. */
  readonly lost: number;
}

/** A file with pictures of numbers, of which no pixel has been read yet. Its pages are in the order of its axes, the last one the fastest. */
export interface OpenPages {
  readonly pages: readonly Page[];
  /** What else the file says, in words. */
  readonly facts: readonly string[];
  /** Directions in which the pages follow each other, where the file names them. */
  readonly axes?: readonly PageAxis[];
  readonly read: (page: number, signal?: AbortSignal) => Promise<ReadPage>;
  /** Reads a part of a page by itself, where that is less work than all of it. */
  readonly readPart?: (page: number, area: PictureArea, step: number, signal?: AbortSignal) => Promise<ReadPart>;
}

/** About every `step`-th pixel of an area, or of a smaller copy that the file holds. */
export interface ReadPart {
  readonly bands: readonly Samples[];
  /** Of what was read. */
  readonly width: number;
  readonly height: number;
  readonly step: number;
  /** Share of it that couldn't be read. */
  readonly lost: number;
  /** Where it lies in the page: somewhat more than was asked for. */
  readonly area: PictureArea;
}

/** One page of a file, before anything of it is decoded. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly bands: number;
  /** As in `uint16`, `float32`. */
  readonly type: string;
}

/** Numbers that can't be shown, with a reason for the visitor. */
export class RasterError extends Error {
  override readonly name = 'RasterError';
}

export function typeOfSamples(samples: Samples): string {
  return samples.constructor.name.replace(/(?:Clamped)?Array$/, '').toLowerCase();
}

/** How many different whole numbers of 16 bits there are. */
export const SHORT_VALUES = 2 ** 16;

/** Whole numbers of up to 16 bits: there are so few different ones that work can be done for each of them, in the place of each pixel. */
export function isShort(samples: Samples): boolean {
  return samples.BYTES_PER_ELEMENT <= 2;
}

/** What the type of the numbers can hold; of floating point numbers 0 to 1, as pictures use them. */
export function typeRange(samples: Samples): readonly [low: number, high: number] {
  const type = typeOfSamples(samples);
  const bits = samples.BYTES_PER_ELEMENT * 8;
  if (type.startsWith('uint')) return [0, 2 ** bits - 1];
  return type.startsWith('int') ? [-(2 ** (bits - 1)), 2 ** (bits - 1) - 1] : [0, 1];
}
