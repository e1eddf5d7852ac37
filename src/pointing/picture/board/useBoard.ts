import { useRef, useState, type KeyboardEvent } from 'react';
import type { Gestures, Viewport } from '../../../ui/picture/useViewport.ts';
import type { Point, Size } from '../../../ui/picture/viewport.ts';
import type { DrawHistory } from '../drawing/history.ts';
import {
  boxOf,
  cutAt,
  dragged,
  hitAt,
  inside,
  isSomething,
  shiftedBy,
  pixelAt,
  type Handle,
  type PictureMark,
} from '../../../ui/picture/shapes/shapes.ts';
import type { PictureTarget } from '../rule/target.ts';
import * as words from '../words.ts';
import { crossMoved, keyStep } from '../../../ui/picture/shapes/crossMoved.ts';
import { describeShape, sketchName } from './describe.ts';

/** What is drawn, and the corners of a polygon that isn't closed yet. */
export interface Drawing {
  readonly shapes: readonly PictureMark[];
  readonly open: readonly Point[];
}

/** What a press has taken hold of. */
type Held =
  | { readonly on: 'ground'; readonly from: Point }
  | {
      readonly on: 'shape';
      readonly index: number;
      readonly handle: Handle | undefined;
      readonly from: Point;
      readonly original: PictureMark;
      readonly moves: boolean;
    };

/** What is being drawn, in the place of which shape; undefined for a new one. */
interface Draft {
  readonly shape: PictureMark;
  readonly index: number | undefined;
}

/** Pixels of the screen around a handle that belong to it, half of what a finger needs. */
const REACH = 14;

interface Options {
  readonly target: PictureTarget;
  readonly size: Size;
  /** More than one may be drawn. */
  readonly several: boolean;
  readonly history: DrawHistory<Drawing>;
  readonly label: number;
  readonly group: number;
  readonly onSay: (text: string) => void;
}

