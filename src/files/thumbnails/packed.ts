import { unpackFile, type PackedFile } from './packedFile.ts';
import { drawFile, type BegunThumbnail } from './thumbnail.ts';

export { listPacked, unpackFile } from './packedFile.ts';
export { drawFile, drawSound, shrink } from './thumbnail.ts';

export async function drawPacked(file: Pick<PackedFile, 'source' | 'at'>): Promise<BegunThumbnail> {
  return drawFile(await unpackFile(file));
}
