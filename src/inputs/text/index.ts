import type { InputRule } from '../define.ts';
import { lazyPart } from '../../ui/lazyPart.ts';

export const text: InputRule = {
  id: 'text',
  accepts: () => true,
  because: (arg) =>
    arg.kind === 'any' ? 'its type is not stated' : arg.kind === 'string' ? 'a string' : `nothing more suitable for the type ${arg.kind}`,
  Component: lazyPart(() => import('./Text.tsx')),
  height: 40,
  unsetBy: 'frame',
};
