import { useEffect, useState, type RefObject } from 'react';

const USUAL_COLUMNS = 80;
/** Pixels at both sides, and room for a scroll bar. */
const SIDES = 24 + 16;

/** Characters of its own font that fit beside each other into an element, without those that are taken. */
export function useColumns(ref: RefObject<HTMLElement | null>, taken: number): number {
  const [columns, setColumns] = useState(USUAL_COLUMNS);
  useEffect(() => {
    const element = ref.current;
    if (element === null || typeof ResizeObserver === 'undefined') return;
    const measure = () => {
      const probe = document.createElement('span');
      probe.textContent = '0'.repeat(50);
      probe.style.position = 'absolute';
      probe.style.visibility = 'hidden';
      element.append(probe);
      const width = probe.getBoundingClientRect().width / 50;
      probe.remove();
      if (width > 0 && element.clientWidth > 0) setColumns(Math.max(20, Math.floor((element.clientWidth - SIDES) / width) - taken));
    };
    measure();
    const resized = new ResizeObserver(measure);
    resized.observe(element);
    return () => resized.disconnect();
  }, [ref, taken]);
  return columns;
}
