import type { InputRule } from '../define.ts';
import { plural } from '../words.ts';
import { lazyPart } from '../../ui/lazyPart.ts';

const SCALARS: ReadonlySet<string> = new Set(['integer', 'number', 'string', 'any']);

export const select: InputRule = {
  id: 'select',
  accepts: (arg) => SCALARS.has(arg.kind) && arg.choices.length > 0,
  because: (arg) => `has ${plural(arg.choices.length, 'choice')}`,
  Component: lazyPart(() => import('./Select.tsx')),
  height: 40,
  unsetBy: 'widget',
  labelable: () => false,
};
