import { useEffect, useRef } from 'react';
import { isGone } from '../../api/alive.ts';
import { reporting } from '../../files/report.ts';
import { turnTaken } from '../../runs/turn.ts';

/** Between two looks; in milliseconds. */
const PAUSE = 30_000;
/** A timer may be early by a little. */
const EARLY = 1000;

/**
 * Somebody who reads or fills in a form sends nothing, and would learn only from a failed run that the server has gone. So
 * while the page is in view something cheap is asked now and then; during a run of this page its own connection tells.
 * @param url address of something cheap; undefined when there is nothing to look after
 * @param onGone told when nothing is left there
 */
export function useLook(url: string | undefined, onGone: () => void): void {
  const tell = useRef(onGone);
  useEffect(() => {
    tell.current = onGone;
  });
  useEffect(() => {
    if (url === undefined) return;
    let over = false;
    let last = Date.now();
    const look = async () => {
      if (document.hidden || turnTaken() || Date.now() - last < PAUSE - EARLY) return;
      last = Date.now();
      if ((await isGone(url)) && !over && !turnTaken()) tell.current();
    };
    const onTime = () => void look().catch(reporting('Looking whether the API still answers'));
    const timer = setInterval(onTime, PAUSE);
    // Who comes back after a while gets to know at once.
    document.addEventListener('visibilitychange', onTime);
    return () => {
      over = true;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onTime);
    };
  }, [url]);
}
