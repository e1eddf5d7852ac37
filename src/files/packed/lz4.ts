/** The block format of LZ4, without a frame: literals, then bytes that came before, again and again. */
const SHORTEST_COPY = 4;

/**
 * @param size what it unpacks to, neither more nor less
 * @throws RangeError for what is no such block
 */
export function unpackLz4(packed: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let [at, to] = [0, 0];
  /** Lengths from 15 on go on in bytes, as long as these are 255. */
  const lengthFrom = (nibble: number): number => {
    let length = nibble;
    for (let more = nibble === 15 ? 255 : 0; more === 255; length += more) {
      if (at >= packed.length) throw new RangeError('LZ4: a length that is cut off');
      more = packed[at++] ?? 0;
    }
    return length;
  };
  while (at < packed.length) {
    const token = packed[at++] ?? 0;
    const literals = lengthFrom(token >> 4);
    if (at + literals > packed.length || to + literals > size) throw new RangeError('LZ4: literals behind the end');
    bytes.set(packed.subarray(at, at + literals), to);
    at += literals;
    to += literals;
    // The last step has no copy.
    if (at === packed.length) break;
    const back = (packed[at] ?? 0) | ((packed[at + 1] ?? 0) << 8);
    at += 2;
    const length = lengthFrom(token & 15) + SHORTEST_COPY;
    if (back === 0 || back > to || to + length > size) throw new RangeError('LZ4: a copy of nothing');
    // Byte by byte: a copy may reach into what it writes.
    for (const end = to + length; to < end; to++) bytes[to] = bytes[to - back] ?? 0;
  }
  if (to !== size) throw new RangeError('LZ4: another length than was told');
  return bytes;
}
