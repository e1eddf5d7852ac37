import type { Item } from '../place.ts';
import { sizesOfItem, type PixelSides } from './measure.ts';

/** One thing with its sizes. */
export interface SizedItem {
  /** Of the image or frame, from 0. */
  readonly image: number;
  readonly item: Pick<Item, 'index' | 'label' | 'score'>;
  readonly length: number | undefined;
  readonly area: number | undefined;
  /** Of the picture’s area, from 0 to 1. */
  readonly share: number | undefined;
}

interface Work {
  readonly images: readonly number[];
  readonly itemsOf: (image: number) => readonly Item[];
  readonly sides: PixelSides;
  /** Of the picture, in the same unit; undefined where its size isn’t known. */
  readonly whole: number | undefined;
}

/** Things between which the page may do something else. */
const PORTION = 100;

export function* sizeItems({ images, itemsOf, sides, whole }: Work): Generator<void, readonly SizedItem[]> {
  const sized: SizedItem[] = [];
  for (const image of images) {
    for (const item of itemsOf(image)) {
      const { length, area } = sizesOfItem(item, sides);
      const { index, label, score } = item;
      const share = area === undefined || whole === undefined || whole === 0 ? undefined : area / whole;
      sized.push({ image, item: { index, label, score }, length, area, share });
      if (sized.length % PORTION === 0) yield;
    }
    yield;
  }
  return sized;
}

export interface Statistics {
  readonly count: number;
  readonly mean: number;
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly sum: number;
}

/** Undefined of no number. */
export function statisticsOf(values: readonly (number | undefined)[]): Statistics | undefined {
  const sorted = Float64Array.from(values.filter((value) => value !== undefined && Number.isFinite(value)) as number[]).toSorted();
  const { length: count } = sorted;
  if (count === 0) return undefined;
  const sum = sorted.reduce((total, value) => total + value, 0);
  const [lower = 0, upper = 0] = [sorted[Math.floor((count - 1) / 2)], sorted[Math.floor(count / 2)]];
  return { count, mean: sum / count, median: (lower + upper) / 2, low: sorted[0] ?? 0, high: sorted[count - 1] ?? 0, sum };
}

export interface ClassNumbers {
  readonly label: string;
  readonly count: number;
  readonly length: Statistics | undefined;
  readonly area: Statistics | undefined;
  readonly share: number | undefined;
}

/** The most frequent class first; all together under no label at the end, where there are several. */
export function byClass(sized: readonly SizedItem[]): { readonly classes: readonly ClassNumbers[]; readonly all: ClassNumbers } {
  const groups = new Map<string, SizedItem[]>();
  for (const one of sized) {
    const group = groups.get(one.item.label);
    if (group === undefined) groups.set(one.item.label, [one]);
    else group.push(one);
  }
  const classes = [...groups].toSorted(([a, left], [b, right]) => right.length - left.length || (a < b ? -1 : 1));
  return { classes: classes.map(([label, group]) => numbersOfClass(label, group)), all: numbersOfClass('', sized) };
}

function numbersOfClass(label: string, sized: readonly SizedItem[]): ClassNumbers {
  return {
    label,
    count: sized.length,
    length: statisticsOf(sized.map(({ length }) => length)),
    area: statisticsOf(sized.map(({ area }) => area)),
    share: statisticsOf(sized.map(({ share }) => share))?.sum,
  };
}

/** The lines of a table with the sizes of all things. */
export function* sizeCells(sized: readonly SizedItem[], head: readonly string[]): Generator<readonly (string | number)[]> {
  yield head;
  for (const { image, item, length, area, share } of sized) {
    yield [image + 1, item.index + 1, item.label, item.score ?? '', length ?? '', area ?? '', share === undefined ? '' : share * 100];
  }
}
