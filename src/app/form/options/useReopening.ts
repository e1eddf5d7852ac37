import { useState } from 'react';

/**
 * Tells while rendering that something happened which a fold may have to open for, once for each time.
 * @param seen what happened so far; the fold says by the name of what changed whether that concerns it
 */
export function useReopening<T extends Readonly<Record<string, unknown>>>(seen: T, onNews: (news: keyof T) => void): void {
  const [known, setKnown] = useState(seen);
  const news = Object.keys(seen).filter((name) => seen[name] !== known[name]);
  if (news.length === 0) return;
  setKnown(seen);
  news.forEach(onNews);
}
