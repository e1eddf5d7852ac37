import { useEffect, useState } from 'react';

/** Milliseconds of work between which the page stays free. */
const SLICE = 12;

/**
 * What a longer work gives, done in slices; undefined until it is done the first time, and what it gave before while it is done anew.
 * @param work yields now and then; the same function for as long as its result is the same
 */
export function useSliced<T>(work: () => Generator<void, T>): T | undefined {
  const [result, setResult] = useState<T>();
  useEffect(() => {
    const steps = work();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const go = () => {
      const until = performance.now() + SLICE;
      for (;;) {
        const step = steps.next();
        if (step.done === true) return setResult(step.value);
        if (performance.now() > until) break;
      }
      timer = setTimeout(go);
    };
    go();
    return () => clearTimeout(timer);
  }, [work]);
  return result;
}
