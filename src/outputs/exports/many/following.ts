/** Whoever waits for what is put together of very many answers. */
export interface Following {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/** Milliseconds of work before the page has its turn. */
const SLICE = 30;

/**
 * One after another, with turns for the page in between: an answer that is small and at hand would leave it none.
 * @throws the signal's reason
 */
export async function eachInTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>, following: Following | undefined): Promise<R[]> {
  const results: R[] = [];
  let began = performance.now();
  for (const item of items) {
    following?.signal.throwIfAborted();
    results.push(await work(item));
    if (performance.now() - began < SLICE) continue;
    following?.onProgress(results.length, items.length);
    await new Promise((resolve) => setTimeout(resolve));
    began = performance.now();
  }
  return results;
}
