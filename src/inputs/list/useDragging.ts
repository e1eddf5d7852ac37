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
  const pressed = useRef<{ from: number; x: number; y: number }>(undefined);
  const dragged = useRef(false);
  const end = () => {
    pressed.current = undefined;
    setDrag(undefined);
  };
  const handlersOf = (from: number) => ({
    onPointerDown: (event: PointerEvent) => {
      dragged.current = false;
      if (event.button === 0) pressed.current = { from, x: event.clientX, y: event.clientY };
    },
    onPointerMove: (event: PointerEvent) => {
      const start = pressed.current;
      if (start === undefined || (drag === undefined && Math.hypot(event.clientX - start.x, event.clientY - start.y) < THRESHOLD)) return;
      dragged.current = true;
      event.currentTarget.setPointerCapture(event.pointerId);
      const over = document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('[data-entry]');
      const inList =
        over !== null && over !== undefined && over.closest('[data-entries]') === event.currentTarget.closest('[data-entries]');
      setDrag({ from: start.from, to: inList ? Number(over.dataset.entry) : (drag?.to ?? start.from) });
    },
    onPointerUp: () => {
      if (drag !== undefined && drag.from !== drag.to) onMove(drag.from, drag.to);
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
