/** In units of a plot’s drawing, which is stretched to the room that there is. */
export const WIDTH = 256;
export const HEIGHT = 84;

/** A bar for each class, as high as the share of the most frequent one. */
export function histogramPath(counts: readonly number[]): string {
  const most = counts.reduce((largest, one) => Math.max(largest, one), 0);
  const each = WIDTH / counts.length;
  return counts
    .map((count, place) => {
      if (count === 0) return '';
      // One pixel among a million is still seen.
      const tall = Math.max(1, (count / most) * HEIGHT);
      return `M ${place * each} ${HEIGHT} v ${-tall} h ${each} v ${tall} z`;
    })
    .filter((bar) => bar !== '')
    .join(' ');
}

/** More points than that can’t be told apart; of each bucket the lowest and the highest are drawn. */
const BUCKETS = 512;

/** A line through the values. What is no number is a gap. */
export function profilePath(values: readonly number[]): string {
  const finite = values.filter(Number.isFinite);
  const low = finite.reduce((a, b) => Math.min(a, b), Infinity);
  const high = finite.reduce((a, b) => Math.max(a, b), -Infinity);
  const x = (at: number) => (values.length < 2 ? 0 : (at / (values.length - 1)) * WIDTH);
  const y = (value: number) => (high > low ? HEIGHT - 2 - ((value - low) / (high - low)) * (HEIGHT - 4) : HEIGHT / 2);
  const picked = pickedPoints(values);
  return picked
    .map((at, index) => {
      const value = values[at] ?? NaN;
      if (!Number.isFinite(value)) return '';
      const isBegun = Number.isFinite(values[picked[index - 1] ?? -1] ?? NaN);
      // One alone between gaps is a dot.
      return isBegun ? `L ${x(at)} ${y(value)}` : `M ${x(at)} ${y(value)} h 0`;
    })
    .filter((step) => step !== '')
    .join(' ');
}

function pickedPoints(values: readonly number[]): number[] {
  const size = Math.max(1, Math.ceil(values.length / BUCKETS));
  if (size === 1) return values.map((_, at) => at);
  const picked: number[] = [];
  for (let start = 0; start < values.length; start += size) {
    let [lowest, highest] = [start, start];
    for (let at = start; at < Math.min(start + size, values.length); at++) {
      // Whatever isn't smaller or larger than NaN takes its place.
      if (!((values[at] ?? NaN) >= (values[lowest] ?? NaN))) lowest = at;
      if (!((values[at] ?? NaN) <= (values[highest] ?? NaN))) highest = at;
    }
    picked.push(...(lowest === highest ? [lowest] : [Math.min(lowest, highest), Math.max(lowest, highest)]));
  }
  return picked;
}
