import { insideOf, textFor } from '../../spec/jsonText/inside.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import type { InputRule } from '../define.ts';
import * as say from '../words.ts';

/** A text that the module decodes: its value is drawn by the rule of that, and what is sent is the text. */
export const jsonText: InputRule = {
  id: 'jsontext',
  accepts: (arg) => arg.kind === 'string' && arg.inner !== undefined,
  because: (arg) => say.holdsJson(arg.jsonMark ?? 'default', arg.inner?.kind ?? 'any'),
  Component: lazyPart(() => import('./JsonText.tsx')),
  height: 40,
  unsetBy: 'frame',
  within: { read: insideOf, write: textFor },
};
