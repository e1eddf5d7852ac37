import type { InputRule } from '../define.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import { ofFormat } from '../ofFormat.ts';

export const password: InputRule = {
  id: 'password',
  ...ofFormat('password'),
  Component: lazyPart(() => import('./Password.tsx')),
  height: 40,
  unsetBy: 'frame',
};
