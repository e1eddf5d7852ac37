import type { InputRule } from '../define.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import * as say from '../words.ts';

/** A default that wouldn't be readable on one line. */
const LONG = 80;

export const multiline: InputRule = {
  id: 'multiline',
  accepts: (arg) => arg.kind === 'string' && typeof arg.default === 'string' && (/[\r\n]/.test(arg.default) || arg.default.length > LONG),
  because: (arg) => (/[\r\n]/.test(String(arg.default)) ? say.hasLineBreaks : say.isLong(LONG)),
  Component: lazyPart(() => import('./Multiline.tsx')),
  height: 84,
  unsetBy: 'frame',
};
