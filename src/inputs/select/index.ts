import type { InputRule } from '../define.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import * as say from '../words.ts';

/** Letters of a choice that can be read in a third of the form. */
const LONGEST = 28;

const SCALARS: ReadonlySet<string> = new Set(['integer', 'number', 'string', 'any']);

export const select: InputRule = {
  id: 'select',
  accepts: (arg) => SCALARS.has(arg.kind) && arg.choices.length > 0,
  because: (arg) => say.hasChoices(arg.choices.length),
  Component: lazyPart(() => import('./Select.tsx')),
  height: 40,
  small: (arg) => arg.choices.every((choice) => String(choice).length <= LONGEST),
  unsetBy: 'widget',
  labelable: () => false,
};
