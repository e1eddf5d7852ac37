import type { Arg } from '../../../spec/model.ts';
import type { CutSide } from '../../../ui/picture/shapes/shapes.ts';
import type { Convention } from './meaning.ts';

export type Figure = 'box' | 'points' | 'polygon' | 'mask' | 'side';

/** What an argument is by its own words and numbers, whatever stands beside it. */
export interface ArgReading {
  readonly figure: Figure;
  readonly meaning: Convention;
  readonly because: string;
  /** From where a number of pixels is cut off. */
  readonly side?: CutSide;
  /** A polygon's numbers stand in a row, x and y in turn. */
  readonly isFlat?: boolean;
  /** What is drawn is counted in the pixels of some picture, by the argument's own words. */
  readonly saysPixels: boolean;
}

export const PIXELS = /\bpixels?\b|\bpx\b|\b(?:image|picture|photo)s?\b/i;

/** How many there are is no place of any of them. */
export const COUNTED = /(?<!\bany )\b(?:number|count|amount) of (?!pixels\b|rows\b|columns\b)|\bhow many (?!pixels\b|rows\b|columns\b)/i;

export const NO_MEANING: Convention = { order: '', orderKnown: true, depth: 0, depthKnown: true, unit: 'pixel' };

export function itemsAreNumbers({ kind, items }: Arg): boolean {
  return kind === 'array' && items?.kind !== 'array';
}

/** What the form of a list's items says: undefined where it ends in texts or in anything. */
export function itemsDepth(arg: Arg): number | undefined {
  let depth = 0;
  for (let shape: Pick<Arg, 'kind' | 'items'> | undefined = arg; shape !== undefined; shape = shape.items) {
    if (shape.kind === 'integer' || shape.kind === 'number') return depth;
    if (shape.kind !== 'array') return undefined;
    depth++;
  }
  return undefined;
}
