import type { InputRule } from '../define.ts';
import { isNumeric } from '../numbers.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import * as say from '../words.ts';

export const number: InputRule = {
  id: 'number',
  accepts: isNumeric,
  because: (arg) => say.unbounded(arg.kind === 'integer'),
  Component: lazyPart(() => import('./Number.tsx')),
  height: 40,
  small: () => true,
  unsetBy: 'frame',
};
