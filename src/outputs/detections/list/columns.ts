import { isNumber } from '../../../answers/isObject.ts';
import type { Json } from '../../../spec/model.ts';
import { memberText } from '../memberText.ts';
import type { Item } from '../place.ts';

/** What the answer says beside each place, as a column. */
export interface MemberColumn {
  readonly name: string;
  readonly isNumeric: boolean;
  /** Digits that it takes as much room as. */
  readonly width: number;
}

/** As many can be looked through; what is in others stands below the list, and in the CSV. */
const MOST = 12;
/** Entries looked at for how wide a column has to be. */
const SAMPLE = 60;
const [NARROWEST, WIDEST] = [5, 18];
/** Numbers are shown with all their digits: those of a double, with its sign, point and exponent, are 24. */
const WIDEST_NUMBER = 24;
/** Letters are narrower than digits. */
const LETTER = 0.85;

/** The members of all things, in the order in which they first come, each with its width. */
export function memberColumns(items: readonly Item[]): { readonly columns: readonly MemberColumn[]; readonly left: number } {
  const seen = new Map<string, { width: number; numbers: number; scalars: number; looked: number }>();
  for (const { more } of items) {
    for (const name in more) {
      const known = seen.get(name) ?? { width: 0, numbers: 0, scalars: 0, looked: 0 };
      seen.set(name, known);
      if (known.looked >= SAMPLE) continue;
      const value = more[name] ?? null;
      known.looked++;
      if (value === null) continue;
      if (typeof value !== 'object') {
        known.scalars++;
        known.width = Math.max(known.width, memberText(value).length);
      }
      if (isNumber(value)) known.numbers++;
    }
  }
  // What has parts is told by its name, and stands whole below the list.
  const all = [...seen];
  const columns = all.slice(0, MOST).map(([name, { width, numbers, scalars }]) => {
    const isNumeric = scalars > 0 && numbers === scalars;
    const head = Math.min(WIDEST, (name.length + 2) * LETTER);
    const cells = isNumeric ? Math.min(WIDEST_NUMBER, width) : Math.min(WIDEST, width * LETTER);
    return { name, isNumeric, width: Math.max(NARROWEST, head, cells) };
  });
  return { columns, left: all.length - columns.length };
}

/** The text of a cell; nothing where the answer says nothing. */
export function memberCell({ more }: Item, name: string): string {
  const value = valueOf(more, name);
  return value === undefined || value === null ? '' : typeof value === 'object' ? '…' : memberText(value);
}

function valueOf(more: Item['more'], name: string): Json | undefined {
  return more !== undefined && Object.hasOwn(more, name) ? more[name] : undefined;
}

/** `member`: the name of one, which may be the same as that of another column. */
export interface Sort {
  readonly by: 'class' | 'score' | 'place' | { readonly member: string };
  readonly isDown: boolean;
}

export const isSameColumn = (a: Sort['by'], b: Sort['by']): boolean =>
  typeof a === 'object' && typeof b === 'object' ? a.member === b.member : a === b;

const collator = new Intl.Collator('en', { numeric: true });

/** In the order of a column: numbers by size, before texts; what has nothing there comes last either way. */
export function sortItems(items: readonly Item[], { by, isDown }: Sort): readonly Item[] {
  const keyOf = (item: Item): number | string | undefined => {
    if (by === 'class') return item.label === '' ? undefined : item.label;
    if (by === 'score') return item.score;
    if (by === 'place') return item.box === undefined ? undefined : item.box.top;
    const value = valueOf(item.more, by.member);
    if (value === undefined || value === null || typeof value === 'object') return undefined;
    return isNumber(value) ? Number(value) : memberText(value);
  };
  const isNothing = (key: number | string | undefined) => key === undefined || Number.isNaN(key);
  const keyed = items.map((item) => ({ item, key: keyOf(item) }));
  const turn = isDown ? -1 : 1;
  keyed.sort(({ key: a }, { key: b }) => {
    if (isNothing(a) || isNothing(b)) return Number(isNothing(a)) - Number(isNothing(b));
    if (typeof a === 'number' && typeof b === 'number') return a === b ? 0 : turn * (a < b ? -1 : 1);
    if (typeof a === 'number' || typeof b === 'number') return turn * (typeof a === 'number' ? -1 : 1);
    return turn * (a === b ? 0 : collator.compare(a ?? '', b ?? ''));
  });
  return keyed.map(({ item }) => item);
}
