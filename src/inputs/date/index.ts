import { lazy } from 'react';
import type { InputRule } from '../define.ts';

export const date: InputRule = {
  id: 'date',
  accepts: (arg) => arg.kind === 'string' && arg.format === 'date',
  because: () => 'a string of format date',
  Component: lazy(() => import('./DateText.tsx')),
  height: 40,
  unsetBy: 'frame',
};
