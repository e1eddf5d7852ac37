import { useLayoutEffect, useState, type RefObject } from 'react';

/** One for all: hundreds of help texts are measured together, and those out of view not at all. */
let observer: ResizeObserver | undefined;
const measures = new WeakMap<Element, () => void>();

function watch(element: Element, measure: () => void): () => void {
  if (typeof ResizeObserver === 'undefined') return () => undefined;
  observer ??= new ResizeObserver((entries) => {
    for (const { target } of entries) measures.get(target)?.();
  });
  measures.set(element, measure);
  observer.observe(element);
  return () => observer?.unobserve(element);
}

/**
 * Whether an element with clamped lines hides some of its text.
 * @param clamped whether its lines are clamped now; what was found last counts while they aren't
 */
export function useCut(ref: RefObject<HTMLElement | null>, clamped: boolean): boolean {
  const [cut, setCut] = useState(false);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null || !clamped) return;
    // Letters reach a little below their line.
    const measure = () => setCut(element.scrollHeight > element.clientHeight + 2);
    // It is called before the first paint, too.
    return watch(element, measure);
  }, [ref, clamped]);
  return cut;
}
