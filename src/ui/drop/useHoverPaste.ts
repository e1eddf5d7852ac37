import { useEffect, useRef, useState } from 'react';

interface Hover {
  onMouseEnter: () => void;
  onMouseLeave: () => void;
}

/** While the pointer is over the element, files pasted anywhere on the page belong to it. */
export function useHoverPaste(take: (files: readonly File[]) => void, disabled: boolean): Hover {
  const [hovered, setHovered] = useState(false);
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    if (!hovered || disabled) return;
    const onPaste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (event.defaultPrevented || files.length === 0) return;
      event.preventDefault();
      // Both the page-wide paste and the drop zone's own would take the files once more.
      event.stopPropagation();
      latest.current(files);
    };
    // In the capture phase, to come before the listener of the page.
    document.addEventListener('paste', onPaste, true);
    return () => document.removeEventListener('paste', onPaste, true);
  }, [hovered, disabled]);
  return { onMouseEnter: () => setHovered(true), onMouseLeave: () => setHovered(false) };
}
