import type { Spectrogram } from '../../files/sound/spectrum.ts';

/** From night over petrol and sand to white: grows evenly in lightness, so that it reads without colours too. */
const STOPS: readonly (readonly [number, number, number])[] = [
  [8, 11, 18],
  [20, 40, 74],
  [14, 92, 110],
  [70, 158, 128],
  [214, 200, 112],
  [255, 250, 230],
];

function colourOf(level: number): readonly number[] {
  const at = (level / 255) * (STOPS.length - 1);
  const low = STOPS[Math.floor(at)] ?? [0, 0, 0];
  const high = STOPS[Math.ceil(at)] ?? low;
  return low.map((part, index) => Math.round(part + ((high[index] ?? part) - part) * (at % 1)));
}

/** As the canvas stores them: little-endian ABGR. */
const COLOURS = Uint32Array.from({ length: 256 }, (_, level) => {
  const [red = 0, green = 0, blue = 0] = colourOf(level);
  return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
});

const STEPS = 64;

/** The same for a legend, from silence to the loudest. */
export function spectrogramColours(): string[] {
  return Array.from(
    { length: STEPS },
    (_, step) =>
      `#${colourOf((step * 255) / (STEPS - 1))
        .map(inHex)
        .join('')}`,
  );
}

const inHex = (part: number): string => part.toString(16).padStart(2, '0');

export function paintSpectrogram(canvas: HTMLCanvasElement, { columns, rows, levels }: Spectrogram): void {
  canvas.width = columns;
  canvas.height = rows;
  const context = canvas.getContext('2d');
  if (context === null) return;
  const picture = context.createImageData(columns, rows);
  const pixels = new Uint32Array(picture.data.buffer);
  for (let column = 0; column < columns; column += 1) {
    for (let row = 0; row < rows; row += 1) pixels[(rows - 1 - row) * columns + column] = COLOURS[levels[column * rows + row] ?? 0] ?? 0;
  }
  context.putImageData(picture, 0, 0);
}

export function spectrogramCanvas(spectrum: Spectrogram): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  paintSpectrogram(canvas, spectrum);
  return canvas;
}
