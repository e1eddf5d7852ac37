import type { BinaryMask, LabelMap } from './dataset.ts';

/**
 * COCO's run-length code of a mask, uncompressed: lengths of runs of 0 and 1 in turn, beginning with 0, down the columns from left to
 * right, which is the order in which MATLAB keeps a picture.
 */
export function cocoRle({ width, height }: Pick<LabelMap, 'width' | 'height'>, isIn: (at: number) => boolean): number[] {
  const counts: number[] = [];
  let [last, run] = [false, 0];
  for (let x = 0; x < width; x++) {
    for (let y = 0; y < height; y++) {
      const own = isIn(y * width + x);
      if (own !== last) {
        counts.push(run);
        [last, run] = [own, 0];
      }
      run++;
    }
  }
  counts.push(run);
  return counts;
}

export function areaOfMask({ bits }: BinaryMask): number {
  let area = 0;
  for (const bit of bits) if (bit !== 0) area++;
  return area;
}
