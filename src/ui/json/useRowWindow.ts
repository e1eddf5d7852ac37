import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** Fixed, so that a million lines need no measuring. Also what a finger can hit. */
export const ROW = 24;
/** Browsers draw nothing beyond some ten million pixels; longer documents scroll faster instead. */
const MAX_HEIGHT = 6_000_000;
/** Drawn above and below what is in view. */
const SPARE = 8;
/** Assumed before the browser has laid anything out. */
const FIRST_HEIGHT = 560;

interface RowWindow {
  readonly box: RefObject<HTMLDivElement | null>;
  /** Height of all lines together, as far as browsers can scroll. */
  readonly height: number;
  readonly from: number;
  readonly to: number;
  /** Where a line is drawn. */
  readonly topOf: (line: number) => number;
  readonly scrollTo: (line: number) => void;
  readonly onScroll: () => void;
  /** Lines that fit into the box. */
  readonly page: number;
}

/** The lines in view of a list that may be millions long. */
export function useRowWindow(count: number): RowWindow {
  const box = useRef<HTMLDivElement>(null);
  const [scroll, setScroll] = useState(0);
  const [view, setView] = useState(FIRST_HEIGHT);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => setView(element.clientHeight || FIRST_HEIGHT));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const height = Math.min(count * ROW, MAX_HEIGHT);
  const scrolled = Math.min(Math.max(scroll, 0), Math.max(height - view, 0));
  // Lines passed for each pixel scrolled.
  const speed = height - view > 0 ? (count * ROW - view) / (height - view) / ROW : 1 / ROW;
  const first = scrolled * speed;
  const page = Math.max(1, Math.floor(view / ROW));
  const onScroll = useCallback(() => setScroll(box.current?.scrollTop ?? 0), []);
  const scrollTo = useCallback(
    (line: number) => {
      const element = box.current;
      if (element === null) return;
      const top = element.scrollTop * speed;
      if (line >= top && line + 1 <= top + view / ROW) return;
      // Coming from above it ends at the bottom edge, with a line to spare; from far away, in the middle.
      const near = Math.abs(line - top) < 2 * page;
      const target = line < top ? line - (near ? 0 : page / 2) : line + 1 - (near ? view / ROW : page / 2);
      element.scrollTop = Math.max(0, target / speed);
      setScroll(element.scrollTop);
    },
    [speed, view, page],
  );
  return {
    box,
    height,
    from: Math.max(0, Math.floor(first) - SPARE),
    to: Math.min(count, Math.ceil(first + view / ROW) + SPARE),
    topOf: (line) => scrolled + (line - first) * ROW,
    scrollTo,
    onScroll,
    page,
  };
}
