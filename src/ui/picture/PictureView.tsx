import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { RasterControls } from './RasterControls.tsx';
import { pictureSource, usePicture, type PictureState } from './usePicture.ts';
import { PictureFrame } from './PictureFrame.tsx';
import * as words from './words.ts';

interface Props {
  blob: Blob;
  mime: string;
  /** What is seen, in one sentence. */
  label: string;
  facts?: readonly string[];
  maxHeight?: number;
}

/** Any picture that can be shown here, TIFF and GeoTIFF included, with the tools to look at it. */
export function PictureView({ blob, mime, label, facts, maxHeight }: Props) {
  const source = useMemo(() => pictureSource(blob, mime), [blob, mime]);
  const state = usePicture(source);
  return <LoadedPicture state={state} label={label} facts={facts} maxHeight={maxHeight} />;
}

interface LoadedProps {
  state: PictureState;
  label: string;
  facts?: readonly string[] | undefined;
  maxHeight?: number | undefined;
}

export function LoadedPicture({ state, label, facts, maxHeight }: LoadedProps) {
  if (state.status !== 'ready') return <PicturePlace state={state} />;
  return (
    <>
      <PictureFrame
        picture={state.picture}
        size={state.picture}
        label={label}
        facts={[...state.facts, ...(facts ?? [])]}
        {...(maxHeight !== undefined && { maxHeight })}
      />
      {state.raster !== undefined && <RasterControls used={state.raster} name={label} />}
    </>
  );
}

/** Where a picture will be, or why there is none. */
export function PicturePlace({ state }: { state: Exclude<PictureState, { status: 'ready' }> }) {
  return (
    <Box
      aria-busy={state.status === 'loading'}
      sx={{ display: 'flex', alignItems: 'center', bgcolor: 'media', borderRadius: 1, p: 2, minHeight: 160 }}
    >
      <Typography variant="body2" color="textSecondary" role={state.status === 'failed' ? 'alert' : undefined}>
        {state.status === 'failed' ? state.why : words.decoding}
      </Typography>
    </Box>
  );
}
