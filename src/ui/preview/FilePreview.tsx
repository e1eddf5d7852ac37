import Box from '@mui/material/Box';
import { Suspense, use, type SyntheticEvent } from 'react';
import type { Medium } from '../../spec/model.ts';
import { formatDuration } from '../../files/amounts.ts';
import { lazyPart } from '../lazyPart.ts';
import { MediaFrame } from '../MediaFrame.tsx';
import { MarkedSize, PreviewMarks } from './marks.ts';
import { frameSize, SMALLEST, TALLEST_PREVIEW, TOOLS_HEIGHT } from '../picture/frameSize.ts';
import type { NumbersInFile } from '../picture/fileSource.ts';
import type { Size } from '../picture/viewport.ts';
import * as words from './words.ts';

const SoundPlayer = lazyPart(() => import('../sound/SoundPlayer.tsx'));

const NumbersView = lazyPart(async () => ({ default: (await import('../picture/PictureView.tsx')).NumbersView }));

interface Props {
  file: File;
  medium: Medium;
  /** Pixels that no browser decodes: TIFF, NPY, DICOM. */
  numbers: NumbersInFile | undefined;
  /** Of a picture that browsers draw, as far as its head tells. */
  size: Size | undefined;
  onUnplayable: () => void;
  /** Size in pixels, length: what its player finds out. */
  onFacts: (facts: readonly string[]) => void;
}

/** A chosen file's picture, sound or film. */
export function FilePreview({ file, medium, numbers, size, onUnplayable, onFacts }: Props) {
  const marks = use(PreviewMarks);
  if (medium === 'audio') {
    return (
      <Suspense fallback={<Box sx={{ height: 72, bgcolor: 'media' }} />}>
        <SoundPlayer blob={file} label={file.name} onUnplayable={onUnplayable} onFacts={onFacts} />
      </Suspense>
    );
  }
  if (numbers !== undefined) {
    return (
      <Suspense fallback={<Box sx={{ ...placeFor(numbers.size), m: 1, bgcolor: 'media' }} />}>
        <Box sx={{ p: 1 }}>
          <NumbersView source={numbers.source} size={numbers.size} label={file.name} maxHeight={TALLEST_PREVIEW} marks={marks?.(file)} />
        </Box>
      </Suspense>
    );
  }
  const drawn = medium === 'image' && size !== undefined ? marks?.(file) : undefined;
  const read = ({ target }: SyntheticEvent) => onFacts(factsOf(target));
  return (
    <Box onLoadCapture={read} onLoadedMetadataCapture={read} onDurationChangeCapture={read}>
      <MediaFrame
        medium={medium}
        blob={file}
        label={file.name}
        size={medium === 'image' ? size : undefined}
        maxHeight={TALLEST_PREVIEW}
        over={drawn !== undefined && <MarkedSize value={size}>{drawn}</MarkedSize>}
        onUnplayable={onUnplayable}
      />
    </Box>
  );
}

function placeFor(size: NumbersInFile['size']) {
  return size === undefined ? { height: SMALLEST } : { ...frameSize(size, TALLEST_PREVIEW), width: 'auto', mb: `${TOOLS_HEIGHT}px` };
}

function factsOf(element: EventTarget): string[] {
  // SVG without a size of its own reports zero.
  if (element instanceof HTMLImageElement) return pixels(element.naturalWidth, element.naturalHeight);
  if (!(element instanceof HTMLVideoElement)) return [];
  if (element.duration === Infinity && element.currentTime === 0) findDuration(element);
  const length = Number.isFinite(element.duration) ? [formatDuration(element.duration * 1000, true)] : [];
  return [...pixels(element.videoWidth, element.videoHeight), ...length];
}

function pixels(width: number, height: number): string[] {
  return width > 0 ? [words.pictureSize(width, height)] : [];
}

/** A camera's recording doesn't know its own length until somebody has been at its end. */
function findDuration(video: HTMLVideoElement): void {
  video.addEventListener('durationchange', () => (video.currentTime = 0), { once: true });
  video.currentTime = Number.MAX_SAFE_INTEGER;
}
