// Why fzstd: docs/decisions/0023-scientific-files.md.
import { decompress } from 'fzstd';

/**
 * One frame of Zstandard, into no more than what it is said to unpack to.
 * @throws for what is none, and for a frame that says another length itself
 */
export function unpackZstd(packed: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const told = contentSize(packed);
  if (told !== undefined && told !== size) throw new RangeError('Zstandard: another length than was told');
  const bytes = new Uint8Array(size);
  // The library asks whether it is the number 1, and JavaScript would write a text of all bytes to find out.
  Object.defineProperty(bytes, Symbol.toPrimitive, { value: () => NaN });
  decompress(packed, bytes);
  return bytes;
}

const MAGIC = 0xfd2f_b528;

/** What the frame says that it unpacks to; undefined where it doesn't, as when it was written by and by. */
function contentSize(packed: Uint8Array): number | undefined {
  if (packed.length < 18) return undefined;
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  if (view.getUint32(0, true) !== MAGIC) return undefined;
  const flags = view.getUint8(4);
  const isSingle = (flags & 0x20) !== 0;
  const at = 5 + (isSingle ? 0 : 1) + ([0, 1, 2, 4][flags & 3] ?? 0);
  switch (flags >> 6) {
    case 0:
      return isSingle ? view.getUint8(at) : undefined;
    case 1:
      return view.getUint16(at, true) + 256;
    case 2:
      return view.getUint32(at, true);
    default:
      return Number(view.getBigUint64(at, true));
  }
}
