/** Which of two files of a kind, which differ in all that a model may look at. */
export type Which = 0 | 1;

/** Samples a second. */
export const RATE = 16_000;

/** A second of a tone that swells and fades, or half as much again: a model may answer with the length alone. */
export function tone(which: Which): Float32Array {
  const pitch = which === 0 ? 440 : 1320;
  const loud = which === 0 ? 0.6 : 0.3;
  const length = which === 0 ? RATE : 1.5 * RATE;
  return Float32Array.from({ length }, (_, at) => loud * Math.sin((Math.PI * at) / length) * Math.sin((2 * Math.PI * pitch * at) / RATE));
}

export function rowsOf(which: Which): number[][] {
  return Array.from({ length: which === 0 ? 12 : 9 }, (_, row) => [
    row,
    which === 0 ? row * 1.5 : 40 - row * 2.25,
    ((row + which) * 7) % 5,
  ]);
}
