import { useEffect, useState, type ReactNode } from 'react';

/** A page in the background is never painted; its parts are fetched all the same. In milliseconds. */
const UNSEEN = 1000;

/** Whether what was drawn first has been painted. From then on nothing waits any more. */
let isPainted = false;

/** Calls back once the page has been painted as it is now. Returns what calls it off. */
export function afterPaint(run: () => void): () => void {
  let timer = setTimeout(run, UNSEEN);
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    timer = setTimeout(run);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/** Resolves once the page has been painted as it is now. */
export function painted(): Promise<void> {
  return new Promise((resolve) => void afterPaint(resolve));
}

/** What comes after the form: its code isn't fetched before what one came for has been painted. */
export function AfterPaint({ fallback = null, children }: { fallback?: ReactNode; children: ReactNode }) {
  const [now, setNow] = useState(isPainted);
  useEffect(
    () =>
      afterPaint(() => {
        isPainted = true;
        setNow(true);
      }),
    [],
  );
  return now ? children : fallback;
}
