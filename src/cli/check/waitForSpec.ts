import { setTimeout as sleep } from 'node:timers/promises';
import { fetchSpec, SpecUnavailable } from '../../api/fetchSpec.ts';
import type { ApiRoot } from '../../api/root.ts';
import type { ApiSpec } from '../../spec/model.ts';
import * as words from './words.ts';

const PAUSE = 1000;

interface Waiting {
  readonly signal: AbortSignal;
  /** In milliseconds. */
  readonly patience: number;
  /** Told once, when it isn't there at once. */
  readonly onWait: () => void;
}

/**
 * The description of a DEEPaaS that may be starting still.
 * @throws in words when it doesn't come in time, or will never be one
 */
export async function waitForSpec(root: ApiRoot, { signal, patience, onWait }: Waiting): Promise<ApiSpec> {
  const until = Date.now() + patience;
  for (let tries = 0; ; tries++) {
    try {
      return await fetchSpec(root, signal);
    } catch (error) {
      if (!(error instanceof SpecUnavailable)) throw error;
      if (Date.now() + PAUSE > until) throw new Error(words.notThere(root.url, error.message), { cause: error });
      if (tries === 0) onWait();
    }
    await sleep(PAUSE, undefined, { signal });
  }
}
