const PIECE = 1_000_000;

/** Piece by piece, to the first that differs. */
export async function sameBytes(left: Blob, right: Blob): Promise<boolean> {
  if (left.size !== right.size) return false;
  for (let start = 0; start < left.size; start += PIECE) {
    const [a, b] = await Promise.all(
      [left, right].map(async (blob) => new Uint8Array(await blob.slice(start, start + PIECE).arrayBuffer())),
    );
    if (a === undefined || b === undefined || a.length !== b.length || a.some((byte, at) => byte !== b[at])) return false;
  }
  return true;
}
