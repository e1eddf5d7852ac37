import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** Read at once; a file of any size takes no more memory than this. */
const PIECE = 4_000_000;

/** SHA-256 of a file in hexadecimal. The browser's own takes the whole file at once, and on plain http there is none. */
export async function hashOf(blob: Blob): Promise<string> {
  const hash = sha256.create();
  for (let start = 0; start < blob.size; start += PIECE) {
    hash.update(new Uint8Array(await blob.slice(start, start + PIECE).arrayBuffer()));
  }
  return bytesToHex(hash.digest());
}
