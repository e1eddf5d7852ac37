import { useEffect, useState } from 'react';

/** Timers can't wait longer than 24 days, and a laptop that slept wakes them late. */
const LONGEST_WAIT = 60_000;

/** Whether the deployment's time is over. Changes once, so that only then everything is drawn again. */
export function useEnded(at: Date | undefined): boolean {
  const end = at?.getTime() ?? Infinity;
  const [seen, setSeen] = useState(() => Date.now());
  const ended = seen >= end;
  useEffect(() => {
    if (ended || end === Infinity) return;
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      const left = end - Date.now();
      if (left <= 0) setSeen(Date.now());
      else timer = setTimeout(wait, Math.min(left, LONGEST_WAIT));
    };
    wait();
    return () => clearTimeout(timer);
  }, [end, ended]);
  return ended;
}
