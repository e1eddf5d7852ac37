import type { InputRule } from '../define.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import * as say from '../words.ts';

export const text: InputRule = {
  id: 'text',
  accepts: () => true,
  because: (arg) => (arg.kind === 'any' ? say.noType : arg.kind === 'string' ? say.aString : say.nothingBetter(arg.kind)),
  Component: lazyPart(() => import('./Text.tsx')),
  height: 40,
  unsetBy: 'frame',
};
