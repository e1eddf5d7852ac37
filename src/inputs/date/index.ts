import type { InputRule } from '../define.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import { ofFormat } from '../ofFormat.ts';

export const date: InputRule = {
  id: 'date',
  ...ofFormat('date'),
  Component: lazyPart(() => import('./DateText.tsx')),
  height: 40,
  small: () => true,
  unsetBy: 'frame',
};
