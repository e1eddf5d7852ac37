import { useRef, useState, type KeyboardEvent } from 'react';
import { crossMoved, keyStep } from '../shapes/crossMoved.ts';
import { hitAt, inside, type Handle } from '../shapes/shapes.ts';
import type { Gestures, Viewport } from '../useViewport.ts';
import type { Point, Size } from '../viewport.ts';
import { isMark, markBetween, markOfPixels, movedMark, reshaped, type MeasureTool, type RegionMark } from './marks.ts';
import * as words from './words.ts';

/** What a press has taken hold of: the ground, or one of the marks. */
interface Held {
  readonly from: Point;
  readonly mark?: { readonly index: number; readonly handle: Handle | undefined; readonly original: RegionMark; readonly moves: boolean };
}

interface Draft {
  readonly mark: RegionMark;
  /** In the place of which; undefined for a new one. */
  readonly index: number | undefined;
}

/** Pixels of the screen around a handle that belong to it, half of what a finger needs. */
const REACH = 14;
/** More are no list that anybody compares. */
const MOST = 50;

export interface Regions {
  readonly marks: readonly RegionMark[];
  /** With the one that is being drawn. */
  readonly shown: readonly RegionMark[];
  /** Corners of an outline that isn't closed yet. */
  readonly open: readonly Point[];
  readonly selected: number | undefined;
  readonly cross: Point | undefined;
  readonly gestures: Gestures;
  readonly onKey: (event: KeyboardEvent, viewport: Viewport) => boolean;
  readonly select: (index: number | undefined) => void;
  readonly remove: (index: number) => void;
  readonly clear: () => void;
  readonly close: () => void;
}

