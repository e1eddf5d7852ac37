import { useRef, useState, type PointerEvent } from 'react';

interface Drag {
  readonly from: number;
  /** The entry whose place it would take. */
  readonly to: number;
}

/** An entry that moves, or one at whose side the moved one would come to stand. */
export type Mark = 'moves' | 'before' | 'after';

/** A pointer that trembles while it presses isn't dragging. */
const THRESHOLD = 6;

/** Entries, each with `data-entry` inside of one `data-entries`, that can be dragged to another place, with a mouse, a pen or a finger. */
export function useDragging(onMove: (from: number, to: number) => void) {
  const [drag, setDrag] = useState<Drag>();
  // What is drawn may be a frame behind: a finger that leaves in motion ends before React has drawn its last move.
  const latest = useRef<Drag>(undefined);
  const follow = (next: Drag | undefined) => {
    latest.current = next;
    setDrag(next);
  };
  const pressed = useRef<{ from: number; x: number; y: number }>(undefined);
  const dragged = useRef(false);
  const end = () => {
    pressed.current = undefined;
    follow(undefined);
  };
  const handlersOf = (from: number) => ({
    onPointerDown: (event: PointerEvent) => {
      dragged.current = false;
      if (event.button === 0) pressed.current = { from, x: event.clientX, y: event.clientY };
    },
    onPointerMove: (event: PointerEvent) => {
      const start = pressed.current;
      const now = latest.current;
      if (start === undefined || (now === undefined && Math.hypot(event.clientX - start.x, event.clientY - start.y) < THRESHOLD)) return;
      dragged.current = true;
      event.currentTarget.setPointerCapture(event.pointerId);
      const over = document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('[data-entry]');
      const inList =
        over !== null && over !== undefined && over.closest('[data-entries]') === event.currentTarget.closest('[data-entries]');
      follow({ from: start.from, to: inList ? Number(over.dataset.entry) : (now?.to ?? start.from) });
    },
    onPointerUp: () => {
      const last = latest.current;
      if (last !== undefined && last.from !== last.to) onMove(last.from, last.to);
      end();
    },
    onPointerCancel: end,
  });
  /** Which of the marks an entry carries during a drag. */
  const markOf = (index: number): Mark | undefined => {
    if (drag?.from === index) return 'moves';
    return drag?.to === index ? (drag.to < drag.from ? 'before' : 'after') : undefined;
  };
  /** Whether the click that follows belongs to a drag. */
  const wasDragged = () => dragged.current;
  return { handlersOf, markOf, wasDragged };
}
