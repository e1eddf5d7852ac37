/** A longer one is hardly a single picture. */
const LARGEST = 4_000_000;

/** A GIF of one picture, as masks are written, and no film. */
export async function isStillGif(blob: Blob): Promise<boolean> {
  if (blob.size > LARGEST || !/^GIF8[79]a/.test(await blob.slice(0, 6).text())) return false;
  return walkGif(new Uint8Array(await blob.arrayBuffer())).count === 1;
}

/** Pictures of a GIF, as far as the bytes go, and whether its end comes behind them. */
export function walkGif(bytes: Uint8Array): { readonly count: number; readonly isEnded: boolean } {
  const colours = (flags: number) => ((flags & 0x80) === 0 ? 0 : 3 << ((flags & 7) + 1));
  let at = 13 + colours(bytes[10] ?? 0);
  let count = 0;
  while (at < bytes.length && bytes[at] !== 0x3b) {
    if (bytes[at] === 0x2c) {
      count++;
      // Place, colours of its own, and the length of its codes.
      at += 11 + colours(bytes[at + 9] ?? 0);
    } else at += 2;
    for (let length = bytes[at] ?? 0; length > 0; length = bytes[at] ?? 0) at += length + 1;
    at++;
  }
  return { count, isEnded: bytes[at] === 0x3b };
}
