import { lazy } from 'react';
import type { InputRule } from '../define.ts';

export const onOff: InputRule = {
  id: 'switch',
  accepts: (arg) => arg.kind === 'boolean',
  because: (arg) => (typeof arg.default === 'boolean' ? 'a boolean' : 'a boolean without a default, so "not set" is a third state'),
  Component: lazy(() => import('./Switch.tsx')),
  height: 38,
  unsetBy: 'widget',
};
