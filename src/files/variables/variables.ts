import type { Samples } from '../raster/raster.ts';

/** What a file of arrays holds: groups of variables, each with its attributes. */
export interface VariableTree {
  /** As people call it. */
  readonly format: string;
  readonly root: VariableGroup;
  /** In the order of their `index`. */
  readonly variables: readonly Variable[];
  /** What to know of the file, in sentences. */
  readonly remarks: readonly string[];
}

export interface VariableGroup {
  readonly name: string;
  readonly attributes: readonly Attribute[];
  readonly groups: readonly VariableGroup[];
  /** By their `index`. */
  readonly variables: readonly number[];
}

export interface Variable {
  readonly index: number;
  /** With the names of its groups in front. */
  readonly path: string;
  /** As in `int16`; `text` for texts. */
  readonly type: string;
  /** Empty for a single value. */
  readonly shape: readonly number[];
  /** Names of its axes, as paths; undefined where one has none. */
  readonly dimensions: readonly (string | undefined)[];
  readonly attributes: readonly Attribute[];
  /** How it is stored, in words. */
  readonly storage: readonly string[];
  /** Why its values can't be read, in a sentence. */
  readonly problem?: string;
}

export interface Attribute {
  readonly name: string;
  /** In words; a list has commas. */
  readonly text: string;
  /** Where it is numbers. */
  readonly numbers?: readonly number[];
  /** Of numbers, as in `float32`. */
  readonly type?: string;
}

/** A part of a variable: where it begins on each axis, and how many there are. */
export interface Slice {
  readonly start: readonly number[];
  readonly count: readonly number[];
}

/** The values of a part, the last axis fastest. */
export interface SliceValues {
  /** Undefined for texts. Numbers of 64 bits are floating point, which is exact up to 2⁵³. */
  readonly numbers?: Samples;
  /** The same with every digit, where floating point would round some of them. */
  readonly exact?: BigInt64Array<ArrayBuffer> | BigUint64Array<ArrayBuffer>;
  readonly texts?: readonly string[];
  /** Values beyond the file's end, which are zero here. */
  readonly lost: number;
}

/** A file of which nothing but its description has been read. */
export interface VariableFile extends VariableTree {
  readonly read: (index: number, slice: Slice) => Promise<SliceValues>;
}

/** Values that are read at once: a picture of 32 megapixels, or a table of as many cells. */
const MOST_VALUES = 32_000_000;
/** Variables, groups and attributes that are listed. */
export const MOST_NODES = 20_000;

/** A reason for people, as a sentence. */
export class VariablesError extends Error {
  override readonly name = 'VariablesError';
}

export function valuesIn(shape: readonly number[]): number {
  return shape.reduce((product, side) => product * side, 1);
}

/** @throws VariablesError for a part that isn't in the variable, or is too large */
export function checkSlice(
  { start, count }: Slice,
  shape: readonly number[],
  words: { readonly outside: string; readonly tooLarge: string },
): void {
  const isInside = start.length === shape.length && count.length === shape.length && shape.every((side, axis) => (start[axis] ?? -1) >= 0 && (count[axis] ?? -1) >= 0 && (start[axis] ?? 0) + (count[axis] ?? 0) <= side); // prettier-ignore
  if (!isInside) throw new VariablesError(words.outside);
  if (valuesIn(count) > MOST_VALUES) throw new VariablesError(words.tooLarge);
}
