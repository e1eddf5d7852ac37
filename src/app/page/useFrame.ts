import { useLayoutEffect, useState } from 'react';

const frame = () => document.getElementById('frame');

/** Takes away what `index.html` draws before there is any code. */
export function removeFrame(): void {
  frame()?.remove();
}

/**
 * Whether that still stands in for the page, which then draws nothing: going on from one picture to the next beats a third in between.
 * @param wanted false from the moment on that there is more to show than that it is being connected
 */
export function useFrame(wanted: boolean): boolean {
  const [there, setThere] = useState(() => frame() !== null);
  useLayoutEffect(() => {
    if (wanted) return;
    removeFrame();
    setThere(false);
  }, [wanted]);
  return wanted && there;
}
