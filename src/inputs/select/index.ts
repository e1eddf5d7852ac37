import type { InputRule } from '../define.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import { menuOf } from '../choices.ts';
import * as say from '../words.ts';

/** Letters of a choice that can be read in a third of the form. */
const LONGEST = 28;

/** From here on, finding a choice by typing is quicker than by looking. */
const SEARCHABLE = 12;

const LongMenu = lazyPart(() => import('./LongMenu.tsx'));

const SCALARS: ReadonlySet<string> = new Set(['integer', 'number', 'string', 'any']);

export const select: InputRule = {
  id: 'select',
  accepts: (arg) => SCALARS.has(arg.kind) && arg.choices.length > 0,
  because: (arg) => say.hasChoices(arg.choices.length),
  Component: lazyPart(() => import('./ShortMenu.tsx')),
  variant: (arg) => (menuOf(arg, [arg.default]).length < SEARCHABLE ? undefined : LongMenu),
  height: 40,
  small: (arg) => arg.choices.every((choice) => String(choice).length <= LONGEST),
  unsetBy: 'widget',
  labelable: () => false,
};
