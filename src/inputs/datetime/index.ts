import type { InputRule } from '../define.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import { ofFormat } from '../ofFormat.ts';

export const datetime: InputRule = {
  id: 'datetime',
  ...ofFormat('date-time'),
  Component: lazyPart(() => import('./DateTimeText.tsx')),
  height: 40,
  unsetBy: 'frame',
};
