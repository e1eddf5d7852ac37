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
import { paintSpectrogram } from './spectrogramColours.ts';
import * as words from './words.ts';

const MOST_COLUMNS = 1200;
/** In milliseconds, while others are drawn. */
const LATEST = 300;

const spectrum = remote<typeof import('../../files/sound/spectrum.ts')>(
  () => new Worker(new URL('../../files/sound/spectrum.worker.ts', import.meta.url), { type: 'module' }),
  lazyModule(() => import('../../files/sound/spectrum.ts')),
);

/** Time to the right, frequency upwards, the louder the brighter. */
export function SpectrogramImage({ sound, drawn }: { sound: Sound; drawn: Spectrogram | null | undefined }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (drawn && canvas.current !== null) paintSpectrogram(canvas.current, drawn);
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
export async function analyseSound({ channels }: Sound): Promise<Spectrogram | null> {
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
