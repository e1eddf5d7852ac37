import { lazyModule } from '../../files/lazyParts.ts';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useRef } from 'react';
import { whenIdle } from '../../files/environment.ts';
import { remote } from '../../files/remote.ts';
import { report } from '../../files/report.ts';
import { FRAME, framesOf, type Spectrogram } from '../../files/sound/spectrum.ts';
import type { Sound } from '../../files/sound/decode.ts';
import { SPECTROGRAM } from './heights.ts';
import { painted } from '../AfterPaint.tsx';
import { useRead } from '../useRead.ts';
import * as words from './words.ts';

const MOST_COLUMNS = 1200;
/** In milliseconds, while others are drawn. */
const LATEST = 300;

const spectrum = remote<typeof import('../../files/sound/spectrum.ts')>(
  () => new Worker(new URL('../../files/sound/spectrum.worker.ts', import.meta.url), { type: 'module' }),
  lazyModule(() => import('../../files/sound/spectrum.ts')),
);

/** Time to the right, frequency upwards, the louder the brighter. */
export function SpectrogramImage({ sound }: { sound: Sound }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useRead(sound, analyse);
  useEffect(() => {
    if (drawn && canvas.current !== null) paint(canvas.current, drawn);
  }, [drawn]);
  if (drawn === null) return null;
  const top = sound.rate / 2;
  const label =
    drawn === undefined ? words.spectrogram(hertz(top)) : words.spectrogramLoudest(hertz(top), hertz((drawn.loudest * sound.rate) / FRAME));
  return (
    <Box sx={{ position: 'relative', height: SPECTROGRAM, bgcolor: '#0b0f14' }}>
      <Box component="canvas" ref={canvas} role="img" aria-label={label} sx={{ width: '100%', height: '100%', display: 'block' }} />
      {[0.75, 0.5, 0.25].map((share) => (
        <Typography
          key={share}
          aria-hidden
          variant="caption"
          sx={{
            position: 'absolute',
            left: 6,
            top: `${(1 - share) * 100}%`,
            transform: 'translateY(-50%)',
            fontSize: '0.68rem',
            lineHeight: 1,
            color: '#fff',
            textShadow: '0 0 3px #000, 0 0 3px #000',
            pointerEvents: 'none',
          }}
        >
          {hertz(top * share)}
        </Typography>
      ))}
    </Box>
  );
}

/** Null where it can't be had: the sound plays without it. Begun when the outline has been seen. */
async function analyse({ channels }: Sound): Promise<Spectrogram | null> {
  await painted();
  await whenIdle(LATEST);
  return spectrum.call.spectrogram(framesOf(channels, MOST_COLUMNS)).catch((error: unknown) => {
    report('Drawing a spectrogram', error);
    return null;
  });
}

function hertz(value: number): string {
  return value < 1000 ? words.hertz(Math.round(value)) : words.kilohertz(Math.round(value / 100) / 10);
}

function paint(canvas: HTMLCanvasElement, { columns, rows, levels }: Spectrogram): void {
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

/** From night over petrol and sand to white: grows evenly in lightness, so that it reads without colours too. */
const STOPS: readonly (readonly [number, number, number])[] = [
  [8, 11, 18],
  [20, 40, 74],
  [14, 92, 110],
  [70, 158, 128],
  [214, 200, 112],
  [255, 250, 230],
];

/** As the canvas stores them: little-endian ABGR. */
const COLOURS = Uint32Array.from({ length: 256 }, (_, level) => {
  const at = (level / 255) * (STOPS.length - 1);
  const low = STOPS[Math.floor(at)] ?? [0, 0, 0];
  const high = STOPS[Math.ceil(at)] ?? low;
  const [red = 0, green = 0, blue = 0] = low.map((part, index) => Math.round(part + ((high[index] ?? part) - part) * (at % 1)));
  return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
});