/** Drawing by pointer and by keys. */
export function useBoard({ target, size, several, history, label, group, onSay }: Options) {
  const { present } = history;
  const [selected, setSelected] = useState<number | undefined>(present.shapes.length === 1 ? 0 : undefined);
  const [corner, setCorner] = useState(0);
  // Moves come faster than renders.
  const held = useRef<Held>(undefined);
  const [draft, setDraft] = useState<Draft>();
  const [cross, setCross] = useState<Point>();
  const [anchor, setAnchor] = useState<Point>();
  const { figure } = target;
  const chosen = selected === undefined ? undefined : present.shapes[selected];

  const commit = (shapes: readonly PictureMark[], index: number | undefined, key?: string) => {
    history.set({ shapes, open: [] }, key);
    setSelected(index);
    const shape = index === undefined ? undefined : shapes[index];
    if (shape !== undefined && index !== undefined) {
      onSay(
        words.said(
          sketchName(shapes, index),
          describeShape(shape, target.labels !== undefined, target.meaning.depth > 2 && figure === 'points'),
        ),
      );
    }
  };
  const change = (index: number, shape: PictureMark, key?: string) => commit(present.shapes.with(index, shape), index, key);
  const add = (shape: PictureMark) => {
    if (!isSomething(shape)) return;
    const shapes = several ? [...present.shapes, shape] : [shape];
    commit(shapes, shapes.length - 1);
  };
  const remove = (index: number) => {
    const name = sketchName(present.shapes, index);
    const shapes = present.shapes.toSpliced(index, 1);
    history.set({ shapes, open: [] });
    setSelected(shapes.length === 0 ? undefined : Math.min(index, shapes.length - 1));
    onSay(words.removed(name));
  };
  const addCorner = (at: Point) => {
    history.set({ ...present, open: [...present.open, inside(at, size)] });
    onSay(words.cornersSoFar(present.open.length + 1));
  };
  const close = () => {
    if (present.open.length >= 3) add({ kind: 'polygon', corners: present.open });
  };
  /** What a click does there, be it by pointer or by key. */
  const place = (at: Point, reach: number) => {
    if (figure === 'points') add({ kind: 'point', ...pixelAt(at, size), label, group });
    else if (figure === 'side' && target.side !== undefined) commit([cutAt(target.side, at, size)], 0);
    else if (figure === 'polygon') {
      const [first] = present.open;
      const isFirst = first !== undefined && Math.hypot(first.x - at.x, first.y - at.y) <= reach;
      if (isFirst && present.open.length >= 3) close();
      else addCorner(at);
    }
  };

  /** What the shape that is held, or a new one, has become. */
  const drawnAt = (spot: Point): PictureMark | undefined => {
    const { current: now } = held;
    if (now === undefined) return undefined;
    if (now.on === 'shape' && now.moves) {
      const by = { x: spot.x - now.from.x, y: spot.y - now.from.y };
      return now.handle === undefined ? shiftedBy(now.original, by, size) : dragged(now.original, now.handle, spot, size);
    }
    if (figure === 'box') return boxOf(now.from, spot, size);
    return figure === 'side' && target.side !== undefined ? cutAt(target.side, spot, size) : undefined;
  };
  const show = (shape: PictureMark | undefined) => {
    const { current: now } = held;
    const index = now?.on === 'shape' && now.moves ? now.index : undefined;
    setDraft(shape && { shape, index });
  };

  const gestures: Gestures = {
    onStart: (spot, view) => {
      setCross(undefined);
      setAnchor(undefined);
      const reach = REACH / view.scale;
      const hit = present.open.length > 0 ? undefined : hitAt(present.shapes, selected, spot, reach, size);
      const original = hit === undefined ? undefined : present.shapes[hit.index];
      if (hit === undefined || original === undefined) {
        held.current = { on: 'ground', from: spot };
        return;
      }
      // A box within another one can be drawn as long as that one isn't selected.
      const moves = hit.handle !== undefined || hit.index === selected || original.kind === 'point';
      held.current = { on: 'shape', ...hit, from: spot, original, moves };
      if (original.kind === 'polygon' && hit.handle !== undefined) setCorner(Number(hit.handle));
    },
    onMove: (spot) => show(drawnAt(spot)),
    onEnd: (spot, view, still) => {
      const { current: now } = held;
      const shape = drawnAt(spot);
      held.current = undefined;
      setDraft(undefined);
      if (now === undefined) return;
      if (now.on === 'shape' && (still || now.moves)) {
        if (still || shape === undefined) setSelected(now.index);
        else if (isSomething(shape)) change(now.index, shape);
      } else if (figure === 'box') {
        if (still || shape === undefined) setSelected(undefined);
        else add(shape);
      } else {
        // A drag that draws nothing is a click that wasn't still.
        place(still ? now.from : spot, REACH / view.scale);
      }
    },
    onCancel: () => {
      held.current = undefined;
      setDraft(undefined);
    },
  };

  const undo = () => {
    history.undo();
    setSelected(undefined);
    onSay(words.undone);
  };
  const redo = () => {
    history.redo();
    setSelected(undefined);
    onSay(words.redone);
  };

  /** @returns whether the key was one of these */
  const onKey = (event: KeyboardEvent, viewport: Viewport): boolean => {
    const done = keyed(event, viewport);
    if (!done) return false;
    event.preventDefault();
    // The dialog would close at Escape.
    event.stopPropagation();
    return true;
  };
  const keyed = (event: KeyboardEvent, viewport: Viewport): boolean => {
    const by = keyStep(event);
    if (by !== undefined) {
      if (selected !== undefined && chosen !== undefined) {
        change(selected, byKeys(chosen, by, event.altKey || event.ctrlKey || event.metaKey, corner, size), `keys:${selected}`);
        return true;
      }
      const next = crossMoved(event, viewport, cross, size);
      if (next === undefined) return false;
      setCross(next);
      onSay(words.at(next.x, next.y));
      return true;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    switch (event.key) {
      case 'Delete':
      case 'Backspace':
        if (selected === undefined || chosen === undefined) return false;
        if (chosen.kind === 'polygon' && chosen.corners.length > 3) {
          change(selected, { ...chosen, corners: chosen.corners.toSpliced(corner, 1) });
          setCorner(Math.max(0, corner - 1));
        } else remove(selected);
        return true;
      case 'Escape':
        if (present.open.length > 0) history.set({ ...present, open: [] });
        else if (cross === undefined && selected === undefined) return false;
        setCross(undefined);
        setAnchor(undefined);
        setSelected(undefined);
        return true;
      case 'Enter':
      case ' ':
        return drawAtCross(event.key === 'Enter');
      default:
        return false;
    }
  };
  const drawAtCross = (mayClose: boolean): boolean => {
    const last = present.open.at(-1);
    if (mayClose && last !== undefined && (cross === undefined || (cross.x === last.x && cross.y === last.y))) {
      close();
      return true;
    }
    if (cross === undefined) return false;
    if (figure !== 'box') place(cross, 0);
    else if (anchor === undefined) setAnchor(cross);
    else {
      add(boxOf(anchor, cross, size));
      setAnchor(undefined);
    }
    // What comes next is drawn by the cross, too.
    if (figure !== 'box' || anchor !== undefined) setSelected(undefined);
    return true;
  };

  const drawn = withDraft(present.shapes, draft, several);
  const begun = anchor === undefined || cross === undefined ? undefined : boxOf(anchor, cross, size);
  return {
    gestures,
    onKey,
    undo,
    redo,
    shown: begun === undefined ? drawn : [...drawn, begun],
    selected,
    corner: chosen?.kind === 'polygon' ? Math.min(corner, chosen.corners.length - 1) : 0,
    cross,
    select: setSelected,
    setCorner,
    change,
    add,
    remove,
  };
}

function byKeys(shape: PictureMark, by: Point, resizes: boolean, corner: number, size: Size): PictureMark {
  if (shape.kind === 'polygon') {
    const at = shape.corners[Math.min(corner, shape.corners.length - 1)];
    return at === undefined || !resizes
      ? shiftedBy(shape, by, size)
      : dragged(shape, String(corner), { x: at.x + by.x, y: at.y + by.y }, size);
  }
  if (shape.kind !== 'box' || !resizes) return shiftedBy(shape, by, size);
  const next = dragged(shape, 'se', { x: Math.max(shape.x1 + 1, shape.x2 + by.x), y: Math.max(shape.y1 + 1, shape.y2 + by.y) }, size);
  return isSomething(next) ? next : shape;
}

function withDraft(shapes: readonly PictureMark[], draft: Draft | undefined, several: boolean): readonly PictureMark[] {
  if (draft === undefined) return shapes;
  if (draft.index !== undefined) return shapes.with(draft.index, draft.shape);
  return several ? [...shapes, draft.shape] : [draft.shape];
}
