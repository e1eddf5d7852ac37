import Box from '@mui/material/Box';
import { useMemo } from 'react';
import { CHOICE_HEIGHT, isAlike, PicturePair, type PairMode } from '../../ui/picture/PicturePair.tsx';
import { LoadedPicture, PicturePlace } from '../../ui/picture/PictureView.tsx';
import { pictureSource } from '../../ui/picture/pictureSource.ts';
import { usePicture, type PictureState } from '../../ui/picture/usePicture.ts';
import { usePictureSize } from '../../ui/picture/usePictureSize.ts';
import type { Size } from '../../ui/picture/viewport.ts';
import { RasterControls } from '../../ui/picture/RasterControls.tsx';
import { useSentFiles } from '../../ui/preview/sentFiles.ts';
import { mimeOf } from '../../files/sentFile.ts';
import * as words from './words.ts';

const MODES: readonly (readonly [PairMode, string])[] = [
  ['alone', words.modes.alone],
  ['beside', words.modes.beside],
  ['swipe', words.modes.swipe],
];

interface Props {
  state: PictureState;
  /** What is known of it before it is there. */
  size: Size | undefined;
  label: string;
  /** Stem of the files that are made of it. */
  stem: string;
}

/** A picture of the result and, when one of the same proportions was sent, ways to compare the two. */
export function ComparedPicture({ state, size, label, stem }: Props) {
  const sent = useSentFiles();
  const file = useMemo(() => sent.map((own) => own.file).find((own) => pictureSource(own, mimeOf(own)) !== undefined), [sent]);
  const source = useMemo(() => file && pictureSource(file, mimeOf(file)), [file]);
  const input = usePicture(source);
  const inputSize = usePictureSize(source);
  const isAwaited = size !== undefined && inputSize !== undefined && isAlike(size, inputSize);
  if (isAwaited && state.status === 'loading')
    return (
      <Box sx={{ pt: `${CHOICE_HEIGHT}px` }}>
        <PicturePlace state={state} size={size} />
      </Box>
    );
  const isPair =
    input.status === 'ready' ? state.status === 'ready' && isAlike(state.picture, input.picture) : isAwaited && input.status === 'loading';
  if (state.status !== 'ready' || !isPair) return <LoadedPicture state={state} size={size} label={label} stem={stem} />;
  const name = file?.name ?? words.unnamed;
  return (
    <>
      <PicturePair
        left={{
          picture: input.status === 'ready' ? input.picture : undefined,
          name: words.input,
          label: words.inputCalled(name),
          facts: [name],
        }}
        right={{ picture: state.picture, name: words.result, label, facts: state.facts }}
        modes={MODES}
        question={words.howToCompareWithSent}
        stem={stem}
      />
      {state.raster !== undefined && <RasterControls used={state.raster} name={label} />}
    </>
  );
}
