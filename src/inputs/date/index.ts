import type { InputRule } from '../define.ts';
import { lazyPart } from '../../ui/lazyPart.ts';

export const date: InputRule = {
  id: 'date',
  accepts: (arg) => arg.kind === 'string' && arg.format === 'date',
  because: () => 'a string of format date',
  Component: lazyPart(() => import('./DateText.tsx')),
  height: 40,
  unsetBy: 'frame',
};
