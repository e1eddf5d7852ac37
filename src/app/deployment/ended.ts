import { createContext, use } from 'react';

/** Whether this deployment's time is over: its server is gone, and nothing is asked of it any more. */
export const Ended = createContext(false);

/** Why nothing can be started; undefined while it can. */
export function useWhyOff(): string | undefined {
  return use(Ended) ? 'This deployment has ended: the model doesn’t answer any more.' : undefined;
}
