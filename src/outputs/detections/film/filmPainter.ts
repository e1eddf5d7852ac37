import type { DetectionSet, Layout } from '../../../answers/shapes/detections/detection.ts';
import type { Size, View } from '../../../ui/picture/viewport.ts';
import { drawDetections, type Scene } from '../drawDetections.ts';
import { placeItems, type Item } from '../place.ts';
import { drawTrails } from './drawTrails.ts';
import type { FrameIndex } from './frameIndex.ts';
import { REACH, spotsOf, trailsOf, type Spots } from './tracks.ts';

interface Options {
  readonly set: DetectionSet;
  readonly layout: Layout | undefined;
  readonly size: Size;
  readonly isShown: (item: Item) => boolean;
  readonly inkOf: Scene['inkOf'];
  readonly hasTrails: boolean;
  readonly frames: FrameIndex;
}

interface FilmPainter {
  /** All that belongs to a moment of the film. */
  readonly drawAt: (seconds: number, context: CanvasRenderingContext2D, view: View, frame: Size) => void;
  /** What follows the things of one list that are tracked. */
  readonly drawTails: (context: CanvasRenderingContext2D, view: View, list: number) => void;
}

/** Frames whose boxes are in their place at a time: as many as tails reach back. The others stay as they were sent. */
const KEPT = REACH + 8;

/** Draws the boxes of any frame of a film, of which it puts only those near the shown one in their places. */
export function filmPainter({ set, layout, size, isShown, inkOf, hasTrails, frames }: Options): FilmPainter {
  const itemsAt = keepLast(KEPT, (list): readonly Item[] => {
    const group = set.groups[list];
    return group === undefined ? [] : placeItems(group, layout, set.normalised, size);
  });
  const spotsAt = keepLast(KEPT, (list): Spots => spotsOf(itemsAt(list)));
  const shownAt = (list: number) => itemsAt(list).filter(isShown);
  const drawTails: FilmPainter['drawTails'] = (context, view, list) => {
    if (hasTrails) drawTrails(context, view, trailsOf(shownAt(list), list, spotsAt), inkOf);
  };
  return {
    drawTails,
    drawAt(seconds, context, view, frame) {
      const list = frames.at(seconds);
      if (list === undefined) return;
      drawTails(context, view, list);
      const items = shownAt(list).toSorted((a, b) => (a.score ?? 0) - (b.score ?? 0));
      drawDetections(context, view, frame, { items, inkOf, active: undefined });
    },
  };
}

/** Remembers what was made last, the oldest of which is forgotten. */
function keepLast<T>(most: number, make: (key: number) => T): (key: number) => T {
  const kept = new Map<number, T>();
  return (key) => {
    const known = kept.get(key) ?? make(key);
    kept.delete(key);
    kept.set(key, known);
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
    return known;
  };
}
