import { lazyModule } from '../../files/lazyParts.ts';
import { remote } from '../../files/remote.ts';

/** Formats are written beside the page: tens of thousands of boxes take a while. */
export const exporting = remote<typeof import('./writeExport.ts')>(
  () => new Worker(new URL('./exports.worker.ts', import.meta.url), { type: 'module' }),
  lazyModule(() => import('./writeExport.ts')),
);
