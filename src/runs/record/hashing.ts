import { lazyModule } from '../../files/lazyParts.ts';
import { remote } from '../../files/remote.ts';

/** Hashes in a worker, so that a film of a gigabyte doesn't stop the page. */
export const hashing = remote<typeof import('./hash.ts')>(
  () => new Worker(new URL('./hash.worker.ts', import.meta.url), { type: 'module' }),
  lazyModule(() => import('./hash.ts')),
);
