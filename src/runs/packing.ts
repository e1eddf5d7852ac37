import { lazyModule } from '../files/lazyParts.ts';
import { remote } from '../files/remote.ts';
import type { ZipSource } from '../files/zip/writeZip.ts';

const packing = remote<typeof import('../files/zip/writeZip.ts')>(
  () => new Worker(new URL('../files/zip/writeZip.worker.ts', import.meta.url), { type: 'module' }),
  lazyModule(() => import('../files/zip/writeZip.ts')),
);

/** Files as a ZIP, made beside the page. */
export async function packed(files: readonly ZipSource[], at: number): Promise<Blob> {
  try {
    return await packing.call.writeZip([...files], at, true);
  } finally {
    packing.close();
  }
}
