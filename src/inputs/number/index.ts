import type { InputRule } from '../define.ts';
import { isNumeric } from '../numbers.ts';
import { lazyPart } from '../../ui/lazyPart.ts';

export const number: InputRule = {
  id: 'number',
  accepts: isNumeric,
  because: (arg) => `${arg.kind === 'integer' ? 'an integer' : 'a number'} without two bounds`,
  Component: lazyPart(() => import('./Number.tsx')),
  height: 40,
  unsetBy: 'frame',
};
