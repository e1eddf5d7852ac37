/** Samples looked at for one outline; of longer recordings every second one, every third … */
const LOOKED_AT = 8_000_000;

/** The outline of a sound: how far it goes up and down in each of so many slices, over all channels. */
export function peaksOf(channels: readonly Float32Array[], slices: number): { up: number[]; down: number[] } {
  const length = channels[0]?.length ?? 0;
  const count = Math.max(1, Math.min(slices, length));
  const up = Array.from({ length: count }, () => 0);
  const down = Array.from({ length: count }, () => 0);
  const step = Math.max(1, Math.ceil((length * channels.length) / LOOKED_AT));
  for (const channel of channels) {
    for (let slice = 0; slice < count; slice += 1) {
      const end = Math.floor(((slice + 1) * length) / count);
      let high = 0;
      let low = 0;
      for (let at = Math.floor((slice * length) / count); at < end; at += step) {
        const value = channel[at] ?? 0;
        if (value > high) high = value;
        else if (value < low) low = value;
      }
      if (high > (up[slice] ?? 0)) up[slice] = high;
      if (-low > (down[slice] ?? 0)) down[slice] = -low;
    }
  }
  return { up, down };
}
