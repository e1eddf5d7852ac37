import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { lazyModule } from '../../../files/lazyParts.ts';
import { report, reporting } from '../../../files/report.ts';
import { markedWith, type InputMark } from '../../../outputs/overview/inputMark.ts';
import type { InputMarks } from '../../../outputs/overview/marks.ts';

const loadStore = lazyModule(() => import('../../../runs/kept/store.ts'));
const loadDatabase = lazyModule(() => import('../../../runs/kept/database.ts'));

const NOTHING: ReadonlyMap<string, InputMark> = new Map();
/** Milliseconds that a note may be typed before it is written. */
const PAUSE = 300;

/** What was noted about the inputs of a run: kept with it, as soon as it is kept itself. */
export function useRunMarks(runId: string): InputMarks {
  const [all, setAll] = useState(NOTHING);
  const [isKept, setKept] = useState<boolean>();
  const latest = useRef(NOTHING);
  const pending = useRef<ReturnType<typeof setTimeout>>(undefined);
  const write = useCallback(() => {
    clearTimeout(pending.current);
    pending.current = undefined;
    const marks = Object.fromEntries(latest.current);
    loadStore()
      .then(({ changeRun }) => changeRun(runId, { marks }))
      .then(setKept, (error: unknown) => {
        report('Keeping marks', error);
        setKept(false);
      });
  }, [runId]);
  useEffect(() => {
    let current = true;
    loadStore()
      .then(({ marksOf }) => marksOf(runId))
      .then((found) => {
        // What was marked meanwhile is newer.
        if (!current || found === undefined || latest.current.size > 0) return;
        latest.current = new Map(Object.entries(found));
        setAll(latest.current);
      })
      .catch(reporting('Reading marks'));
    const flush = () => pending.current !== undefined && write();
    window.addEventListener('pagehide', flush);
    return () => {
      current = false;
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [runId, write]);
  useEffect(() => {
    if (isKept !== false) return;
    // A run is kept some time after its end, or once the history is switched on.
    let stop: (() => void) | undefined;
    let current = true;
    loadDatabase()
      .then(({ onChange }) => {
        if (current) stop = onChange(write);
      })
      .catch(reporting('Waiting for the history'));
    return () => {
      current = false;
      stop?.();
    };
  }, [isKept, write]);
  const mark = useCallback(
    (ids: readonly string[], change: InputMark) => {
      latest.current = markedWith(latest.current, ids, change);
      setAll(latest.current);
      clearTimeout(pending.current);
      pending.current = setTimeout(write, PAUSE);
    },
    [write],
  );
  return useMemo(() => ({ all, mark, isKept }), [all, mark, isKept]);
}
