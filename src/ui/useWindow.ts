import { useEffect, useState, type RefObject } from 'react';

interface Window {
  /** First row that is drawn. */
  readonly first: number;
  /** The row behind the last one. */
  readonly end: number;
}

/** Rows drawn above and below those in view, so that a quick scroll meets no gap. */
const SPARE = 12;
/** Pixels, until the real height is known. */
const USUAL_HEIGHT = 520;
/** The window moves in steps, and most scroll events change nothing. */
const STEP = 6;

/** Which of very many rows of one height are in view of a scrolling element. Only they need to be in the page. */
export function useWindow(scroller: RefObject<HTMLElement | null>, count: number, rowHeight: number): Window {
  const [view, setView] = useState({ top: 0, height: USUAL_HEIGHT });
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = () => {
      const top = Math.floor(element.scrollTop / rowHeight / STEP) * STEP;
      const height = element.clientHeight || USUAL_HEIGHT;
      setView((last) => (last.top === top && last.height === height ? last : { top, height }));
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    const resized = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(look);
    resized?.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      resized?.disconnect();
    };
  }, [scroller, rowHeight, count]);
  // After a search the rows may end before the place that was in view.
  const inView = Math.ceil(view.height / rowHeight) + STEP;
  const top = Math.max(0, Math.min(view.top, count - inView));
  return { first: Math.max(0, top - SPARE), end: Math.min(count, top + inView + SPARE) };
}
