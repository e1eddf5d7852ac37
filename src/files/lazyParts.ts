import { reporting } from './report.ts';
import * as say from './words.ts';
/** Code that couldn't be had: the server is gone, or has newer files of the page. */
export class MissingPart extends Error {
  override readonly name = 'MissingPart';
}

/** Every part of the page that isn't in its first download and hasn't been fetched yet. */
const outstanding = new Set<() => Promise<unknown>>();

/**
 * Code that is fetched when it is first needed, or before by `fetchLazyParts`: a deployment may be gone by the time of the
 * first export. A failure isn't remembered, so that the next call asks again.
 */
export function lazyModule<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  const loadOnce = (): Promise<T> =>
    (loaded ??= load().then(
      (module) => {
        outstanding.delete(loadOnce);
        return module;
      },
      (error: unknown) => {
        loaded = undefined;
        outstanding.add(loadOnce);
        throw new MissingPart(say.partMissing, { cause: error });
      },
    ));
  outstanding.add(loadOnce);
  return loadOnce;
}

/**
 * Fetches all that is outstanding, one after another, and what these name in their turn.
 * @param pause before each
 * @returns whether everything is here now
 */
export async function fetchLazyParts(pause: () => Promise<void>): Promise<boolean> {
  const tried = new Set<() => Promise<unknown>>();
  // What is added while this goes through the set is gone through as well.
  for (const load of outstanding) {
    if (tried.has(load)) continue;
    tried.add(load);
    await pause();
    // Whoever needs it is told; the caller may try again later.
    await load().catch(reporting('Fetching a part ahead'));
  }
  return outstanding.size === 0;
}
