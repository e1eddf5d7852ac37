import Box from '@mui/material/Box';
import Slider from '@mui/material/Slider';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import type { Picture } from '../../ui/picture/picture.ts';
import { PictureFrame } from '../../ui/picture/PictureFrame.tsx';
import { LoadedPicture } from '../../ui/picture/PictureView.tsx';
import { pictureSource, usePicture, type PictureState } from '../../ui/picture/usePicture.ts';
import type { Look } from '../../ui/picture/useViewport.ts';
import type { Size } from '../../ui/picture/viewport.ts';
import { RasterControls } from '../../ui/raster/RasterControls.tsx';
import { mimeOf, useSentFiles } from '../sentFiles.ts';

type Mode = 'alone' | 'beside' | 'swipe';

const MODES: readonly (readonly [Mode, string])[] = [
  ['alone', 'Result'],
  ['beside', 'Side by side'],
  ['swipe', 'Swipe'],
];

/** A picture of the result and, when one of the same proportions was sent, ways to compare the two. */
export function ComparedPicture({ state, label }: { state: PictureState; label: string }) {
  const sent = useSentFiles();
  const file = useMemo(() => sent.map((own) => own.file).find((own) => pictureSource(own, mimeOf(own)) !== undefined), [sent]);
  const source = useMemo(() => file && pictureSource(file, mimeOf(file)), [file]);
  const input = usePicture(source);
  const [mode, setMode] = useState<Mode>('alone');
  const [share, setShare] = useState(50);
  const [look, setLook] = useState<Look>('fit');
  const result = state.status === 'ready' ? state.picture : undefined;
  const other = useMemo(
    () =>
      result !== undefined && input.status === 'ready' && isAlike(result, input.picture) ? stretched(input.picture, result) : undefined,
    [result, input],
  );
  if (state.status !== 'ready' || result === undefined || other === undefined) return <LoadedPicture state={state} label={label} />;
  const name = file?.name ?? 'input';
  const shared = { size: result, look, onLook: setLook };
  return (
    <Box>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={mode}
        aria-label="Compare with the picture that was sent"
        onChange={(_, next: Mode | null) => next !== null && setMode(next)}
        sx={{ mb: 1, '& .MuiToggleButton-root': { py: 0.125, px: 1, typography: 'caption', textTransform: 'none' } }}
      >
        {MODES.map(([key, text]) => (
          <ToggleButton key={key} value={key}>
            {text}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {mode === 'beside' ? (
        <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 260px), 1fr))', gap: 1 }}>
          <PictureFrame {...shared} picture={other} label={`Input: ${name}`} facts={['input', name]} />
          <PictureFrame {...shared} picture={result} label={label} facts={['result', ...state.facts]} />
        </Box>
      ) : (
        <PictureFrame
          {...shared}
          picture={result}
          label={label}
          facts={state.facts}
          under={mode === 'swipe' ? { picture: other, share: share / 100 } : undefined}
        />
      )}
      {mode === 'swipe' && (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, px: 1 }}>
          <Typography variant="caption">Input</Typography>
          <Slider
            size="small"
            value={share}
            aria-label="How much of the input is shown"
            getAriaValueText={(value) => `${value} % input`}
            onChange={(_, next) => setShare(Array.isArray(next) ? (next[0] ?? 50) : next)}
          />
          <Typography variant="caption">Result</Typography>
        </Box>
      )}
      {state.raster !== undefined && <RasterControls used={state.raster} name={label} />}
    </Box>
  );
}

/** Proportions that differ by less than one pixel in a hundred. */
function isAlike(a: Size, b: Size): boolean {
  return Math.abs(a.width * b.height - a.height * b.width) <= 0.01 * a.width * b.height;
}

/** The input in the coordinates of the result, so that both show the same spot. */
function stretched(picture: Picture, { width, height }: Size): Picture {
  return {
    ...picture,
    width,
    height,
    valuesAt: (x, y) => picture.valuesAt(Math.floor((x * picture.width) / width), Math.floor((y * picture.height) / height)),
  };
}
