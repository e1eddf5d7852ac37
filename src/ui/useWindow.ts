import { useCallback, useEffect, useState, type RefObject } from 'react';
import { scrollFor, settled, speedOf, stepRows, windowOf, type RowWindow, type RowView } from './rowWindow.ts';

/** Pixels, until the browser has laid anything out. */
const USUAL_HEIGHT = 560;

interface ScrolledWindow extends RowWindow {
  /** Scrolls until the row is in view. */
  readonly show: (row: number) => void;
}

/** Which of very many rows of one height are in view of a scrolling element. Only they need to be in the page. */
export function useWindow(scrollerRef: RefObject<HTMLElement | null>, count: number, rowHeight: number, spare?: number): ScrolledWindow {
  const [view, setView] = useState<RowView>({ scrollTop: 0, height: USUAL_HEIGHT });
  const speed = speedOf({ count, rowHeight }, view.height);
  const look = useCallback(() => {
    const element = scrollerRef.current;
    if (element === null) return;
    const scrollTop = settled(element.scrollTop, rowHeight, speed, stepRows(spare));
    const height = element.clientHeight || USUAL_HEIGHT;
    setView((last) => (last.scrollTop === scrollTop && last.height === height ? last : { scrollTop, height }));
  }, [scrollerRef, rowHeight, speed, spare]);
  useEffect(() => {
    const element = scrollerRef.current;
    if (element === null) return;
    look();
    element.addEventListener('scroll', look, { passive: true });
    const resized = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(look);
    resized?.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      resized?.disconnect();
    };
  }, [scrollerRef, look, count]);
  const show = useCallback(
    (row: number) => {
      const element = scrollerRef.current;
      if (element === null) return;
      // The rows begin below the element's own padding.
      const padding = Number.parseFloat(getComputedStyle(element).paddingTop) || 0;
      const height = (element.clientHeight || USUAL_HEIGHT) - padding;
      const target = scrollFor(row, rowHeight, speed, { scrollTop: element.scrollTop, height });
      if (target === undefined) return;
      element.scrollTop = target;
      look();
    },
    [scrollerRef, rowHeight, speed, look],
  );
  return { ...windowOf({ count, rowHeight, ...(spare !== undefined && { spare }) }, view), show };
}

/** Scrolls until a line is in view, and the one above it, which may lie below a head that stays; the page around stays where it is. */
export function bringIntoView(scroller: HTMLElement, line: HTMLElement): void {
  const [top, bottom] = [line.offsetTop - line.offsetHeight, line.offsetTop + line.offsetHeight];
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (bottom > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = bottom - scroller.clientHeight;
}
