import { useMemo } from 'react';
import { isAlike, PicturePair, type PairMode } from '../../ui/picture/PicturePair.tsx';
import { LoadedPicture } from '../../ui/picture/PictureView.tsx';
import { pictureSource, usePicture, type PictureState } from '../../ui/picture/usePicture.ts';
import { RasterControls } from '../../ui/picture/RasterControls.tsx';
import { useSentFiles } from '../sentFiles.ts';
import { mimeOf } from '../../files/sentFile.ts';
import * as words from './words.ts';

const MODES: readonly (readonly [PairMode, string])[] = [
  ['alone', words.modes.alone],
  ['beside', words.modes.beside],
  ['swipe', words.modes.swipe],
];

/** A picture of the result and, when one of the same proportions was sent, ways to compare the two. */
export function ComparedPicture({ state, label }: { state: PictureState; label: string }) {
  const sent = useSentFiles();
  const file = useMemo(() => sent.map((own) => own.file).find((own) => pictureSource(own, mimeOf(own)) !== undefined), [sent]);
  const source = useMemo(() => file && pictureSource(file, mimeOf(file)), [file]);
  const input = usePicture(source);
  if (state.status !== 'ready' || input.status !== 'ready' || !isAlike(state.picture, input.picture))
    return <LoadedPicture state={state} label={label} />;
  const name = file?.name ?? words.unnamed;
  return (
    <>
      <PicturePair
        left={{ picture: input.picture, name: words.input, label: words.inputCalled(name), facts: [name] }}
        right={{ picture: state.picture, name: words.result, label, facts: state.facts }}
        modes={MODES}
        question={words.howToCompareWithSent}
      />
      {state.raster !== undefined && <RasterControls used={state.raster} name={label} />}
    </>
  );
}
