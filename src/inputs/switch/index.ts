import type { InputRule } from '../define.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import * as say from '../words.ts';

const ThreeStates = lazyPart(() => import('./ThreeStates.tsx'));

export const onOff: InputRule = {
  id: 'switch',
  accepts: (arg) => arg.kind === 'boolean',
  because: (arg) => (typeof arg.default === 'boolean' ? say.aBoolean : say.unsettableBoolean),
  Component: lazyPart(() => import('./TwoStates.tsx')),
  variant: ({ default: usual }) => (typeof usual === 'boolean' ? undefined : ThreeStates),
  height: 38,
  small: () => true,
  unsetBy: 'widget',
  inline: (arg) => typeof arg.default === 'boolean',
  labelable: (arg) => typeof arg.default === 'boolean',
};
