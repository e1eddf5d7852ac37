import Box from '@mui/material/Box';
import { Suspense, use, type SyntheticEvent } from 'react';
import type { Medium } from '../../spec/model.ts';
import { formatDuration } from '../../files/amounts.ts';
import { lazyPart } from '../lazyPart.ts';
import { MediaFrame } from '../MediaFrame.tsx';
import { PreviewMarks } from './marks.ts';
import { MIME } from '../../files/kinds.ts';
import * as words from './words.ts';

const SoundPlayer = lazyPart(() => import('../sound/SoundPlayer.tsx'));

const PictureView = lazyPart(async () => ({ default: (await import('../picture/PictureView.tsx')).PictureView }));

interface Props {
  file: File;
  medium: Medium;
  onUnplayable: () => void;
  /** Size in pixels, length: what its player finds out. */
  onFacts: (facts: readonly string[]) => void;
}

/** A chosen file's picture, sound or film. */
export function FilePreview({ file, medium, onUnplayable, onFacts }: Props) {
  const marks = use(PreviewMarks);
  if (medium === 'audio') {
    return (
      <Suspense fallback={<Box sx={{ height: 72, bgcolor: 'media' }} />}>
        <SoundPlayer blob={file} label={file.name} onUnplayable={onUnplayable} onFacts={onFacts} />
      </Suspense>
    );
  }
  if (medium === 'image' && isTiff(file)) {
    return (
      <Suspense fallback={<Box sx={{ height: 160, bgcolor: 'media' }} />}>
        <Box sx={{ p: 1 }}>
          <PictureView blob={file} mime={MIME.tiff} label={file.name} maxHeight={300} />
        </Box>
      </Suspense>
    );
  }
  const read = ({ target }: SyntheticEvent) => onFacts(factsOf(target));
  return (
    <Box sx={{ position: 'relative' }} onLoadCapture={read} onLoadedMetadataCapture={read} onDurationChangeCapture={read}>
      <MediaFrame medium={medium} blob={file} label={file.name} onUnplayable={onUnplayable} />
      {medium === 'image' && marks !== undefined && <Box sx={{ position: 'absolute', inset: 0, pointerEvents: 'none' }}>{marks(file)}</Box>}
    </Box>
  );
}

/** No browser but Safari draws it; models for satellites and microscopes take nothing else. */
function isTiff({ name, type }: File): boolean {
  return type === MIME.tiff || /\.tiff?$/i.test(name);
}

function factsOf(element: EventTarget): string[] {
  // SVG without a size of its own reports zero.
  if (element instanceof HTMLImageElement) return size(element.naturalWidth, element.naturalHeight);
  if (!(element instanceof HTMLVideoElement)) return [];
  if (element.duration === Infinity && element.currentTime === 0) findDuration(element);
  const length = Number.isFinite(element.duration) ? [formatDuration(element.duration * 1000, true)] : [];
  return [...size(element.videoWidth, element.videoHeight), ...length];
}

function size(width: number, height: number): string[] {
  return width > 0 ? [words.pictureSize(width, height)] : [];
}

/** A camera's recording doesn't know its own length until somebody has been at its end. */
function findDuration(video: HTMLVideoElement): void {
  video.addEventListener('durationchange', () => (video.currentTime = 0), { once: true });
  video.currentTime = Number.MAX_SAFE_INTEGER;
}
