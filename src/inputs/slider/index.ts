import type { InputRule } from '../define.ts';
import { boundsOf, isNumeric } from '../numbers.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import * as say from '../words.ts';

export const slider: InputRule = {
  id: 'slider',
  accepts: (arg) => isNumeric(arg) && Number.isFinite(boundsOf(arg).low) && Number.isFinite(boundsOf(arg).high),
  because: (arg) => say.bounded(arg.kind === 'integer', Number(boundsOf(arg).low), Number(boundsOf(arg).high)),
  Component: lazyPart(() => import('./Slider.tsx')),
  height: 40,
  small: () => true,
  unsetBy: 'frame',
};
