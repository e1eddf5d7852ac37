let last: Promise<unknown> = Promise.resolve();
/** Those that have their turn or wait for it. */
let jobs = 0;

/** Whether a job that is asked for now has to wait. */
export function turnTaken(): boolean {
  return jobs > 0;
}

/** Resolves when nobody has a turn or waits for one that was asked for by now. */
export function turnsOver(): Promise<unknown> {
  return last;
}

/**
 * One request at a time. DEEPaaS works on its predictions one after another anyway; here a batch and a single run take
 * turns in the order in which they were asked for, and a stopped one gives its turn up at once.
 */
export async function inTurn<T>(signal: AbortSignal, job: () => Promise<T>): Promise<T> {
  const before = last;
  jobs += 1;
  let leave: () => void = () => undefined;
  const done = new Promise<void>((resolve) => (leave = resolve));
  // A place that is given up while others wait passes on only when its own turn comes.
  last = before.then(() => done);
  try {
    await Promise.race([before, aborted(signal)]);
    return await job();
  } finally {
    jobs -= 1;
    leave();
  }
}

/** Never resolves; rejects when the signal fires. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const fail = () => reject(signal.reason as Error);
    if (signal.aborted) fail();
    else signal.addEventListener('abort', fail, { once: true });
  });
}
