import type { ReactNode } from 'react';
import type { Arg } from '../../../spec/model.ts';
import type { ArgValue } from '../../../spec/value.ts';
import type { PictureState } from '../../../ui/picture/usePicture.ts';
import type { ChosenPicture } from '../drawing/pictures.ts';
import type { PictureTarget } from '../rule/target.ts';

/** What is drawn on: a picture that is there, in a dialog. */
export interface BoardProps {
  target: PictureTarget;
  on: ChosenPicture;
  state: PictureState & { status: 'ready' };
  values: ReadonlyMap<Arg, ArgValue>;
  /** The dialog around it; what is drawn and not applied would be lost with a change of the picture. */
  frame: (actions: ReactNode, body: ReactNode, isTouched?: boolean) => ReactNode;
  onPut: (changes: ReadonlyMap<Arg, ArgValue>) => void;
  onClose: () => void;
}
