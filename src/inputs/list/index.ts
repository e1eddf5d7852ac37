import type { InputRule } from '../define.ts';
import { listWords } from '../field/hint.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import * as say from '../words.ts';

const SCALARS: ReadonlySet<string | undefined> = new Set(['string', 'integer', 'number', 'boolean']);

export const list: InputRule = {
  id: 'list',
  accepts: (arg) => arg.kind === 'array' && SCALARS.has(arg.items?.kind),
  because: (arg) => say.aList(listWords(arg)),
  Component: lazyPart(() => import('./List.tsx')),
  height: 40,
  unsetBy: 'frame',
};
