import { useEffect, useState, type KeyboardEvent } from 'react';
import type { Viewport } from './useViewport.ts';
import { moveCursor, type Point, type Size } from './viewport.ts';

interface PixelCursor {
  /** The pixel, in whole numbers; undefined while nobody has asked for it. */
  readonly spot: Point | undefined;
  /** Whether the key was one of the cursor's. */
  readonly onKeyDown: (event: KeyboardEvent) => boolean;
  readonly clear: () => void;
}

interface Options {
  readonly onMove: (spot: Point | undefined) => void;
  readonly onPick: (spot: Point) => void;
}

const STEPS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A pixel that is moved with Shift and arrow keys, for those who use no pointer. */
export function usePixelCursor({ view, frame, lookAt }: Viewport, picture: Size, { onMove, onPick }: Options): PixelCursor {
  const [spot, setSpot] = useState<Point>();
  useEffect(() => setSpot(undefined), [picture]);
  const set = (next: Point | undefined) => {
    setSpot(next);
    onMove(next);
  };
  return {
    spot,
    clear: () => spot !== undefined && set(undefined),
    onKeyDown: (event) => {
      if (view === undefined || frame === undefined || event.ctrlKey || event.metaKey || event.altKey) return false;
      const step = event.shiftKey && Object.hasOwn(STEPS, event.key) ? STEPS[event.key] : undefined;
      if (step !== undefined) {
        const { spot: next, isOutside } = moveCursor(spot, step, view, picture, frame);
        set(next);
        if (isOutside) lookAt(next);
      } else if (spot !== undefined && event.key === 'Escape') set(undefined);
      else if (spot !== undefined && event.key === 'Enter') onPick({ x: spot.x + 0.5, y: spot.y + 0.5 });
      else return false;
      event.preventDefault();
      return true;
    },
  };
}
