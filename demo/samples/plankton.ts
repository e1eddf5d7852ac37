import type { Colour, Picture } from '../media/picture.ts';

/** Signed distance to a shape's edge in pixels, negative inside. */
type Shape = (x: number, y: number) => number;

interface Creature {
  readonly shape: Shape;
  readonly colour: Colour;
  readonly opacity: number;
}

const ellipse =
  (cx: number, cy: number, rx: number, ry: number, turn = 0): Shape =>
  (x, y) => {
    const u = ((x - cx) * Math.cos(turn) + (y - cy) * Math.sin(turn)) / rx;
    const v = ((y - cy) * Math.cos(turn) - (x - cx) * Math.sin(turn)) / ry;
    return (Math.hypot(u, v) - 1) * Math.min(rx, ry);
  };

const line =
  (x1: number, y1: number, x2: number, y2: number, width: number): Shape =>
  (x, y) => {
    const [dx, dy] = [x2 - x1, y2 - y1];
    const along = Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
    return Math.hypot(x - x1 - along * dx, y - y1 - along * dy) - width / 2;
  };

const union =
  (...shapes: Shape[]): Shape =>
  (x, y) =>
    Math.min(...shapes.map((shape) => shape(x, y)));
const without =
  (shape: Shape, hole: Shape): Shape =>
  (x, y) =>
    Math.max(shape(x, y), -hole(x, y));

function star(cx: number, cy: number, radius: number, spines: number): Shape {
  const rays = Array.from({ length: spines }, (_, index) => {
    const angle = (2 * Math.PI * index) / spines + 0.2;
    return line(cx, cy, cx + Math.cos(angle) * radius * 2.1, cy + Math.sin(angle) * radius * 2.1, 2.4);
  });
  return union(ellipse(cx, cy, radius, radius), ...rays);
}

function chain(x: number, y: number, cells: number, turn: number): Shape {
  const step = 19;
  const discs = Array.from({ length: cells }, (_, index) =>
    ellipse(x + Math.cos(turn) * index * step, y + Math.sin(turn) * index * step, 12, 14, turn),
  );
  return union(...discs);
}

function copepod(x: number, y: number, drift: number): Shape {
  return union(
    ellipse(x, y, 44, 20, 0.3),
    line(x + 36, y + 12, x + 84, y + 34 + drift, 5),
    line(x - 34, y - 10, x - 74, y - 52 + drift, 2.6),
    line(x - 30, y - 14, x - 30, y - 66 - drift, 2.6),
  );
}

function jelly(x: number, y: number, pulse: number): Shape {
  const dome = without(ellipse(x, y, 52 + pulse, 44), ellipse(x, y + 44, 70, 34));
  const arms = [-30, -10, 10, 30].map((offset) => line(x + offset, y, x + offset * (1.2 - pulse / 60), y + 78, 4));
  return union(dome, ...arms);
}

/** Microscopic animals in dark water; `time` from 0 to 1 moves them. */
export function plankton(width: number, height: number, time = 0): Picture {
  const sway = Math.sin(time * 2 * Math.PI);
  const scale = width / 640;
  const creatures: readonly Creature[] = [
    { shape: copepod(170 + 60 * time, 130 + 8 * sway, 6 * sway), colour: [255, 150, 60], opacity: 0.95 },
    { shape: jelly(470 - 20 * sway, 120 - 50 * time, 6 * sway), colour: [226, 110, 214], opacity: 0.85 },
    { shape: star(330, 260 + 10 * sway, 24, 12), colour: [150, 240, 250], opacity: 0.95 },
    { shape: chain(70, 300 - 20 * time, 6, 0.45), colour: [110, 220, 110], opacity: 0.95 },
    { shape: chain(470 + 20 * time, 410, 5, -0.5), colour: [150, 230, 90], opacity: 0.95 },
    { shape: star(590, 300, 13, 8), colour: [250, 235, 90], opacity: 1 },
    { shape: without(ellipse(270, 400, 34, 34), ellipse(270, 400, 24, 24)), colour: [240, 245, 255], opacity: 0.95 },
    { shape: ellipse(400, 60 - 30 * time, 9, 9), colour: [240, 245, 255], opacity: 0.95 },
    { shape: ellipse(110, 420 - 60 * time, 12, 12), colour: [240, 245, 255], opacity: 0.95 },
    { shape: ellipse(190, 235, 26, 15, -0.5), colour: [240, 80, 80], opacity: 0.95 },
  ];
  const rgba = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const depth = y / height;
      let pixel: Colour = [10, Math.round((46 - 18 * depth) / 2) * 2, Math.round((88 - 28 * depth) / 2) * 2];
      for (const creature of creatures) pixel = blend(pixel, creature, x / scale, y / scale, scale);
      rgba.set([...pixel, 255], (y * width + x) * 4);
    }
  }
  return { width, height, rgba };
}

function blend(below: Colour, { shape, colour, opacity }: Creature, x: number, y: number, scale: number): Colour {
  const distance = shape(x, y) * scale;
  if (distance > 0.75) return below;
  const cover = Math.min(1, 0.5 - distance / 1.5) * opacity;
  // Brighter towards the middle, in steps so that the file stays small.
  const light = 0.82 + Math.min(0.18, Math.round(-Math.min(0, distance) / 3) * 0.03);
  const [red, green, blue] = colour.map((part, index) => Math.round(part * light * cover + (below[index] ?? 0) * (1 - cover)));
  return [red ?? 0, green ?? 0, blue ?? 0];
}
