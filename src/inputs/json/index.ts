import type { InputRule } from '../define.ts';
import { listWords } from '../words.ts';
import { lazyPart } from '../../ui/lazyPart.ts';

export const json: InputRule = {
  id: 'json',
  accepts: (arg) => arg.kind === 'object' || arg.kind === 'array',
  because: (arg) =>
    arg.kind === 'object'
      ? 'an object'
      : arg.items === undefined || arg.items.kind === 'any'
        ? 'a list whose items have no type'
        : `a ${listWords(arg)}`,
  Component: lazyPart(() => import('./JsonText.tsx')),
  height: 112,
  unsetBy: 'frame',
};
