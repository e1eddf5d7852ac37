import type { FoundLabels } from '../../files/raster/labels/labelFiles.ts';
import type { RegionCount } from '../../files/raster/labels/countRegions.ts';
import { colourOf, hexOfPacked } from './colours.ts';
import { isNameOfNothing, type NamedValues } from './hints.ts';
import type { LabelKind } from './kind.ts';
import * as words from './words.ts';

/** One class of a label map, or one of its masks. */
export interface LabelRow {
  /** The value of its pixels; of a mask its position, from 0. */
  readonly value: number;
  /** Empty where nobody names it. */
  readonly name: string;
  readonly colour: string;
  readonly pixels: number;
  /** Of all pixels with a value, from 0 to 1. */
  readonly share: number;
  readonly isBackground: boolean;
  /** Of all pixels that aren’t background; undefined for background itself, and where nobody says what that is. */
  readonly shareOfRest: number | undefined;
  readonly regions: RegionCount | undefined;
}

interface Choices {
  readonly typed: Readonly<Record<string, string>>;
  /** Values that somebody has chosen as background; undefined where nobody has. */
  readonly background: readonly number[] | undefined;
  readonly regions: ReadonlyMap<number, RegionCount> | undefined;
}

/** Values that names, or the file, call nothing; and what is 0 where each other number is one thing. */
export function backgroundSaid(
  { counts, nodata }: FoundLabels,
  kind: LabelKind,
  { names }: NamedValues,
  typed: Readonly<Record<string, string>>,
): readonly number[] {
  if (kind === 'masks') return [];
  return counts.values.filter((value) => {
    const name = nameOf(value, names, typed);
    return value === nodata || isNameOfNothing(name) || (kind === 'instances' && value === 0 && name === '');
  });
}

function nameOf(value: number, names: ReadonlyMap<number, string>, typed: Readonly<Record<string, string>>): string {
  return (Object.hasOwn(typed, String(value)) ? typed[String(value)] : undefined) ?? names.get(value) ?? '';
}

export function labelRows(
  found: FoundLabels,
  kind: LabelKind,
  named: NamedValues,
  { typed, background, regions }: Choices,
): readonly LabelRow[] {
  const { counts, palette, beside } = found;
  const nothing = new Set(kind === 'masks' ? [] : (background ?? backgroundSaid(found, kind, named, typed)));
  const sum = counts.counts.reduce((all, count) => all + count, 0);
  // Masks may lie over each other: shares are of the picture, and theirs of what is in any of them.
  const all = kind === 'masks' && beside !== undefined ? Math.round(found.width / found.step) * Math.round(found.height / found.step) : sum;
  const rest = kind === 'masks' ? all - (beside?.none ?? 0) : sum - sumOf(counts, nothing);
  const hasRest = kind === 'masks' || nothing.size > 0;
  const colours = new Map(palette);
  return counts.values.map((value, index) => {
    const pixels = counts.counts[index] ?? 0;
    const own = colours.get(value);
    const isBackground = nothing.has(value);
    return {
      value,
      name: nameOf(value, named.names, typed),
      colour: own === undefined ? colourOf(index) : hexOfPacked(own),
      pixels,
      share: all === 0 ? 0 : pixels / all,
      isBackground,
      shareOfRest: hasRest && !isBackground && rest > 0 ? pixels / rest : undefined,
      regions: regions?.get(value),
    };
  });
}

function sumOf({ values, counts }: FoundLabels['counts'], of: ReadonlySet<number>): number {
  return values.reduce((sum, value, index) => sum + (of.has(value) ? (counts[index] ?? 0) : 0), 0);
}

/** What is hidden before anybody chooses: background, and 0 beside others, which would cover the picture. */
export function hiddenAtFirst(rows: readonly LabelRow[], kind: LabelKind): ReadonlySet<number> {
  if (kind === 'masks' || rows.length < 2) return new Set();
  return new Set(rows.filter(({ value, isBackground }) => isBackground || value === 0).map(({ value }) => value));
}

/** In the order in which they are painted: masks over each other, the smallest on top. */
export function paintOrder(rows: readonly LabelRow[], kind: FoundLabels['kind']): readonly LabelRow[] {
  return kind === 'masks' ? rows.toSorted((a, b) => b.pixels - a.pixels) : rows;
}

/** As it is called where it stands by itself. */
export function rowTitle({ value, name }: LabelRow, kind: LabelKind): string {
  return name === '' ? words.unnamedAs[kind](value) : name;
}

/** What the numbers of a region are called, where they are names; masks lie over each other, and of values the mean may say something. */
export function namesInWords(rows: readonly LabelRow[], kind: LabelKind): ((value: number) => string) | undefined {
  if (kind === 'masks' || kind === 'values') return undefined;
  const names = new Map(rows.map((row) => [row.value, rowTitle(row, kind)]));
  return (value) => names.get(value) ?? String(value);
}
