import type { DetectionSet, Group, Layout } from '../../../answers/shapes/detections/detection.ts';
import { isOutside, placeItems, type OutlineBounds, type Item } from '../place.ts';
import type { Orientation } from '../../../files/picture/orientation.ts';
import * as words from './words.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Fit {
  readonly layout: Layout | undefined;
  /** Coordinates are for the photo as it lies in its file, before it is turned upright. */
  readonly isStored: boolean;
  /** Whether these can be places in this picture. */
  readonly fits: boolean;
  /** Why another layout than the first was chosen. */
  readonly because: string | undefined;
}

/** Things looked at to tell how they lie. */
const SAMPLE = 500;
/** Another reading has to put this share more of it into the picture. */
const GAIN = 0.2;

/**
 * How what was found lies in a picture: of all that its numbers may mean, what puts most of it inside. `size` is that of the
 * picture as shown, undefined when there is none; `orientation` is that of its file.
 */
export function fitTo(set: DetectionSet, group: Group, size: Size | undefined, orientation: Orientation): Fit {
  const [first] = set.layouts;
  const some: Group = { ...group, items: group.items.slice(0, SAMPLE) };
  if (size === undefined) {
    const items = placeItems(some, first, set.normalised, { width: 1, height: 1 });
    const fits = set.evidence === 'sure' || (set.evidence === 'fit' && (set.normalised || isLikePixels(hullOf(items))));
    return { layout: first, isStored: false, fits, because: undefined };
  }
  const turns = orientation === 1 ? [false] : [false, true];
  const layouts: readonly (Layout | undefined)[] = set.layouts.length === 0 || set.isSaid ? [first] : set.layouts;
  let best: { layout: Layout | undefined; isStored: boolean; items: Item[]; inside: number } | undefined;
  for (const layout of layouts) {
    for (const isStored of turns) {
      const items = placeItems(some, layout, set.normalised, size, isStored ? orientation : 1);
      const inside = shareInside(items, size);
      // Of two that fit as well, what is likelier without a picture.
      const gain = layout === best?.layout ? 0 : GAIN;
      if (best === undefined || inside > best.inside + gain) best = { layout, isStored, items, inside };
    }
  }
  const { layout, isStored, items, inside } = best ?? { layout: first, isStored: false, items: [], inside: 0 };
  const fits = set.evidence === 'sure' || (set.evidence === 'fit' && inside >= 0.5 && !isSpeck(hullOf(items), size));
  return { layout, isStored, fits, because: layout === first ? undefined : words.wouldLieOutside };
}

function shareInside(items: readonly Item[], size: Size): number {
  const placed = items.filter(({ bounds }) => bounds !== undefined);
  if (placed.length === 0) return 0;
  return (
    placed.filter(({ bounds, shapes }) => bounds !== undefined && !isOutside(bounds, size) && !isInsideOut(shapes)).length / placed.length
  );
}

/** No box ends before it begins. */
function isInsideOut(shapes: Item['shapes']): boolean {
  return shapes.some(({ kind, xy: [left = 0, top = 0, right = 0, bottom = 0] }) => kind === 'box' && (right < left || bottom < top));
}

/** Measurements are small beside the pixels of a picture, or close together: they would be a dot on it. */
function isSpeck(hull: OutlineBounds | undefined, size: Size): boolean {
  if (hull === undefined) return true;
  const [across, down] = [(hull.right - hull.left) / size.width, (hull.bottom - hull.top) / size.height];
  if (across < 0.01 && down < 0.01) return true;
  if (across >= 0.1 || down >= 0.1) return false;
  const isNearOrigin = hull.right < size.width / 10 && hull.bottom < size.height / 10;
  return isNearOrigin || mayBeEarth(hull);
}

/** Degrees of longitude and latitude, which have decimals. */
function mayBeEarth({ left, top, right, bottom }: OutlineBounds): boolean {
  const isWithin = Math.max(Math.abs(left), Math.abs(right)) <= 180 && Math.max(Math.abs(top), Math.abs(bottom)) <= 90;
  return isWithin && [left, top, right, bottom].some((value) => !Number.isInteger(value));
}

/** Without a picture to compare with: whole pixels or not, pictures have hundreds of them and none below zero. */
function isLikePixels(hull: OutlineBounds | undefined): boolean {
  if (hull === undefined || mayBeEarth(hull) || hull.left < 0 || hull.top < 0) return false;
  return Math.max(hull.right - hull.left, hull.bottom - hull.top) >= 32 && Math.max(hull.right, hull.bottom) <= 30_000;
}

function hullOf(items: readonly Item[]): OutlineBounds | undefined {
  let hull: OutlineBounds | undefined;
  for (const { bounds } of items) {
    if (bounds === undefined) continue;
    hull =
      hull === undefined
        ? bounds
        : {
            left: Math.min(hull.left, bounds.left),
            top: Math.min(hull.top, bounds.top),
            right: Math.max(hull.right, bounds.right),
            bottom: Math.max(hull.bottom, bounds.bottom),
          };
  }
  return hull;
}
