import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Fragment, Suspense, useEffect, useState, type ReactNode } from 'react';
import type { MotionJpegFilm } from '../files/film/motionJpeg.ts';
import { report } from '../files/report.ts';
import type { Medium } from '../spec/model.ts';
import { lazyModule } from '../files/lazyParts.ts';
import { lazyPart } from './lazyPart.ts';
import { useObjectUrl } from './useObjectUrl.ts';
import { useRead } from './useRead.ts';
import * as words from './words.ts';

interface Props {
  medium: Medium;
  blob: Blob;
  /** What the picture or recording is, for screen readers. */
  label: string;
  /** Of a picture or film, where it is known before it is there. */
  size?: { readonly width: number; readonly height: number } | undefined;
  maxHeight?: number;
  /** Lies over a picture whose size is known, as large as it. */
  over?: ReactNode;
  /** Called when the browser can't show the blob. */
  onUnplayable?: () => void;
}

/** Pixels; what is taller is shown smaller. */
const USUAL = 480;
const FILLS = { width: '100%', height: '100%' } as const;

/** As large as what will be in it. */
function Place({ size, tallest, children }: { size: Props['size']; tallest: number; children: ReactNode }) {
  if (size === undefined) return children;
  const { width, height } = size;
  const most = Math.min(width, (tallest * width) / height);
  return <Box sx={{ position: 'relative', width: `min(100%, ${most}px)`, aspectRatio: `${width} / ${height}` }}>{children}</Box>;
}

/** A picture, sound or film in its frame. SVG is safe here: as an image it runs no scripts. */
export function MediaFrame({ medium, blob, label, size, maxHeight = USUAL, over, onUnplayable }: Props) {
  const url = useObjectUrl(blob);
  const [broken, setBroken] = useState<Blob>();
  if (broken === blob && medium === 'video') {
    return <OwnFilm blob={blob} label={label} maxHeight={maxHeight} over={over} onUnplayable={onUnplayable} />;
  }
  if (broken === blob) return <Problem>{words.cannotShowButKeeps}</Problem>;
  const onError = () => {
    setBroken(blob);
    // Of a film this page may play it.
    if (medium !== 'video') onUnplayable?.();
  };
  return (
    <Box sx={{ display: 'flex', justifyContent: 'center', bgcolor: 'media', borderRadius: 1, overflow: 'hidden', minHeight: 48 }}>
      <Place size={size} tallest={maxHeight}>
        {size !== undefined && over !== undefined && over !== false && (
          <Box sx={{ position: 'absolute', inset: 0, zIndex: 1, pointerEvents: 'none' }}>{over}</Box>
        )}
        {url !== undefined && medium === 'image' && (
          <Box
            component="img"
            src={url}
            alt={label}
            onError={onError}
            sx={{ ...(size === undefined ? { maxWidth: '100%', maxHeight } : FILLS), objectFit: 'contain', display: 'block' }}
          />
        )}
        {url !== undefined && medium === 'audio' && (
          <Box component="audio" src={url} controls aria-label={label} onError={onError} sx={{ width: '100%', m: 1 }} />
        )}
        {url !== undefined && medium === 'video' && (
          <Box
            component="video"
            // The first frame, which some phones don't show by themselves.
            src={`${url}#t=0.0001`}
            controls
            playsInline
            aria-label={label}
            onError={onError}
            // Of some films the sound can be played, and nothing be seen.
            onLoadedMetadata={({ currentTarget }) => currentTarget.videoWidth === 0 && onError()}
            sx={size === undefined ? { maxWidth: '100%', maxHeight } : FILLS}
          />
        )}
      </Place>
    </Box>
  );
}

function Problem({ children }: { children: ReactNode }) {
  return (
    <Typography variant="body2" color="textSecondary" sx={{ p: 2, overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
      {children}
    </Typography>
  );
}

/** What stands between backticks is code, to be copied as it is. */
function InCode({ text }: { text: string }) {
  return text.split('`').map((piece, index) =>
    index % 2 === 0 ? (
      <Fragment key={index}>{piece}</Fragment>
    ) : (
      <Typography key={index} variant="code" component="code" sx={{ color: 'text.primary' }}>
        {piece}
      </Typography>
    ),
  );
}

const loadFilms = lazyModule(() => import('../files/film/why.ts'));
const MotionJpeg = lazyPart(() => import('./film/motionJpeg/MotionJpeg.tsx'));

interface OwnFilmProps extends Pick<Props, 'blob' | 'label' | 'over'> {
  maxHeight: number;
  onUnplayable: (() => void) | undefined;
}

/** A film that the browser doesn't play: played here, or what is wrong with it, read from its bytes. */
function OwnFilm({ blob, label, maxHeight, over, onUnplayable }: OwnFilmProps) {
  const found = useRead(blob, readOther);
  const isUnplayable = typeof found === 'string';
  useEffect(() => {
    if (isUnplayable) onUnplayable?.();
  }, [isUnplayable, onUnplayable]);
  if (found === undefined) return <Problem>{words.lookingIntoFilm}</Problem>;
  if (typeof found === 'string') {
    return (
      <Problem>
        <InCode text={found} />
      </Problem>
    );
  }
  return (
    <Suspense fallback={<Box aria-busy sx={{ minHeight: 240, bgcolor: 'media' }} />}>
      <MotionJpeg blob={blob} film={found} label={label} maxHeight={maxHeight} over={over} />
    </Suspense>
  );
}

async function readOther(blob: Blob): Promise<MotionJpegFilm | string> {
  try {
    return await (await loadFilms()).playedHere(blob);
  } catch (error) {
    report('Reading why a film can’t be shown', error);
    return words.cannotShow;
  }
}
