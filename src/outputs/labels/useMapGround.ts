import { useMemo } from 'react';
import type { FoundLabels } from '../../files/raster/labels/labelFiles.ts';
import { mimeOf } from '../../files/sentFile.ts';
import { isAlike } from '../../ui/picture/PicturePair.tsx';
import { pictureSource } from '../../ui/picture/pictureSource.ts';
import { usePicture } from '../../ui/picture/usePicture.ts';
import { useSentFiles } from '../../ui/preview/sentFiles.ts';

/** The picture that was sent, when the map lies over it. */
export function useMapGround(found: FoundLabels) {
  const sent = useSentFiles();
  const file = useMemo(() => sent.map((own) => own.file).find((own) => pictureSource(own, mimeOf(own)) !== undefined), [sent]);
  const source = useMemo(() => file && pictureSource(file, mimeOf(file)), [file]);
  const state = usePicture(source);
  const picture = state.status === 'ready' && isAlike(found, state.picture) ? state.picture : undefined;
  return { picture, file: picture && file, isComing: source !== undefined && state.status === 'loading' };
}
