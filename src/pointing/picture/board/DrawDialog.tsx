import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { tooLarge } from '../../../files/picture/size.ts';
import type { Arg } from '../../../spec/model.ts';
import type { ArgValue } from '../../../spec/value.ts';
import { SmallSelect } from '../../../ui/actions/SmallSelect.tsx';
import { ToolDialog } from '../../../ui/actions/ToolDialog.tsx';
import { PicturePlace } from '../../../ui/picture/PictureView.tsx';
import { usePicture } from '../../../ui/picture/usePicture.ts';
import { useRead } from '../../../ui/useRead.ts';
import { sourceOf, type ChosenPicture } from '../drawing/pictures.ts';
import type { PictureTarget } from '../rule/target.ts';
import * as words from '../words.ts';
import { MaskBoard } from '../mask/MaskBoard.tsx';
import { Board } from './Board.tsx';

export interface DialogProps {
  target: PictureTarget;
  chosen: readonly ChosenPicture[];
  values: ReadonlyMap<Arg, ArgValue>;
  onPut: (changes: ReadonlyMap<Arg, ArgValue>) => void;
  onClose: () => void;
}

/** The chosen picture, large, to draw on. */
export default function DrawDialog({ target, chosen, values, onPut, onClose }: DialogProps) {
  const [place, setPlace] = useState(0);
  const on = chosen[place] ?? chosen[0];
  const found = useRead(on?.file, sourceOf);
  const state = usePicture(found !== undefined && 'source' in found ? found.source : undefined);
  const frame = (actions: ReactNode, body: ReactNode, isTouched = false) => (
    <ToolDialog
      title={words.title(target.arg.name)}
      isWide
      // A click beside the dialog is easily made while drawing, and must not cost what was drawn.
      onClose={(by) => by !== 'backdropClick' && onClose()}
      actions={actions}
    >
      {chosen.length > 1 && (
        <SmallSelect
          label={words.picture}
          value={String(place)}
          options={chosen.map(({ file, arg }, index) => [String(index), `${file.name} (${arg.name})`] as const)}
          onPick={(next) => setPlace(Number(next))}
          held={isTouched ? words.applyFirst : undefined}
        />
      )}
      {body}
    </ToolDialog>
  );
  if (on === undefined) return null;
  // Other figures need no pixels of their own; a mask has as many as the picture, which a GeoTIFF shows from a small copy.
  const isTooLarge = target.figure === 'mask' && state.status === 'ready' && tooLarge(state.picture);
  const why = isTooLarge ? words.tooLarge(on.file.name) : found !== undefined && 'why' in found ? found.why : undefined;
  if (found === undefined || 'why' in found || state.status !== 'ready' || isTooLarge) {
    return frame(
      <Button onClick={onClose}>{words.cancel}</Button>,
      why !== undefined ? (
        <Typography role="alert" variant="body2">
          {why}
        </Typography>
      ) : (
        <PicturePlace state={state.status === 'ready' ? { status: 'loading' } : state} />
      ),
    );
  }
  const Drawing = target.figure === 'mask' ? MaskBoard : Board;
  return (
    <Drawing
      key={`${place} ${state.picture.width}x${state.picture.height}`}
      target={target}
      on={on}
      state={state}
      values={values}
      frame={frame}
      onPut={onPut}
      onClose={onClose}
    />
  );
}
