import type { InputRule } from '../define.ts';
import { listWords } from '../field/hint.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import * as say from '../words.ts';

export const json: InputRule = {
  id: 'json',
  accepts: (arg) => arg.kind === 'object' || arg.kind === 'array',
  because: (arg) =>
    arg.kind === 'object'
      ? say.anObject
      : arg.items === undefined || arg.items.kind === 'any'
        ? say.untypedList
        : say.aList(listWords(arg)),
  Component: lazyPart(() => import('./JsonText.tsx')),
  height: 112,
  unsetBy: 'frame',
};
