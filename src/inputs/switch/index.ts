import type { InputRule } from '../define.ts';
import { lazyPart } from '../../ui/lazyPart.ts';

export const onOff: InputRule = {
  id: 'switch',
  accepts: (arg) => arg.kind === 'boolean',
  because: (arg) => (typeof arg.default === 'boolean' ? 'a boolean' : 'a boolean without a default, so "not set" is a third state'),
  Component: lazyPart(() => import('./Switch.tsx')),
  height: 38,
  unsetBy: 'widget',
  inline: (arg) => typeof arg.default === 'boolean',
  labelable: (arg) => typeof arg.default === 'boolean',
};
