import Box from '@mui/material/Box';
import { Suspense, useMemo } from 'react';
import { lazyPart } from '../../ui/lazyPart.ts';
import { MediaFrame } from '../../ui/MediaFrame.tsx';
import { pictureSource } from '../../ui/picture/pictureSource.ts';
import { usePicture } from '../../ui/picture/usePicture.ts';
import { usePictureSize } from '../../ui/picture/usePictureSize.ts';
import { shownSizeOf } from '../../files/picture/shownSize.ts';
import { useRead } from '../../ui/useRead.ts';
import { SaveDrawn } from '../../ui/figure/SaveDrawn.tsx';
import { labelSourceOf } from '../../files/raster/labels/labelSource.ts';
import type { RasterSource } from '../../files/raster/rasters.ts';
import type { Size } from '../../ui/picture/viewport.ts';
import type { LabelHints } from '../labels/hints.ts';
import { LabelledPicture } from '../labels/LabelledPicture.tsx';
import { MediaCaption } from '../MediaCaption.tsx';
import { ComparedPicture } from './ComparedPicture.tsx';
import type { ImageProps } from './props.ts';
import { matrixValues } from '../../answers/shapes/matrix.ts';
import { MIME } from '../../files/kinds.ts';
import * as words from './words.ts';

const DicomHeader = lazyPart(() => import('./DicomHeader.tsx'));

export default function ImageView({ source, hints = NO_HINTS }: ImageProps) {
  const label = 'blob' in source ? words.imageIn(source.fileName) : words.numbersAsImage(source.name);
  // A picture that moves is played by the browser alone.
  const moves = 'blob' in source && source.type.mime === MIME.gif;
  const pixels = useMemo(() => {
    if (!('blob' in source)) return { from: 'values', values: matrixValues(source.value, source.shape), shape: source.shape } as const;
    return moves ? undefined : pictureSource(source.blob, source.type.mime);
  }, [source, moves]);
  const size = usePictureSize(pixels);
  const stem = 'blob' in source ? source.fileName : source.name;
  const read = useRead('blob' in source ? source.blob : undefined, labelSourceOf);
  const labels =
    read === 'none'
      ? undefined
      : (read ?? (pixels !== undefined && !(pixels instanceof Blob) && pixels.from === 'values' ? pixels : undefined));
  const moving = useRead(moves ? source.blob : undefined, shownSizeOf);
  return (
    <Box>
      {moves ? (
        <MediaFrame medium="image" blob={source.blob} label={label} size={moving} />
      ) : (
        <LabelledPicture source={labels} hints={hints} size={size} stem={stem}>
          <DrawnPicture pixels={pixels} size={size} label={label} stem={stem} />
        </LabelledPicture>
      )}
      {'blob' in source && <MediaCaption file={source} />}
      {'blob' in source && source.type.mime === MIME.dicom && (
        <Suspense fallback={null}>
          <DicomHeader file={source} />
        </Suspense>
      )}
    </Box>
  );
}

const NO_HINTS: LabelHints = { key: '', description: '' };

interface DrawnProps {
  pixels: Blob | RasterSource | undefined;
  size: Size | undefined;
  label: string;
  stem: string;
}

/** Decoded when it is shown as a picture. */
function DrawnPicture({ pixels, size, label, stem }: DrawnProps) {
  const state = usePicture(pixels);
  return (
    <>
      <ComparedPicture state={state} size={size} label={label} stem={stem} />
      <SaveDrawn state={state} label={label} fileName={stem} />
    </>
  );
}
