import { useMemo, useRef, useState } from 'react';
import type { Gestures } from '../../../ui/picture/useViewport.ts';
import type { Point, Size } from '../../../ui/picture/viewport.ts';
import { blankMask, paintLine, shareOf, type BitMask } from './bitMask.ts';

/** Copies for going back: as many as these bytes hold, since a large picture's are large. */
const MOST_BYTES = 200_000_000;
/** Pixels of the screen: the first of two fingers that come to zoom moves less before the other is there. */
const BEGINNING = 24;

interface Steps {
  readonly past: readonly BitMask[];
  readonly present: BitMask;
  readonly future: readonly BitMask[];
}

/** A mask that is painted, with its way back. The pixels of a stroke are changed in place, and kept as a whole when it ends. */
export function useMask(first: BitMask) {
  const [steps, setSteps] = useState<Steps>({ past: [], present: first, future: [] });
  const [version, setVersion] = useState(0);
  const stroke = useRef<{ mask: BitMask; first: Point; last: Point; isLong: boolean }>(undefined);
  const [painting, setPainting] = useState<BitMask>();

  // Once a stroke, not at each move: it goes over all the pixels.
  const share = useMemo(() => shareOf(steps.present), [steps.present]);

  const commit = (present: BitMask) => {
    const most = Math.max(1, Math.floor(MOST_BYTES / Math.max(1, present.data.length)));
    setSteps(({ past, present: before }) => ({ past: [...past, before].slice(-most), present, future: [] }));
    setVersion((now) => now + 1);
  };
  const copied = (): BitMask => ({ ...steps.present, data: steps.present.data.slice() });
  const end = (isKept: boolean, onEnd: () => void) => {
    const { current } = stroke;
    stroke.current = undefined;
    setPainting(undefined);
    if (current === undefined) return;
    if (isKept) {
      commit(current.mask);
      onEnd();
    } else setVersion((now) => now + 1);
  };
  const gesturesOf = (radius: number, value: 0 | 255, onEnd: () => void): Gestures => ({
    onStart: (spot) => {
      stroke.current = { mask: copied(), first: spot, last: spot, isLong: false };
      paintLine(stroke.current.mask, spot, spot, radius, value);
      setPainting(stroke.current.mask);
      setVersion((now) => now + 1);
    },
    onMove: (spot, { scale }) => {
      const { current } = stroke;
      if (current === undefined) return;
      paintLine(current.mask, current.last, spot, radius, value);
      current.last = spot;
      current.isLong ||= Math.hypot(spot.x - current.first.x, spot.y - current.first.y) * scale > BEGINNING;
      setVersion((now) => now + 1);
    },
    onEnd: () => end(true, onEnd),
    // Nobody means to lose what was painted for a while by touching the glass with a second finger.
    onCancel: () => end(stroke.current?.isLong === true, onEnd),
  });
  return {
    shown: painting ?? steps.present,
    version,
    present: steps.present,
    share,
    canUndo: steps.past.length > 0,
    canRedo: steps.future.length > 0,
    gesturesOf,
    stamp: (at: Point, radius: number, value: 0 | 255) => {
      const mask = copied();
      paintLine(mask, at, at, radius, value);
      commit(mask);
    },
    clear: (size: Size) => commit(blankMask(size)),
    undo: () => {
      const before = steps.past.at(-1);
      if (before !== undefined) setSteps({ past: steps.past.slice(0, -1), present: before, future: [steps.present, ...steps.future] });
      setVersion((now) => now + 1);
    },
    redo: () => {
      const [after, ...later] = steps.future;
      if (after !== undefined) setSteps({ past: [...steps.past, steps.present], present: after, future: later });
      setVersion((now) => now + 1);
    },
  };
}
