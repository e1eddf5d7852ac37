import { choicesOf } from '../choices.ts';
import type { InputRule } from '../define.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import * as say from '../words.ts';

export const multiselect: InputRule = {
  id: 'multiselect',
  accepts: (arg) => arg.kind === 'array' && choicesOf(arg).length > 0,
  because: (arg) => say.listWithChoices(choicesOf(arg).length),
  Component: lazyPart(() => import('./Multiselect.tsx')),
  height: 40,
  unsetBy: 'frame',
};
