import { useEffect, useRef, useState } from 'react';
import { report } from '../../../files/report.ts';
import type { DrawnPart } from '../../../files/raster/drawing.ts';
import { covers, seenIn, wantedIn, type WantedPart } from './wanted.ts';
import type { Details } from '../picture.ts';
import type { Size, View } from '../viewport.ts';

interface UsedDetails {
  /** From the coarsest to the finest. */
  readonly parts: readonly DrawnPart[];
  readonly state: 'still' | 'reading' | 'failed';
}

/** A picture that moves is looked at again at most so often, in milliseconds. */
const PAUSE = 100;
/** The part in view, and the last ones, which are seen while it is on its way. */
const KEPT = 3;
const NONE: UsedDetails = { parts: [], state: 'still' };

/** The parts of a picture that are looked at closely, each asked for when the view rests on it. */
export function useDetails(details: Details | undefined, picture: Size, view: View | undefined, frame: Size | undefined): UsedDetails {
  const [used, setUsed] = useState<UsedDetails & { readonly of: Details | undefined }>({ ...NONE, of: details });
  const latest = useRef({ picture, view, frame });
  const looker = useRef<{ readonly look: () => void }>(undefined);

  useEffect(() => {
    if (details === undefined) return;
    let parts: readonly DrawnPart[] = [];
    let asked: WantedPart | undefined;
    let gone = false;
    const tell = (state: UsedDetails['state']) => setUsed({ parts: parts.toSorted((a, b) => b.step - a.step), state, of: details });
    const ask = () => {
      const { picture: size, view: now, frame: within } = latest.current;
      if (now === undefined || within === undefined) return;
      const wanted = wantedIn(now, within, size, window.devicePixelRatio || 1, details.step);
      const seen = seenIn(now, within, size);
      const isThere = ({ area, step }: WantedPart) =>
        seen !== undefined && wanted !== undefined && step <= wanted.step * 1.01 && covers(area, seen);
      if (wanted === undefined || parts.some(isThere)) {
        if (asked !== undefined) {
          asked = undefined;
          details.leave();
          tell('still');
        }
        return;
      }
      // What is on its way will do.
      if (asked !== undefined && isThere(asked)) return;
      asked = wanted;
      tell('reading');
      details.paint(wanted.area, wanted.step).then(
        (part) => {
          if (gone || asked !== wanted) return part?.bitmap.close();
          asked = undefined;
          if (part !== undefined) {
            for (const old of parts.slice(0, -KEPT + 1)) old.bitmap.close();
            parts = [...parts.slice(-KEPT + 1), part];
          }
          tell('still');
        },
        (error: unknown) => {
          if (gone || asked !== wanted) return;
          // Not again until the view moves.
          report('Reading a part of a picture', error);
          tell('failed');
        },
      );
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        ask();
      }, PAUSE);
    };
    looker.current = { look };
    look();
    return () => {
      gone = true;
      clearTimeout(timer);
      if (asked !== undefined) details.leave();
      for (const part of parts) part.bitmap.close();
      looker.current = undefined;
    };
  }, [details]);

  useEffect(() => {
    latest.current = { picture, view, frame };
    looker.current?.look();
  }, [picture, view, frame]);
  const isClose =
    details !== undefined &&
    view !== undefined &&
    frame !== undefined &&
    wantedIn(view, frame, picture, window.devicePixelRatio || 1, details.step) !== undefined;
  // Never those of the picture before: their bitmaps are closed.
  return isClose && used.of === details ? used : NONE;
}
