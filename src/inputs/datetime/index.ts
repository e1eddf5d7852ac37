import type { InputRule } from '../define.ts';
import { lazyPart } from '../../ui/lazyPart.ts';

export const datetime: InputRule = {
  id: 'datetime',
  accepts: (arg) => arg.kind === 'string' && arg.format === 'date-time',
  because: () => 'a string of format date-time',
  Component: lazyPart(() => import('./DateTimeText.tsx')),
  height: 40,
  unsetBy: 'frame',
};
