import { useMemo, useRef, useState } from 'react';

export interface Selection {
  /** Those of the shown that are selected, in the order in which they are shown: what is hidden isn't meant by anything that is done. */
  readonly ats: readonly number[];
  readonly has: (at: number) => boolean;
  /** Selects one, or takes it out again. @param isRange all from where it was done last */
  readonly select: (place: number, isRange: boolean) => void;
  /** From one place on to another. */
  readonly extend: (from: number, to: number) => void;
  readonly selectAll: () => void;
  readonly clear: () => void;
}

const NOTHING: ReadonlySet<number> = new Set();

/** Which of the shown inputs are selected. */
export function useSelection(shown: readonly number[]): Selection {
  const [selected, setSelected] = useState(NOTHING);
  const anchor = useRef(0);
  const ats = useMemo(() => (selected.size === 0 ? [] : shown.filter((at) => selected.has(at))), [shown, selected]);
  const among = useMemo(() => new Set(ats), [ats]);
  const add = (from: number, to: number) => setSelected(new Set([...among, ...shown.slice(Math.min(from, to), Math.max(from, to) + 1)]));
  return {
    ats,
    has: (at) => among.has(at),
    select: (place, isRange) => {
      const at = shown[place];
      if (at === undefined) return;
      if (isRange) add(anchor.current, place);
      else {
        const next = new Set(among);
        if (!next.delete(at)) next.add(at);
        setSelected(next);
      }
      anchor.current = place;
    },
    extend: (from, to) => {
      add(from, to);
      anchor.current = to;
    },
    selectAll: () => setSelected(new Set(shown)),
    clear: () => setSelected(NOTHING),
  };
}
