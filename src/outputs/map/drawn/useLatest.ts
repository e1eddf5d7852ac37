import { useEffect, useRef, useState } from 'react';
import { report } from '../../../files/report.ts';

/** Somebody who draws elsewhere what is asked of him. */
export interface Drawer<Wanted, Drawn> {
  /** Undefined where there is nothing to be drawn. */
  readonly draw: (wanted: Wanted) => Promise<Drawn | undefined>;
  readonly close: () => void;
}

/**
 * What was drawn last. While one drawing is under way wishes replace each other, so that the last one is always fulfilled, and those
 * that nobody has any more aren't.
 * @param start the same function as long as the drawer is; undefined for nobody
 */
export function useLatest<Wanted, Drawn>(
  start: (() => Drawer<Wanted, Drawn>) | undefined,
  wanted: Wanted | undefined,
): { readonly drawn: Drawn | undefined; readonly hasFailed: boolean } {
  const [drawn, setDrawn] = useState<{ readonly by: typeof start; readonly what: Drawn }>();
  const [failed, setFailed] = useState<typeof start>();
  const latest = useRef<Wanted>(undefined);
  const begin = useRef<() => void>(undefined);
  useEffect(() => {
    if (start === undefined) return;
    const drawer = start();
    let gone = false;
    let isBusy = false;
    const drawLatest = async () => {
      const next = latest.current;
      if (isBusy || gone || next === undefined) return;
      isBusy = true;
      try {
        const what = await drawer.draw(next);
        if (!gone && what !== undefined) setDrawn({ by: start, what });
      } catch (error) {
        if (!gone) {
          report('Drawing on the map', error);
          setFailed(() => start);
        }
      }
      isBusy = false;
      // Something else may be wanted since.
      if (latest.current !== next) void drawLatest();
    };
    begin.current = () => void drawLatest();
    begin.current();
    return () => {
      gone = true;
      begin.current = undefined;
      drawer.close();
    };
  }, [start]);
  useEffect(() => {
    latest.current = wanted;
    begin.current?.();
  }, [wanted]);
  return { drawn: drawn?.by === start ? drawn?.what : undefined, hasFailed: start !== undefined && failed === start };
}
