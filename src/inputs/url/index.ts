import { lazy } from 'react';
import type { InputRule } from '../define.ts';

export const url: InputRule = {
  id: 'url',
  accepts: (arg) => arg.kind === 'string' && (arg.format === 'url' || arg.format === 'uri'),
  because: (arg) => `a string of format ${arg.format}`,
  Component: lazy(() => import('./Url.tsx')),
  height: 40,
  unsetBy: 'frame',
};
