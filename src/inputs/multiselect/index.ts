import { choicesOf } from '../choices.ts';
import type { InputRule } from '../define.ts';
import { plural } from '../words.ts';
import { lazyPart } from '../../ui/lazyPart.ts';

export const multiselect: InputRule = {
  id: 'multiselect',
  accepts: (arg) => arg.kind === 'array' && choicesOf(arg).length > 0,
  because: (arg) => `a list whose items have ${plural(choicesOf(arg).length, 'choice')}`,
  Component: lazyPart(() => import('./Multiselect.tsx')),
  height: 40,
  unsetBy: 'frame',
};
