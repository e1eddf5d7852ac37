import { lazy } from 'react';
import type { InputRule } from '../define.ts';

export const password: InputRule = {
  id: 'password',
  accepts: (arg) => arg.kind === 'string' && arg.format === 'password',
  because: () => 'a string of format password',
  Component: lazy(() => import('./Password.tsx')),
  height: 40,
  unsetBy: 'frame',
};
