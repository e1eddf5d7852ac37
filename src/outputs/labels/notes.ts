import type { Neighbours } from '../../files/raster/labels/countRegions.ts';
import type { FoundLabels } from '../../files/raster/labels/labelFiles.ts';
import type { NamedValues } from './hints.ts';
import type { LabelKind } from './kind.ts';
import type { LabelRow } from './rows.ts';
import * as words from './words.ts';

interface Noted {
  readonly found: FoundLabels;
  readonly kind: LabelKind;
  readonly named: NamedValues;
  readonly rows: readonly LabelRow[];
  /** Somebody has chosen what is background. */
  readonly isChosen: boolean;
  /** By which regions were counted. */
  readonly neighbours: Neighbours | undefined;
}

/** What the numbers are of, and where names come from: a sentence for each thing that a reader couldn’t know. */
export function labelNotes({ found, kind, named, rows, isChosen, neighbours }: Noted): string[] {
  const { counts, beside, step } = found;
  const notes = [
    ...(kind === 'masks' ? [] : [words.sharesOf(sumOf(counts.counts)), words.saidBackground[backgroundBy(rows, kind, isChosen)]]),
    ...(beside === undefined ? [] : [words.inNone(beside.none)]),
    ...(beside === undefined || beside.several === 0
      ? []
      : [words.inSeveral(beside.several, sumOf(rows.map(({ shareOfRest = 0 }) => shareOfRest)))]),
    ...(counts.missing > 0 ? [words.missing(counts.missing)] : []),
    ...(step > 1 ? [words.reduced(step)] : []),
    ...(named.from === undefined ? [] : [words.namesFrom[named.from === 'answer' && named.byPlace === true ? 'order' : named.from]]),
    ...(named.unsure === undefined
      ? []
      : [words.unsureNames(named.unsure, words.countOf[kind === 'masks' ? 'masks' : 'values'](counts.values.length))]),
    ...(neighbours === undefined ? [] : [words.counted[neighbours]]),
  ];
  return notes.filter((note) => note !== '');
}

function backgroundBy(rows: readonly LabelRow[], kind: LabelKind, isChosen: boolean): keyof typeof words.saidBackground {
  if (isChosen) return 'chosen';
  const nothing = rows.filter(({ isBackground }) => isBackground);
  if (nothing.length === 0) return rows.some(({ value, name }) => value === 0 && name === '') ? 'none' : 'chosen';
  return kind === 'instances' && nothing.every(({ value }) => value === 0) ? 'instances' : 'named';
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}
