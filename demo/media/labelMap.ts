export const LABEL_MAP = { width: 64, height: 48, classes: ['sea', 'reef', 'sand'] } as const;

/** The class of a pixel: two reefs, of which one is round, and sand below. */
export function classAt(x: number, y: number): number {
  if ((x - 20) ** 2 + (y - 15) ** 2 < 81 || (x >= 50 && x < 58 && y >= 4 && y < 12)) return 1;
  return y >= 40 ? 2 : 0;
}

/** As a segmentation module sends it that knows nothing of pictures. */
export function labelMapJson(): Uint8Array {
  const { width, height, classes } = LABEL_MAP;
  const mask = Array.from({ length: height }, (_, y) => Array.from({ length: width }, (__, x) => classAt(x, y)));
  return Buffer.from(JSON.stringify({ mask, classes }));
}
