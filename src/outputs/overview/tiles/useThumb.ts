import { createContext, use, useSyncExternalStore } from 'react';
import type { Small, Thumbs } from './thumbs.ts';

/** Where tiles have their pictures from; undefined until the files are open. */
export const ThumbsContext = createContext<Thumbs | undefined>(undefined);

const NEVER = () => () => undefined;

/** The small picture of an input, asked for as long as its tile is on the page. */
export function useThumb(input: number): Small | undefined {
  const thumbs = use(ThumbsContext);
  const subscribe = thumbs === undefined ? NEVER : subscriptionOf(thumbs, input);
  return useSyncExternalStore(subscribe, () => thumbs?.get(input));
}

const known = new WeakMap<Thumbs, Map<number, (listener: () => void) => () => void>>();

/** The same function for the same picture: another one would mean to ask anew with each drawing. */
function subscriptionOf(thumbs: Thumbs, input: number): (listener: () => void) => () => void {
  const own = known.get(thumbs) ?? new Map<number, (listener: () => void) => () => void>();
  known.set(thumbs, own);
  const found = own.get(input) ?? ((listener: () => void) => thumbs.want(input, listener));
  own.set(input, found);
  return found;
}
