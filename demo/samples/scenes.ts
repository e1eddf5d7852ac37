import type { Colour, Picture } from '../media/picture.ts';

/** The colour at a point; both coordinates from 0 to 1, y downwards. */
type Scene = (x: number, y: number) => Colour;

const mix = (from: Colour, to: Colour, share: number): Colour => {
  const part = Math.max(0, Math.min(1, share));
  return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part, from[2] + (to[2] - from[2]) * part];
};

/** The same for the same point, and without any order among neighbours. */
const noise = (x: number, y: number): number => {
  const value = Math.sin(x * 127.1 + y * 311.7) * 43_758.545;
  return value - Math.floor(value);
};

const SCENES = {
  coast(x, y) {
    const beach = 0.74 + 0.05 * Math.sin(x * 5 + 1);
    if (y > beach + 0.02)
      return mix([236, 205, 150], [214, 176, 118], (y - beach) * 3 + 0.25 * noise(Math.floor(x * 320), Math.floor(y * 240)));
    if (y > beach) return [246, 250, 248];
    if (y > 0.42) return mix([28, 96, 158], [92, 190, 205], (y - 0.42) / 0.32 + 0.08 * Math.sin(x * 40 + y * 160));
    const sun = Math.hypot((x - 0.72) * 1.33, y - 0.2);
    return sun < 0.07 ? [255, 246, 206] : mix([255, 240, 205], mix([86, 160, 224], [190, 222, 242], y / 0.42), sun * 5);
  },
  meadow(x, y) {
    const far = 0.4 + 0.05 * Math.sin(x * 6 + 2);
    const near = 0.56 + 0.07 * Math.sin(x * 4);
    if (y < far) return mix([120, 180, 232], [214, 232, 244], y / 0.4);
    if (y < near) return mix([96, 148, 84], [70, 122, 66], (y - far) * 5);
    const [column, row] = [Math.floor(x * 40), Math.floor(y * 30)];
    const flower = noise(column, row);
    const off = Math.hypot(x * 40 - column - 0.5, y * 30 - row - 0.5);
    if (flower > 0.86 && off < 0.3) return flower > 0.93 ? [250, 226, 96] : [238, 120, 150];
    return mix([88, 158, 58], [46, 104, 38], (y - near) * 1.6 + 0.3 * noise(Math.floor(x * 320), Math.floor(y * 60)));
  },
  night(x, y) {
    const moon = Math.hypot((x - 0.3) * 1.33, y - 0.28);
    if (moon < 0.09) return [238, 234, 214];
    const hills = 0.72 + 0.08 * Math.sin(x * 5 + 0.5);
    if (y > hills) return mix([10, 14, 22], [4, 6, 10], (y - hills) * 3);
    const star = noise(Math.floor(x * 80), Math.floor(y * 60));
    if (star > 0.985) return [214, 222, 240];
    return mix([60, 66, 98], mix([10, 14, 38], [28, 32, 66], y), moon * 4);
  },
} satisfies Record<string, Scene>;

export type SceneName = keyof typeof SCENES;

export function isScene(name: string): name is SceneName {
  return Object.hasOwn(SCENES, name);
}

/** A landscape in three colours and a half, for a model that looks at colours. */
export function drawScene(name: SceneName, width = 320, height = 240): Picture {
  const rgba = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const colour = SCENES[name](x / width, y / height).map(Math.round);
      rgba.set([...colour, 255], (y * width + x) * 4);
    }
  }
  return { width, height, rgba };
}