/** Areas and lines that are drawn on a picture to be measured, by pointer and by keys. */
export function useRegions(size: Size, tool: MeasureTool, onSay: (text: string) => void): Regions {
  const [marks, setMarks] = useState<readonly RegionMark[]>([]);
  const [open, setOpen] = useState<readonly Point[]>([]);
  const [selected, setSelected] = useState<number>();
  const [draft, setDraft] = useState<Draft>();
  const [cross, setCross] = useState<Point>();
  const [anchor, setAnchor] = useState<Point>();
  // Moves come faster than renders.
  const held = useRef<Held>(undefined);
  const chosen = selected === undefined ? undefined : marks[selected];

  const add = (mark: RegionMark | undefined) => {
    if (mark === undefined || !isMark(mark) || marks.length >= MOST) return;
    setMarks([...marks, mark]);
    setOpen([]);
    setSelected(marks.length);
  };
  const change = (index: number, mark: RegionMark) => setMarks(marks.with(index, mark));
  const remove = (index: number) => {
    setMarks(marks.toSpliced(index, 1));
    setSelected(marks.length === 1 ? undefined : Math.min(index, marks.length - 2));
    onSay(words.removed(index + 1));
  };
  const addCorner = (at: Point, reach: number) => {
    const [first] = open;
    if (first !== undefined && open.length >= 3 && Math.hypot(first.x - at.x, first.y - at.y) <= reach)
      return add({ kind: 'polygon', corners: open });
    setSelected(undefined);
    setOpen([...open, inside(at, size)]);
    onSay(words.cornersSoFar(open.length + 1));
  };

  const drawnAt = (spot: Point): RegionMark | undefined => {
    const { current: now } = held;
    if (now?.mark?.moves === true) {
      const { original, handle } = now.mark;
      return handle === undefined
        ? movedMark(original, { x: spot.x - now.from.x, y: spot.y - now.from.y }, size)
        : reshaped(original, handle, spot, size);
    }
    return now === undefined || tool === 'polygon' ? undefined : markBetween(tool, now.from, spot, size);
  };

  const gestures: Gestures = {
    onStart: (spot, view) => {
      setCross(undefined);
      setAnchor(undefined);
      const hit = open.length > 0 ? undefined : hitAt(marks, selected, spot, REACH / view.scale, size);
      const original = hit === undefined ? undefined : marks[hit.index];
      // An area within another one can be drawn as long as that one isn't selected.
      held.current =
        hit === undefined || original === undefined
          ? { from: spot }
          : { from: spot, mark: { ...hit, original, moves: hit.handle !== undefined || hit.index === selected } };
    },
    onMove: (spot) => {
      const mark = drawnAt(spot);
      const now = held.current?.mark;
      setDraft(mark && { mark, index: now?.moves === true ? now.index : undefined });
    },
    onEnd: (spot, view, still) => {
      const mark = drawnAt(spot);
      const now = held.current;
      held.current = undefined;
      setDraft(undefined);
      if (now === undefined) return;
      if (now.mark !== undefined && (still || now.mark.moves)) {
        setSelected(now.mark.index);
        if (!still && mark !== undefined) change(now.mark.index, mark);
      } else if (tool === 'polygon') addCorner(still ? now.from : spot, REACH / view.scale);
      else if (still) setSelected(undefined);
      else add(mark);
    },
    onCancel: () => {
      held.current = undefined;
      setDraft(undefined);
    },
  };

  const keyed = (event: KeyboardEvent, viewport: Viewport): boolean => {
    const by = keyStep(event);
    const { ctrlKey, metaKey, altKey } = event;
    if (by !== undefined) {
      if (selected !== undefined && chosen !== undefined) {
        const next = altKey || ctrlKey || metaKey ? resized(chosen, by, size) : movedMark(chosen, by, size);
        if (next !== undefined) change(selected, next);
        return true;
      }
      // Corners lie between pixels, also behind the last one.
      const room = tool === 'polygon' ? { width: size.width + 1, height: size.height + 1 } : size;
      const next = crossMoved(event, viewport, cross, room);
      if (next === undefined) return false;
      setCross(next);
      onSay(words.at(next.x, next.y));
      return true;
    }
    if (ctrlKey || metaKey || altKey) return false;
    if (event.key === 'Delete' || event.key === 'Backspace') {
      if (selected === undefined) return false;
      remove(selected);
      return true;
    }
    if (event.key === 'Escape') {
      if (open.length === 0 && cross === undefined && selected === undefined) return false;
      setOpen([]);
      setCross(undefined);
      setAnchor(undefined);
      setSelected(undefined);
      return true;
    }
    return event.key === 'Enter' || event.key === ' ' ? drawAtCross(event.key === 'Enter') : false;
  };
  const drawAtCross = (mayClose: boolean): boolean => {
    const last = open.at(-1);
    if (mayClose && open.length >= 3 && (cross === undefined || (cross.x === last?.x && cross.y === last.y))) {
      add({ kind: 'polygon', corners: open });
      setCross(undefined);
      return true;
    }
    if (cross === undefined) return false;
    if (tool === 'polygon') addCorner(cross, 0);
    else if (anchor === undefined) {
      setAnchor(cross);
      setSelected(undefined);
      onSay(words.begun(cross.x, cross.y));
    } else {
      add(markOfPixels(tool, anchor, cross, size));
      setAnchor(undefined);
      setCross(undefined);
    }
    return true;
  };

  const begun = anchor === undefined || cross === undefined || tool === 'polygon' ? undefined : markOfPixels(tool, anchor, cross, size);
  const drawn = draft === undefined ? marks : draft.index === undefined ? [...marks, draft.mark] : marks.with(draft.index, draft.mark);
  return {
    marks,
    shown: begun === undefined ? drawn : [...drawn, begun],
    open,
    selected,
    cross,
    gestures,
    onKey: (event, viewport) => {
      const isDone = keyed(event, viewport);
      if (isDone) {
        event.preventDefault();
        // A dialog around it would close at Escape.
        event.stopPropagation();
      }
      return isDone;
    },
    select: setSelected,
    remove,
    clear: () => {
      setMarks([]);
      setOpen([]);
      setSelected(undefined);
      setAnchor(undefined);
      onSay(words.cleared);
    },
    close: () => add({ kind: 'polygon', corners: open }),
  };
}

/** By its last corner. */
function resized(mark: RegionMark, by: Point, size: Size): RegionMark | undefined {
  if (mark.kind === 'box')
    return reshaped(mark, 'se', { x: Math.max(mark.x1 + 1, mark.x2 + by.x), y: Math.max(mark.y1 + 1, mark.y2 + by.y) }, size);
  const last = mark.corners.at(-1);
  return last && reshaped(mark, String(mark.corners.length - 1), { x: last.x + by.x, y: last.y + by.y }, size);
}
