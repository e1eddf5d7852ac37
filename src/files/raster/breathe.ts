/** Between two of these a worker hears nothing: neither that its work isn't wanted any more, nor what else is asked of it. */
const BREATH = 30;

/** To be awaited between pieces of long work: lets messages in now and then, and throws when the work was called off. */
export function breather(signal: AbortSignal | undefined): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last >= BREATH) {
      await new Promise((resolve) => {
        setTimeout(resolve);
      });
      last = performance.now();
    }
    signal?.throwIfAborted();
  };
}
