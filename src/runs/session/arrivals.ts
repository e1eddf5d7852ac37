/*
 * Batches and trainings that came in a file while the page is open: who shows them reads them again. In the first download,
 * so it holds nothing but this.
 */
let count = 0;
const listeners = new Set<() => void>();

/** Changes with each arrival. */
export function arrivals(): number {
  return count;
}

export function announceArrival(): void {
  count += 1;
  for (const tell of listeners) tell();
}

/** For `useSyncExternalStore`. */
export function onArrival(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
