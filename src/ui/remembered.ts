import { createContext, use, useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Json } from '../spec/model.ts';

/** Where small choices of how things are looked at are remembered, each as a text by its name. */
export interface Memory {
  readonly get: (name: string) => string | undefined;
  /** Undefined forgets it. */
  readonly set: (name: string, text: string | undefined) => void;
  /** Calls back at each change; returns how to stop that. */
  readonly subscribe: (onChange: () => void) => () => void;
}

/** For as long as the page: where nobody says of which model a choice is. */
export function memoryHere(): Memory {
  const texts = new Map<string, string>();
  const listeners = new Set<() => void>();
  return {
    get: (name) => texts.get(name),
    set(name, text) {
      if (text === undefined) texts.delete(name);
      else texts.set(name, text);
      for (const tell of listeners) tell();
    },
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}

/** The app says what is remembered for the model in view. */
export const Remembered = createContext<Memory>(memoryHere());

/** Characters of what is remembered under one name: a choice, and no data. */
const LONGEST = 20_000;

/**
 * A small choice that is remembered for the model, such as the size of a pixel or the bands that are shown; undefined where none was
 * made. All who ask by one name see one value. `parse` gets what an older page, or somebody else, may have left there: anything.
 * It has to be the same function at each render.
 */
export function useRemembered<T extends Json>(
  name: string,
  parse: (value: unknown) => T | undefined,
): readonly [value: T | undefined, set: (value: T | undefined) => void] {
  const memory = use(Remembered);
  const text = useSyncExternalStore(memory.subscribe, () => memory.get(name));
  const value = useMemo(() => read(text, parse), [text, parse]);
  const set = useCallback(
    (next: T | undefined) => {
      const written = next === undefined ? undefined : JSON.stringify(next);
      if (written === undefined || written.length <= LONGEST) memory.set(name, written);
    },
    [memory, name],
  );
  return [value, set];
}

function read<T>(text: string | undefined, parse: (value: unknown) => T | undefined): T | undefined {
  if (text === undefined) return undefined;
  try {
    return parse(JSON.parse(text));
  } catch {
    // Of an older page, or not ours: as if nothing had been chosen.
    return undefined;
  }
}
