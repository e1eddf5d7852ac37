import { hsv, type Picture } from '../media/picture.ts';

export interface Blob {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly area: number;
  /** Places of its pixels, row by row through the picture. */
  readonly pixels: readonly number[];
  readonly colour: readonly [number, number, number];
  /** Mean distance from the background colour, 0 to 1. */
  readonly contrast: number;
}

/** Groups of touching pixels (eight neighbours) that differ from the picture's median colour. */
export function findBlobs({ width, height, rgba }: Picture, atLeast: number): Blob[] {
  const threshold = Math.fround(atLeast);
  const background = medianColour(rgba);
  const distances = new Float32Array(width * height);
  for (let pixel = 0; pixel < distances.length; pixel += 1) {
    let most = 0;
    for (let part = 0; part < 3; part += 1) most = Math.max(most, Math.abs(share(rgba[pixel * 4 + part] ?? 0) - (background[part] ?? 0)));
    distances[pixel] = most;
  }
  const seen = new Uint8Array(distances.length);
  const blobs: Blob[] = [];
  for (let pixel = 0; pixel < distances.length; pixel += 1) {
    if (seen[pixel] || (distances[pixel] ?? 0) <= threshold) continue;
    blobs.push(grow(pixel));
  }
  return blobs;

  function grow(seed: number): Blob {
    const box = { x1: width, y1: height, x2: 0, y2: 0 };
    const sum = [0, 0, 0];
    let contrast = 0;
    const pixels: number[] = [];
    const stack = [seed];
    seen[seed] = 1;
    for (let pixel = stack.pop(); pixel !== undefined; pixel = stack.pop()) {
      const x = pixel % width;
      const y = (pixel - x) / width;
      box.x1 = Math.min(box.x1, x);
      box.y1 = Math.min(box.y1, y);
      box.x2 = Math.max(box.x2, x + 1);
      box.y2 = Math.max(box.y2, y + 1);
      pixels.push(pixel);
      contrast += distances[pixel] ?? 0;
      for (let part = 0; part < 3; part += 1) sum[part] = (sum[part] ?? 0) + (rgba[pixel * 4 + part] ?? 0);
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny += 1) {
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx += 1) {
          const next = ny * width + nx;
          if (seen[next] || (distances[next] ?? 0) <= threshold) continue;
          seen[next] = 1;
          stack.push(next);
        }
      }
    }
    const area = pixels.length;
    const [red = 0, green = 0, blue = 0] = sum.map((part) => part / area);
    return { ...box, area, pixels, colour: [red, green, blue], contrast: contrast / area };
  }
}

/** numpy counts in 32 bits, which decides about pixels right at the threshold. */
function share(value: number): number {
  return Math.fround(value / 255);
}

function medianColour(rgba: Uint8Array): readonly number[] {
  return [0, 1, 2].map((part) => {
    const counts = new Uint32Array(256);
    for (let at = part; at < rgba.length; at += 4) {
      const value = rgba[at] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
    return quantile(counts, rgba.length / 4);
  });
}

/** numpy's median: the mean of the two middle values when their number is even. */
function quantile(counts: Uint32Array, total: number): number {
  const middle = [Math.floor((total - 1) / 2), Math.floor(total / 2)];
  const values = middle.map((rank) => {
    let below = 0;
    return counts.findIndex((count) => (below += count) > rank);
  });
  return Math.fround((share(values[0] ?? 0) + share(values[1] ?? 0)) / 2);
}

const HUES: readonly (readonly [number, string])[] = [
  [15, 'red'],
  [45, 'orange'],
  [70, 'yellow'],
  [165, 'green'],
  [200, 'cyan'],
  [260, 'blue'],
  [330, 'magenta'],
  [360, 'red'],
];

export const COLOUR_NAMES = ['bright', 'dark', ...new Set(HUES.map(([, name]) => name))];

export function nameColour([red, green, blue]: Blob['colour']): string {
  const [hue, saturation, value] = hsv(red, green, blue);
  if (saturation < 0.2) return value > 0.5 ? 'bright' : 'dark';
  return HUES.find(([limit]) => hue <= limit)?.[1] ?? 'red';
}
