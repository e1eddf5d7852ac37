import type { DrawnDetections } from '../exports/detectionsFigure.ts';
import type { Ink } from '../palette.ts';
import type { Item } from '../place.ts';
import * as shared from '../words.ts';
import { CHANGES, type Change, type Match } from './matchDetections.ts';
import * as words from './words.ts';

interface Drawn extends Pick<DrawnDetections, 'photo' | 'size'> {
  readonly inks: Readonly<Record<Change, Ink>>;
  /** Of what moved, where it was. */
  readonly before: Ink;
  readonly shown: readonly Match[];
  readonly total: number;
}

/** What changed between two answers, as the same figure that shows what one of them found. */
export function changesDrawn({ photo, size, inks, before, shown, total }: Drawn): DrawnDetections {
  const of = new Map<Item, { readonly ink: Ink; readonly group: Change | undefined; readonly title: string }>();
  // What is the same lies below what isn't.
  for (const change of CHANGES.toReversed()) {
    const own = shown.filter((match) => match.change === change);
    for (const { left } of change === 'moved' ? own : []) {
      // Only where it is now has a label.
      if (left !== undefined) of.set({ ...left, label: '', score: undefined }, { ink: before, group: undefined, title: wasThere(left) });
    }
    for (const { left, right } of own) {
      const item = right ?? left;
      if (item !== undefined)
        of.set(item, { ink: inks[change], group: change, title: [words.change[change], told(left, right)].join(': ') });
    }
  }
  const items = [...of.keys()];
  return {
    photo,
    size,
    items,
    inkOf: (item) => of.get(item)?.ink ?? before,
    classes: CHANGES.map((label) => ({ label, count: 0, ink: inks[label] })),
    total: items.length + total - shown.length,
    least: -Infinity,
    tellOf: (item) => of.get(item) ?? { group: undefined, title: '' },
  };
}

const inWords = ({ label, score }: Item): string =>
  [label === '' ? shared.noClass : label, ...(score === undefined ? [] : [String(score)])].join(' ');

const wasThere = (item: Item): string => words.beforeMoving(inWords(item));

function told(left: Item | undefined, right: Item | undefined): string {
  return [left, right]
    .filter((item) => item !== undefined)
    .map(inWords)
    .join(' → ');
}
