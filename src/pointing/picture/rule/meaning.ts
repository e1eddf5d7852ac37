import type { Arg } from '../../../spec/model.ts';
import { depthOf, numbersIn, type Nested } from '../../numbers.ts';
import type { PixelOrder } from './orders.ts';

/** What the numbers count: pixels, or the share of the picture's width and height, of 1 or of 100. */
export type Measure = 'pixel' | 'fraction' | 'percent';

/** What the numbers of an argument mean, as far as it is known; what isn't is assumed, and the visitor may say otherwise. */
export interface Convention {
  readonly order: PixelOrder;
  readonly orderKnown: boolean;
  /** Lists around a single number: 1 for one box, 2 for a list of boxes, 3 for a list of them for each picture. */
  readonly depth: number;
  readonly depthKnown: boolean;
  readonly unit: Measure;
}

const FRACTION =
  /\bnormali[sz]ed\b|\brelative (?:to|coordinates|values|position)|\bfractions?\b|\b0(?:\.0)?\s*(?:\.\.\.?|–|-|to|and)\s*1(?:\.0)?\b(?!\d)|[[(]\s*0(?:\.0)?\s*,\s*1(?:\.0)?\s*[\])]/i;
const PERCENT = /\bper ?cent(?:s|age|ages)?\b|(?<!\d)%/i;
const PIXEL = /\bpixels?\b|\bpx\b/i;

/** By words first, then by what the default holds: numbers below 1 that aren't whole are no pixels. */
export function measureOf(arg: Arg): Measure {
  if (arg.kind === 'integer' || arg.items?.kind === 'integer') return PERCENT.test(arg.description) ? 'percent' : 'pixel';
  if (PIXEL.test(arg.description) && !FRACTION.test(arg.description)) return 'pixel';
  if (FRACTION.test(arg.description) || arg.items?.maximum === 1) return 'fraction';
  if (PERCENT.test(arg.description)) return 'percent';
  const numbers = flat(numbersIn(arg.default) ?? []);
  return numbers.some((value) => !Number.isInteger(value)) && numbers.every((value) => value >= 0 && value <= 1) ? 'fraction' : 'pixel';
}

export function flat(numbers: Nested): readonly number[] {
  return typeof numbers === 'number' ? [numbers] : numbers.flatMap(flat);
}

/** How deep a value is nested, and how many numbers its innermost lists hold; undefined for one that doesn't tell. */
interface Build {
  readonly depth: number;
  /** Of the innermost lists; undefined where they differ. */
  readonly width: number | undefined;
}

export function buildOf(numbers: Nested | undefined): Build | undefined {
  const depth = numbers === undefined ? undefined : depthOf(numbers);
  if (numbers === undefined || depth === undefined || depth === 0) return undefined;
  const widths = new Set(widthsOf(numbers));
  const [width] = widths;
  return { depth, width: widths.size === 1 ? width : undefined };
}

function widthsOf(numbers: Nested): readonly number[] {
  if (typeof numbers === 'number') return [];
  return numbers.some((item) => typeof item === 'number') ? [numbers.length] : numbers.flatMap(widthsOf);
}

/** Somebody else's description may be of any length, and must not hold up the page: examples stand at its beginning. */
const MOST_READ = 5000;

/** Bracketed numbers that a description gives as an example: `[[0,0,100,100],[255,350,400,550]]`. */
function examplesIn(description: string): readonly Nested[] {
  const found = description.slice(0, MOST_READ).match(/[[(][\s\d.,;+\-[\]()]{0,300}[\])]/g) ?? [];
  return found
    .filter((text) => /\d/.test(text))
    .map(balanced)
    .filter((example) => example !== undefined);
}

/** A sentence's own brackets may stand around an example: `(e.g. [1, 2])`, `[1, 2])`. */
function balanced(text: string): Nested | undefined {
  for (let end = text.length; end > 1; end--) {
    const numbers = /[\])]$/.test(text.slice(0, end)) ? numbersIn(text.slice(0, end)) : undefined;
    if (numbers !== undefined) return numbers;
  }
  return undefined;
}

/** What the default and the description's examples hold, in this order of weight. */
export function buildsOf(arg: Arg): readonly Build[] {
  const values = [numbersIn(arg.default), ...examplesIn(arg.description)];
  return values.flatMap((value) => buildOf(value) ?? []);
}
