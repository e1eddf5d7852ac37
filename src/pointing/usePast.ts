import { useState } from 'react';

/** Steps that can be taken back; more are forgotten. */
const MOST = 100;

/** A value with its past. What changes many times during a drag is one step. */
export function usePast<T>(first: T) {
  const [{ now, past }, setState] = useState<{ now: T; base: T; past: readonly T[] }>({ now: first, base: first, past: [] });
  return {
    now,
    canUndo: past.length > 0,
    /** @param isDone false for what is still going on, such as a drag */
    put: (next: T, isDone = true) =>
      setState((state) => {
        if (!isDone) return { ...state, now: next };
        return { now: next, base: next, past: Object.is(state.base, next) ? state.past : [...state.past, state.base].slice(-MOST) };
      }),
    /** What was going on came to nothing, such as a drag that turned into a pinch. */
    cancel: () => setState((state) => (Object.is(state.now, state.base) ? state : { ...state, now: state.base })),
    /** Begins anew, with no past. */
    restart: (next: T) => setState({ now: next, base: next, past: [] }),
    undo: () =>
      setState((state) => {
        const last = state.past.at(-1);
        return last === undefined ? state : { now: last, base: last, past: state.past.slice(0, -1) };
      }),
  };
}
