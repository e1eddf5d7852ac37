import type { InputRule } from '../define.ts';
import { boundsOf, isNumeric } from '../numbers.ts';
import { lazyPart } from '../../ui/lazyPart.ts';

export const slider: InputRule = {
  id: 'slider',
  accepts: (arg) => isNumeric(arg) && Number.isFinite(boundsOf(arg).low) && Number.isFinite(boundsOf(arg).high),
  because: (arg) =>
    `${arg.kind === 'integer' ? 'an integer' : 'a number'} with both bounds, ${boundsOf(arg).low} and ${boundsOf(arg).high}`,
  Component: lazyPart(() => import('./Slider.tsx')),
  height: 40,
  unsetBy: 'frame',
};
