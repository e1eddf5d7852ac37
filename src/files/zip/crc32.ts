/** Four tables of 256 numbers, so that four bytes take one step: each is the one before it, eight bits further. */
const TABLES = makeTables();

function makeTables(): Uint32Array {
  const tables = new Uint32Array(4 * 256);
  for (let index = 0; index < 256; index++) {
    let value = index;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    tables[index] = value;
  }
  for (let index = 256; index < tables.length; index++) {
    const before = tables[index - 256] ?? 0;
    tables[index] = (before >>> 8) ^ (tables[before & 255] ?? 0);
  }
  return tables;
}

/** The checksum of ZIP and gzip; `before` continues that of the bytes before these. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const tables = TABLES;
  let value = ~before;
  let at = 0;
  for (const last = bytes.length - 3; at < last; at += 4) {
    value ^= (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
    value =
      (tables[768 + (value & 255)] ?? 0) ^
      (tables[512 + ((value >>> 8) & 255)] ?? 0) ^
      (tables[256 + ((value >>> 16) & 255)] ?? 0) ^
      (tables[value >>> 24] ?? 0);
  }
  for (; at < bytes.length; at++) value = (value >>> 8) ^ (tables[(value ^ (bytes[at] ?? 0)) & 255] ?? 0);
  return ~value >>> 0;
}

/** How reading that takes long is followed and ended. */
export interface Followed {
  readonly signal?: AbortSignal | undefined;
  /** Told the bytes that were read since it was told last. */
  readonly onBytes?: ((bytes: number) => void) | undefined;
}

/** Read by slices: a stream of a Blob hurries ahead of whoever reads it in some browsers. */
const SLICE = 2_000_000;

/** The checksum of all bytes. */
export async function checksumOf(blob: Blob, { signal, onBytes }: Followed = {}): Promise<number> {
  let crc = 0;
  for (let start = 0; start < blob.size; start += SLICE) {
    signal?.throwIfAborted();
    const bytes = new Uint8Array(await blob.slice(start, start + SLICE).arrayBuffer());
    crc = crc32(bytes, crc);
    onBytes?.(bytes.length);
  }
  return crc;
}
