import type { ApiSpec } from '../spec/model.ts';
import { fetchSpec, SpecUnavailable } from './fetchSpec.ts';
import type { ApiRoot } from './root.ts';

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
 * @throws SpecUnavailable when it doesn't come in time, SpecError when it will never be one, the signal's reason
 */
export async function waitForSpec(root: ApiRoot, { signal, patience, onWait }: Waiting): Promise<ApiSpec> {
  const until = Date.now() + patience;
  for (let tries = 0; ; tries++) {
    try {
      return await fetchSpec(root, signal);
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof SpecUnavailable) || Date.now() + PAUSE > until) throw error;
      if (tries === 0) onWait();
    }
    await pause(signal);
  }
}

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, PAUSE);
    signal.addEventListener('abort', stop, { once: true });
  });
}
