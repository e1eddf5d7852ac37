import type { InputRule } from '../define.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import { ofFormat } from '../ofFormat.ts';

export const url: InputRule = {
  id: 'url',
  ...ofFormat('url', 'uri'),
  Component: lazyPart(() => import('./Url.tsx')),
  height: 40,
  unsetBy: 'frame',
};
