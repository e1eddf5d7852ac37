import type { InputRule } from '../define.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import * as say from '../words.ts';

const SCALARS: ReadonlySet<string> = new Set(['integer', 'number', 'string', 'any']);

export const select: InputRule = {
  id: 'select',
  accepts: (arg) => SCALARS.has(arg.kind) && arg.choices.length > 0,
  because: (arg) => say.hasChoices(arg.choices.length),
  Component: lazyPart(() => import('./Select.tsx')),
  height: 40,
  unsetBy: 'widget',
  labelable: () => false,
};
