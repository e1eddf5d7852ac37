import Box from '@mui/material/Box';
import { Suspense, useMemo } from 'react';
import { lazyPart } from '../../ui/lazyPart.ts';
import { MediaFrame } from '../../ui/MediaFrame.tsx';
import { pictureSource } from '../../ui/picture/pictureSource.ts';
import { usePicture } from '../../ui/picture/usePicture.ts';
import { usePictureSize } from '../../ui/picture/usePictureSize.ts';
import { shownSizeOf } from '../../files/picture/shownSize.ts';
import { useRead } from '../../ui/useRead.ts';
import { SaveDrawn } from '../figure/SaveDrawn.tsx';
import { MediaCaption } from '../MediaCaption.tsx';
import { ComparedPicture } from './ComparedPicture.tsx';
import type { ImageProps } from './props.ts';
import { matrixValues } from '../../answers/shapes/matrix.ts';
import { MIME } from '../../files/kinds.ts';
import * as words from './words.ts';

const DicomHeader = lazyPart(() => import('./DicomHeader.tsx'));

export default function ImageView({ source }: ImageProps) {
  const label = 'blob' in source ? words.imageIn(source.fileName) : words.numbersAsImage(source.name);
  // A picture that moves is played by the browser alone.
  const moves = 'blob' in source && source.type.mime === MIME.gif;
  const pixels = useMemo(() => {
    if (!('blob' in source)) return { from: 'values', values: matrixValues(source.value, source.shape), shape: source.shape } as const;
    return moves ? undefined : pictureSource(source.blob, source.type.mime);
  }, [source, moves]);
  const state = usePicture(pixels);
  const size = usePictureSize(pixels);
  const moving = useRead(moves ? source.blob : undefined, shownSizeOf);
  return (
    <Box>
      {moves ? (
        <MediaFrame medium="image" blob={source.blob} label={label} size={moving} />
      ) : (
        <ComparedPicture state={state} size={size} label={label} stem={'blob' in source ? source.fileName : source.name} />
      )}
      <SaveDrawn state={state} label={label} fileName={'blob' in source ? source.fileName : source.name} />
      {'blob' in source && <MediaCaption file={source} />}
      {'blob' in source && source.type.mime === MIME.dicom && (
        <Suspense fallback={null}>
          <DicomHeader file={source} />
        </Suspense>
      )}
    </Box>
  );
}
