import { useRef, useState, type PointerEvent } from 'react';

interface Drag {
  readonly from: number;
  /** The entry whose place it would take. */
  readonly to: number;
}

/** A pointer that trembles while it presses isn't dragging. */
const THRESHOLD = 6;

/** Entries that can be dragged to another place, with a mouse, a pen or a finger. */
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
      const inList = over !== null && over !== undefined && over.closest('ul') === event.currentTarget.closest('ul');
      setDrag({ from: start.from, to: inList ? Number(over.dataset.entry) : (drag?.to ?? start.from) });
    },
    onPointerUp: () => {
      if (drag !== undefined && drag.from !== drag.to) onMove(drag.from, drag.to);
      end();
    },
    onPointerCancel: end,
  });
  /** Whether the click that follows belongs to a drag. */
  const wasDragged = () => dragged.current;
  return { drag, handlersOf, wasDragged };
}
