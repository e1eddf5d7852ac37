import { createContext, use } from 'react';
import * as words from './words.ts';

/** Whether this deployment's time is over: its server is gone, and nothing is asked of it any more. */
export const Ended = createContext(false);

/** Why nothing can be started; undefined while it can. */
export function useWhyOff(): string | undefined {
  return use(Ended) ? words.WHY_OFF : undefined;
}
