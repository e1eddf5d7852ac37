import { useContext, useEffect } from 'react';
import { Shown } from './shown.ts';

/** Ctrl/⌘+Enter, wherever the focus is. */
export function useShortcut(action: () => void): void {
  const shown = useContext(Shown);
  useEffect(() => {
    if (!shown) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}
