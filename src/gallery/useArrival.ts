import { useEffect } from 'react';

/** How long cards around it may still find their height; in milliseconds. */
const SETTLING = 2500;

/**
 * Brings what the address names to the top of the window, and keeps it there while the cards above it are drawn and grow.
 * Who scrolls meanwhile goes where he wants.
 *
 * @param isHere whether the page has its content, without which the browser itself looked in vain
 */
export function useArrival(isHere: boolean): void {
  useEffect(() => {
    if (!isHere) return;
    let leave: () => void = () => undefined;
    const arrive = () => {
      leave();
      const place = location.hash === '' ? null : document.getElementById(location.hash.slice(1));
      if (place !== null) leave = hold(place);
    };
    arrive();
    addEventListener('hashchange', arrive);
    return () => {
      leave();
      removeEventListener('hashchange', arrive);
    };
  }, [isHere]);
}

const MOVES = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

function hold(place: Element): () => void {
  const align = () => place.scrollIntoView();
  const observer = new ResizeObserver(align);
  observer.observe(document.body);
  align();
  const release = () => {
    observer.disconnect();
    clearTimeout(timer);
    for (const move of MOVES) removeEventListener(move, release);
  };
  const timer = setTimeout(release, SETTLING);
  for (const move of MOVES) addEventListener(move, release, { passive: true });
  return release;
}
