import { remote } from '../remote.ts';
import { ArchiveError, type Limits, type Unpacked } from './limits.ts';
import { unpack, type Expected, type Packing } from './unpack.ts';

/** What is smaller than this, packed and unpacked, takes no longer here than a worker takes to start. */
const SMALL_PACKED = 200_000;
const SMALL = 4_000_000;

/** Unpacks beside the page where that takes long. The worker goes with its memory when it is done. */
export async function unpackApart(packed: Blob, packing: Packing, expected: Expected, limits: Limits): Promise<Unpacked> {
  if (packed.size <= SMALL_PACKED && (expected.size ?? 0) <= SMALL) return unpack(packed, packing, expected, limits);
  const worker = remote<typeof import('./unpack.ts')>(
    () => new Worker(new URL('./unpack.worker.ts', import.meta.url), { type: 'module' }),
    () => import('./unpack.ts'),
  );
  try {
    return await worker.call.unpack(packed, packing, { size: expected.size, crc: expected.crc }, limits);
  } catch (error) {
    // It has lost its class on the way.
    throw error instanceof Error && error.name === 'ArchiveError' ? new ArchiveError(error.message) : error;
  } finally {
    worker.close();
  }
}
