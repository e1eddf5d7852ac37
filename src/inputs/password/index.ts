import { isPassword } from '../../spec/secret.ts';
import type { InputRule } from '../define.ts';
import { lazyPart } from '../../ui/lazyPart.ts';

export const password: InputRule = {
  id: 'password',
  accepts: (arg) => arg.kind === 'string' && isPassword(arg),
  because: () => 'a string of format password',
  Component: lazyPart(() => import('./Password.tsx')),
  height: 40,
  unsetBy: 'frame',
};
