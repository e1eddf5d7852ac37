import { useReducer } from 'react';

interface Steps<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** What is changed bit by bit, by keys held down or digits typed, is one step back. */
  readonly key: string | undefined;
}

type Action<T> =
  | { readonly do: 'set'; readonly next: T; readonly key: string | undefined }
  | { readonly do: 'undo' | 'redo' }
  | { readonly do: 'reset'; readonly next: T };

/** Steps back that are kept. */
const MOST = 200;

export function step<T>(steps: Steps<T>, action: Action<T>): Steps<T> {
  const { past, present, future } = steps;
  switch (action.do) {
    case 'set': {
      if (action.next === present) return steps;
      const continues = action.key !== undefined && action.key === steps.key;
      return { past: continues ? past : [...past, present].slice(-MOST), present: action.next, future: [], key: action.key };
    }
    case 'undo': {
      const before = past.at(-1);
      return before === undefined ? steps : { past: past.slice(0, -1), present: before, future: [present, ...future], key: undefined };
    }
    case 'redo': {
      const [after, ...later] = future;
      return after === undefined ? steps : { past: [...past, present], present: after, future: later, key: undefined };
    }
    case 'reset':
      return startOf(action.next);
  }
}

function startOf<T>(present: T): Steps<T> {
  return { past: [], present, future: [], key: undefined };
}

export interface DrawHistory<T> {
  readonly present: T;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly set: (next: T, key?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly reset: (next: T) => void;
}

export function useHistory<T extends object>(first: () => T): DrawHistory<T> {
  const [steps, act] = useReducer(step<T>, undefined, () => startOf(first()));
  return {
    present: steps.present,
    canUndo: steps.past.length > 0,
    canRedo: steps.future.length > 0,
    set: (next, key) => act({ do: 'set', next, key }),
    undo: () => act({ do: 'undo' }),
    redo: () => act({ do: 'redo' }),
    reset: (next) => act({ do: 'reset', next }),
  };
}
