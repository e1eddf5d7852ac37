/** Before a known end everything that may be needed has to be here; in milliseconds. */
const AHEAD = 120_000;
/** The form comes first. */
const SETTLED = 2000;

/**
 * In how many milliseconds the rest of the page is fetched; undefined when never. Visitors who save data get what they use,
 * unless there will be no server to get it from.
 */
export function fetchIn(now: number, end: number | undefined, savesData: boolean): number | undefined {
  const latest = end === undefined ? undefined : Math.max(0, end - AHEAD - now);
  if (savesData) return latest;
  return latest === undefined ? SETTLED : Math.min(SETTLED, latest);
}
