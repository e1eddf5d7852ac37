import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';

/** A text as small as it gets: deflate, without a header. */
export function deflateText(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(deflateSync(strToU8(text), { level: 9 }));
}

/** Deflate makes at most some thousand bytes out of one, so that no piece is more than a megabyte. */
const PIECE = 1000;

/**
 * The text again; undefined when it is damaged, or is more than `most` bytes. It is unpacked piece by piece and no further than
 * that: a kilobyte of a stranger's may hold a megabyte.
 */
export function inflateText(packed: Uint8Array, most: number): string | undefined {
  const pieces: Uint8Array[] = [];
  const told = { size: 0, ended: false };
  const inflate = new Inflate((piece, final) => {
    told.size += piece.length;
    told.ended ||= final;
    if (told.size <= most) pieces.push(piece);
  });
  try {
    for (let at = 0; at < packed.length; at += PIECE) {
      inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
      if (told.size > most) return undefined;
    }
  } catch {
    // fflate throws for what is no deflate: there is no text in it.
    return undefined;
  }
  if (!told.ended) return undefined;
  const whole = new Uint8Array(told.size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return strFromU8(whole);
}
