import type { InputRule } from '../define.ts';
import { lazyPart } from '../../ui/lazyPart.ts';

export const url: InputRule = {
  id: 'url',
  accepts: (arg) => arg.kind === 'string' && (arg.format === 'url' || arg.format === 'uri'),
  because: (arg) => `a string of format ${arg.format}`,
  Component: lazyPart(() => import('./Url.tsx')),
  height: 40,
  unsetBy: 'frame',
};
