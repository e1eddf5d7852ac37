import { lazy } from 'react';
import type { InputRule } from '../define.ts';
import { isNumeric } from '../numbers.ts';

export const number: InputRule = {
  id: 'number',
  accepts: isNumeric,
  because: (arg) => `${arg.kind === 'integer' ? 'an integer' : 'a number'} without two bounds`,
  Component: lazy(() => import('./Number.tsx')),
  height: 40,
  unsetBy: 'frame',
};
