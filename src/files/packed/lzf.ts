/**
 * LibLZF's format, in which h5py packs: a byte below 32 tells how many bytes follow as they are, any other how far back to copy from.
 * @param size what it unpacks to, neither more nor less
 * @throws RangeError for what is no such block
 */
export function unpackLzf(packed: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let [at, to] = [0, 0];
  while (at < packed.length) {
    const token = packed[at++] ?? 0;
    if (token < 32) {
      const literals = token + 1;
      if (at + literals > packed.length || to + literals > size) throw new RangeError('LZF: literals behind the end');
      bytes.set(packed.subarray(at, at + literals), to);
      at += literals;
      to += literals;
      continue;
    }
    const nibble = token >> 5;
    const length = (nibble === 7 ? nibble + (packed[at++] ?? 0) : nibble) + 2;
    const back = ((token & 31) << 8) + (packed[at++] ?? 0) + 1;
    if (at > packed.length || back > to || to + length > size) throw new RangeError('LZF: a copy of nothing');
    for (const end = to + length; to < end; to++) bytes[to] = bytes[to - back] ?? 0;
  }
  if (to !== size) throw new RangeError('LZF: another length than was told');
  return bytes;
}
