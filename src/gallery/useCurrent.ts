import { useEffect, useState } from 'react';
import type { Chapter } from './exhibit.ts';

/** From here down the window a chapter counts as the one that is read. */
const LINE = 140;

/** Id of the chapter at the top of the window. */
export function useCurrent(chapters: readonly Chapter[]): string | undefined {
  const [current, setCurrent] = useState<string>();
  useEffect(() => {
    const look = () => {
      const passed = chapters.filter(({ id }) => (document.getElementById(id)?.getBoundingClientRect().top ?? Infinity) < LINE);
      setCurrent((passed.at(-1) ?? chapters[0])?.id);
    };
    look();
    addEventListener('scroll', look, { passive: true });
    return () => removeEventListener('scroll', look);
  }, [chapters]);
  return current;
}
