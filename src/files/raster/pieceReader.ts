interface Held {
  readonly start: number;
  readonly end: number;
  readonly data: ArrayBuffer;
}

/** Pixels, and two tables of where they lie. */
const HELD = 3;
const FIRST = 2 ** 16;
const MOST = 2 ** 23;

/**
 * Reads pieces of a file, those that follow each other together: the browser takes a millisecond for each piece that it is asked for, and
 * a picture may be in thousands. Where pieces lie apart, little is read in vain.
 */
export function pieceReader(blob: Blob): (start: number, length: number) => Promise<ArrayBuffer> {
  let held: readonly Held[] = [];
  return async (wanted, length) => {
    // Broken files point anywhere.
    const start = Math.max(0, Math.min(wanted, blob.size));
    const end = Math.max(start, Math.min(wanted + length, blob.size));
    const inside = held.find((piece) => piece.start <= start && end <= piece.end);
    if (inside !== undefined) return inside.data.slice(start - inside.start, end - inside.start);
    if (end - start >= MOST) return blob.slice(start, end).arrayBuffer();
    const before = held.find((piece) => piece.start <= start && start <= 2 * piece.end - piece.start);
    const ahead = before === undefined ? FIRST : Math.min(2 * (before.end - before.start), MOST);
    const data = await blob.slice(start, Math.max(end, start + ahead)).arrayBuffer();
    held = [{ start, end: start + data.byteLength, data }, ...held.filter((piece) => piece !== before)].slice(0, HELD);
    return data.slice(0, end - start);
  };
}
