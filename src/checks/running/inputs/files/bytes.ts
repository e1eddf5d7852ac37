/** Bytes one after the other, of which files are made; numbers have their lowest byte first. */
export type BytePiece = Uint8Array | readonly number[] | string;

export function joinedBytes(...pieces: readonly BytePiece[]): Uint8Array<ArrayBuffer> {
  const parts = pieces.map((piece) => (typeof piece === 'string' ? new TextEncoder().encode(piece) : Uint8Array.from(piece)));
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A whole number, of so many bytes. */
export function little(value: number, bytes: number): readonly number[] {
  return Array.from({ length: bytes }, (_, at) => Math.floor(value / 256 ** at) % 256);
}

export function big(value: number, bytes: number): readonly number[] {
  return little(value, bytes).toReversed();
}
