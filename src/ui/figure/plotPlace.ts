/** How plots lie in their scene, so that those below each other line up. */
export const PLOT = { width: 720, height: 400, margin: 20, em: 13 } as const;

/** Of one among several. */
export const PANEL_HEIGHT = 230;

export function extentOf(numbers: Iterable<number>): { low: number; high: number } {
  let [low, high] = [Infinity, -Infinity];
  for (const number of numbers) {
    if (!Number.isFinite(number)) continue;
    if (number < low) low = number;
    if (number > high) high = number;
  }
  return low <= high ? { low, high } : { low: 0, high: 1 };
}
