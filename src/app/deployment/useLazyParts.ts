import { useEffect } from 'react';
import { savesData, whenIdle } from '../../files/environment.ts';
import { turnsOver, turnTaken } from '../../runs/turn.ts';
import { fetchIn } from './fetchPlan.ts';
import { fetchParts } from './parts.ts';

/** Between two attempts; in milliseconds. */
const PAUSE = 30_000;
/** A busy page waits no longer than this for its next part. */
const PATIENCE = 3000;
/** A run has the line to itself, and the processor when its answer comes; but one of minutes may outlast its server. */
const HOLD = 30_000;
/** Timers can't wait longer than 24 days; later is soon enough to ask again. */
const LONGEST_WAIT = 86_400_000;

/**
 * Fetches what isn't here yet when the page is idle: by the time of the first export the deployment may have ended, the
 * laptop may have left the network, or the server may have newer files.
 */
export function useLazyParts(ready: boolean, end: Date | undefined): void {
  const at = end?.getTime();
  useEffect(() => {
    if (!ready) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const fetchAll = async () => {
      const whole = await fetchParts(() => (gone ? new Promise<never>(() => undefined) : whenItsTurn()));
      if (!whole && !gone) timer = setTimeout(() => void fetchAll(), PAUSE);
    };
    const plan = () => {
      const wait = fetchIn(Date.now(), at, savesData());
      if (wait === undefined) return;
      timer = wait > LONGEST_WAIT ? setTimeout(plan, LONGEST_WAIT) : setTimeout(() => void fetchAll(), wait);
    };
    plan();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [ready, at]);
}

/** Since when a run has held this back. */
let heldSince: number | undefined;

async function whenItsTurn(): Promise<void> {
  if (turnTaken()) {
    heldSince ??= Date.now();
    const left = heldSince + HOLD - Date.now();
    if (left > 0) await Promise.race([turnsOver(), new Promise((resolve) => setTimeout(resolve, left))]);
  } else heldSince = undefined;
  await whenIdle(PATIENCE);
}
