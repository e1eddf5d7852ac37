import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMemo, useState, type ReactNode } from 'react';
import type { RasterSource } from '../../files/raster/rasters.ts';
import { RasterControls } from './RasterControls.tsx';
import { pictureSource } from './pictureSource.ts';
import { usePicture, type PictureState } from './usePicture.ts';
import { frameSize, SMALLEST, TOOLS_HEIGHT } from './frameSize.ts';
import { MeasuredFrame } from './measure/MeasuredFrame.tsx';
import { usePictureSize } from './usePictureSize.ts';
import { MarkedSize } from '../preview/marks.ts';
import type { Size, View } from './viewport.ts';
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
  const size = usePictureSize(source);
  return <LoadedPicture state={state} size={size} label={label} facts={facts} maxHeight={maxHeight} />;
}

interface NumbersProps {
  /** Kept between renders. */
  source: RasterSource;
  size: Size | undefined;
  label: string;
  maxHeight: number;
  /** Lie over the picture, as large as it. */
  marks?: ReactNode;
}

/** A picture of numbers, with its pages, its bands and its range of values. */
export function NumbersView({ source, size, label, maxHeight, marks }: NumbersProps) {
  return <LoadedPicture state={usePicture(source)} size={size} label={label} maxHeight={maxHeight} marks={marks} />;
}

interface LoadedProps {
  state: PictureState;
  /** What is known of it before it is there. */
  size?: Size | undefined;
  label: string;
  /** Stem of the files in which what is measured on it is kept. */
  stem?: string;
  facts?: readonly string[] | undefined;
  maxHeight?: number | undefined;
  marks?: ReactNode;
}

export function LoadedPicture({ state, size, label, stem = label, facts, maxHeight, marks }: LoadedProps) {
  if (state.status !== 'ready') return <PicturePlace state={state} size={size} maxHeight={maxHeight} />;
  return (
    <>
      <MeasuredFrame
        name={stem}
        picture={state.picture}
        size={state.picture}
        label={label}
        facts={[...state.facts, ...(facts ?? [])]}
        {...(maxHeight !== undefined && { maxHeight })}
        renderOver={
          marks === undefined
            ? undefined
            : (view) => (
                <OverPicture view={view} size={state.picture}>
                  {marks}
                </OverPicture>
              )
        }
      />
      {state.raster !== undefined && <RasterControls used={state.raster} name={label} />}
    </>
  );
}

function OverPicture({ view, size: { width, height }, children }: { view: View; size: Size; children: ReactNode }) {
  const [marked, setMarked] = useState({ width, height });
  if (marked.width !== width || marked.height !== height) setMarked({ width, height });
  return (
    <div
      style={{
        position: 'absolute',
        left: view.x,
        top: view.y,
        width: width * view.scale,
        height: height * view.scale,
        pointerEvents: 'none',
      }}
    >
      <MarkedSize value={marked}>{children}</MarkedSize>
    </div>
  );
}

interface PlaceProps {
  state: Exclude<PictureState, { status: 'ready' }>;
  size?: Size | undefined;
  maxHeight?: number | undefined;
}

/** Where a picture will be, as high as it will be with the line below it, or why there is none. */
export function PicturePlace({ state, size, maxHeight }: PlaceProps) {
  const isAwaited = state.status === 'loading' && size !== undefined;
  return (
    <Box aria-busy={state.status === 'loading'} sx={{ pb: isAwaited ? `${TOOLS_HEIGHT}px` : 0 }}>
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          bgcolor: 'media',
          borderRadius: 1,
          p: 2,
          ...(isAwaited ? frameSize(size, maxHeight) : { minHeight: SMALLEST }),
        }}
      >
        <Typography variant="body2" color="textSecondary" role={state.status === 'failed' ? 'alert' : undefined}>
          {state.status === 'failed' ? state.why : words.decoding}
        </Typography>
      </Box>
    </Box>
  );
}
