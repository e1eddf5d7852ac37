import { useSyncExternalStore } from 'react';
import type { Arg } from '../../../spec/model.ts';
import type { Convention } from '../rule/meaning.ts';

type Choice = Partial<Pick<Convention, 'order' | 'depth'>>;

/** What the visitor says of numbers whose order or nesting nobody tells. For as long as the page is open. */
const choices = new WeakMap<Arg, Choice>();
const listeners = new Set<() => void>();

const NONE: Choice = {};

export function assume(arg: Arg, choice: Choice): void {
  choices.set(arg, { ...choices.get(arg), ...choice });
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What the rule found, with what the visitor has said since. */
export function useMeaning(arg: Arg, found: Convention): Convention {
  const choice = useSyncExternalStore(subscribe, () => choices.get(arg) ?? NONE);
  return { ...found, ...choice };
}
