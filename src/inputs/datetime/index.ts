import { lazy } from 'react';
import type { InputRule } from '../define.ts';

export const datetime: InputRule = {
  id: 'datetime',
  accepts: (arg) => arg.kind === 'string' && arg.format === 'date-time',
  because: () => 'a string of format date-time',
  Component: lazy(() => import('./DateTimeText.tsx')),
  height: 40,
  unsetBy: 'frame',
};
