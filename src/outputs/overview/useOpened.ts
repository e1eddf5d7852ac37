import { useState } from 'react';

interface Opened {
  /** As they were shown when it was opened: what is noted meanwhile may change which are. */
  readonly among: readonly number[];
  readonly place: number;
}

/** One input that is looked at in full, and its place among those that were shown. */
export function useOpened() {
  const [opened, setOpened] = useState<Opened>();
  return {
    at: opened?.among[opened.place],
    place: opened?.place ?? 0,
    total: opened?.among.length ?? 0,
    open: (among: readonly number[], place: number) => setOpened({ among, place }),
    go: (place: number) => setOpened((before) => before && { ...before, place }),
    close: () => setOpened(undefined),
  };
}
