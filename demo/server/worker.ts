import { WorkerDied } from './model.ts';

/**
 * The one process of a model: everything it is asked to do waits for what came before, and an aborted request changes
 * nothing. DEEPaaS has one such pool for each loaded model, so a dead one takes only its own model down.
 */
export class Worker {
  private tail: Promise<unknown> = Promise.resolve();
  private diedAt: number | undefined;

  /** A real worker stays dead until a restart; ours comes back so that a public demo stays usable. */
  constructor(private readonly revivesAfterMs: number) {}

  run<T>(job: () => T | Promise<T>): Promise<T> {
    const result = this.tail.then(() => this.attempt(job));
    this.tail = result.catch(() => undefined);
    return result;
  }

  private async attempt<T>(job: () => T | Promise<T>): Promise<T> {
    if (this.isDead()) return never<T>(this.remaining());
    try {
      return await job();
    } catch (error) {
      if (!(error instanceof WorkerDied)) throw error;
      this.diedAt = Date.now();
      return never<T>(this.remaining());
    }
  }

  private isDead(): boolean {
    return this.diedAt !== undefined && this.remaining() > 0;
  }

  private remaining(): number {
    return (this.diedAt ?? 0) + this.revivesAfterMs - Date.now();
  }
}

/** Stays pending for longer than anybody waits; rejecting at the end lets the queue move on. */
function never<T>(forMs: number): Promise<T> {
  return new Promise((_resolve, reject) => {
    const timer = setTimeout(() => reject(new WorkerDied('revived')), Math.min(forMs, 2 ** 31 - 1));
    timer.unref();
  });
}
