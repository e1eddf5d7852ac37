import type { OutlineBounds, Item } from '../place.ts';

/** What became of something that was found: `kept` is in the same place under the same name, whatever its score. */
export type Change = 'added' | 'removed' | 'renamed' | 'moved' | 'kept';

export interface Match {
  readonly change: Change;
  /** In the first answer, and in the second. */
  readonly left: Item | undefined;
  readonly right: Item | undefined;
  /** Shared area as a share of the area of both together (IoU); undefined where one is missing. */
  readonly overlap: number | undefined;
}

export const CHANGES: readonly Change[] = ['added', 'removed', 'renamed', 'moved', 'kept'];

/** Less in common, and it is another thing of the same class. */
const SAME_THING = 0.3;
/** Another name takes more to be the same thing. */
const RENAMED = 0.5;
/** Rounding moves nothing. */
const SAME_PLACE = 0.95;
/** Everything is compared with everything. */
const MOST_PAIRS = 4_000_000;

/**
 * Pairs what two answers found in one picture: first of the same class, then of another one, those that overlap most
 * before the others. What has no partner was added or removed. Undefined when there is too much of it.
 */
export function matchDetections(left: readonly Item[], right: readonly Item[]): Match[] | undefined {
  if (left.length * right.length > MOST_PAIRS) return undefined;
  const freeLeft = new Set(left);
  const freeRight = new Set(right);
  const matches: Match[] = [];
  const take = (least: number, fits: (a: Item, b: Item) => boolean, changeOf: (overlap: number) => Change) => {
    const candidates = [...freeLeft].flatMap((a) =>
      [...freeRight].flatMap((b) => {
        const overlap = fits(a, b) ? overlapOf(a, b) : 0;
        return overlap >= least ? [{ a, b, overlap }] : [];
      }),
    );
    for (const { a, b, overlap } of candidates.toSorted((one, two) => two.overlap - one.overlap)) {
      if (!freeLeft.has(a) || !freeRight.has(b)) continue;
      freeLeft.delete(a);
      freeRight.delete(b);
      matches.push({ change: changeOf(overlap), left: a, right: b, overlap });
    }
  };
  take(
    SAME_THING,
    (a, b) => a.label === b.label,
    (overlap) => (overlap >= SAME_PLACE ? 'kept' : 'moved'),
  );
  take(
    RENAMED,
    (a, b) => a.label !== b.label,
    () => 'renamed',
  );
  for (const item of freeLeft) matches.push({ change: 'removed', left: item, right: undefined, overlap: undefined });
  for (const item of freeRight) matches.push({ change: 'added', left: undefined, right: item, overlap: undefined });
  const scoreOf = ({ left: a, right: b }: Match) => b?.score ?? a?.score ?? 0;
  return matches.toSorted((a, b) => CHANGES.indexOf(a.change) - CHANGES.indexOf(b.change) || scoreOf(b) - scoreOf(a) || 0);
}

/** Of what encloses them: for boxes that is all of them, for outlines it is near enough to tell which is which. */
function overlapOf({ bounds: a, index }: Item, { bounds: b, index: other }: Item): number {
  // Without coordinates only the place in the list is left.
  if (a === undefined || b === undefined) return a === b && index === other ? 1 : 0;
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left) + THICKNESS;
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) + THICKNESS;
  if (width <= 0 || height <= 0) return 0;
  const shared = width * height;
  return shared / (areaOf(a) + areaOf(b) - shared);
}

/** Points and level lines have no area of their own. */
const THICKNESS = 1e-3;

function areaOf({ left, top, right, bottom }: OutlineBounds): number {
  return (right - left + THICKNESS) * (bottom - top + THICKNESS);
}
