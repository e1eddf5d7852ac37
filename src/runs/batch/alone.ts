import { webLocks } from '../../files/environment.ts';

/**
 * Works on a batch unless another tab does.
 * @returns whether it was free
 */
export async function alone(id: string, work: () => Promise<void>): Promise<boolean> {
  // On plain http browsers have no locks; two tabs that go on with one batch then repeat each other's runs, and lose none.
  const locks = webLocks();
  if (locks === undefined) {
    await work();
    return true;
  }
  return locks.request(`try-me-batch ${id}`, { ifAvailable: true }, async (lock) => {
    if (lock !== null) await work();
    return lock !== null;
  });
}
