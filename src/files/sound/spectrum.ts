// Why not wavesurfer’s plugin or fft.js: docs/decisions/0010-own-decoders.md.
/** Samples in one frame, and half as many frequencies. */
export const FRAME = 1024;
const ROWS = FRAME / 2;
/** What is this much quieter than the loudest is drawn as silence. */
export const RANGE_DB = 80;

/** Pieces of a sound, one for each column of its spectrogram: all channels mixed, one after the other in one array. */
export function framesOf(channels: readonly Float32Array[], mostColumns: number): Float32Array {
  const length = channels[0]?.length ?? 0;
  const columns = Math.max(1, Math.min(mostColumns, Math.ceil(length / 64)));
  const frames = new Float32Array(columns * FRAME);
  const share = 1 / Math.max(1, channels.length);
  for (let column = 0; column < columns; column += 1) {
    const start = Math.round(((column + 0.5) * length) / columns - FRAME / 2);
    for (const channel of channels) {
      for (let index = 0; index < FRAME; index += 1) {
        frames[column * FRAME + index] = (frames[column * FRAME + index] ?? 0) + (channel[start + index] ?? 0) * share;
      }
    }
  }
  return frames;
}

export interface Spectrogram {
  readonly columns: number;
  readonly rows: number;
  /** 0 to 255, column by column, low frequencies first. */
  readonly levels: Uint8Array<ArrayBuffer>;
  /** The row with the most energy. */
  readonly loudest: number;
}

/** How strong each frequency is in each frame. */
export function spectrogram(frames: Float32Array): Spectrogram {
  const columns = frames.length / FRAME;
  const power = new Float32Array(columns * ROWS);
  const re = new Float32Array(FRAME);
  const im = new Float32Array(FRAME);
  const sums = new Float64Array(ROWS);
  let most = 0;
  for (let column = 0; column < columns; column += 1) {
    for (let index = 0; index < FRAME; index += 1) {
      const hann = 0.5 - 0.5 * Math.cos((2 * Math.PI * index) / (FRAME - 1));
      re[index] = (frames[column * FRAME + index] ?? 0) * hann;
    }
    im.fill(0);
    fft(re, im);
    for (let row = 0; row < ROWS; row += 1) {
      const value = (re[row] ?? 0) ** 2 + (im[row] ?? 0) ** 2;
      power[column * ROWS + row] = value;
      sums[row] = (sums[row] ?? 0) + value;
      if (value > most) most = value;
    }
  }
  const levels = new Uint8Array(power.length);
  // Silence stays dark instead of becoming noise at full contrast.
  const reference = Math.max(most, 1e-6);
  power.forEach((value, index) => {
    const db = 10 * Math.log10(Math.max(value, 1e-20) / reference);
    levels[index] = Math.max(0, Math.min(255, Math.round(255 * (1 + db / RANGE_DB))));
  });
  return { columns, rows: ROWS, levels, loudest: sums.indexOf(Math.max(...sums)) };
}

/** Cooley and Tukey's transform, in place; the length is a power of two. */
export function fft(re: Float32Array, im: Float32Array): void {
  const size = re.length;
  for (let index = 1, mirror = 0; index < size; index += 1) {
    let bit = size >> 1;
    for (; mirror & bit; bit >>= 1) mirror ^= bit;
    mirror ^= bit;
    if (index < mirror) {
      [re[index], re[mirror]] = [re[mirror] ?? 0, re[index] ?? 0];
      [im[index], im[mirror]] = [im[mirror] ?? 0, im[index] ?? 0];
    }
  }
  for (let span = 2; span <= size; span <<= 1) {
    const half = span >> 1;
    for (let offset = 0; offset < half; offset += 1) {
      const angle = (-2 * Math.PI * offset) / span;
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      for (let at = offset; at < size; at += span) {
        const other = at + half;
        const [a, b] = [re[other] ?? 0, im[other] ?? 0];
        const [x, y] = [a * cos - b * sin, a * sin + b * cos];
        re[other] = (re[at] ?? 0) - x;
        im[other] = (im[at] ?? 0) - y;
        re[at] = (re[at] ?? 0) + x;
        im[at] = (im[at] ?? 0) + y;
      }
    }
  }
}
