import { hasFormat, type FormatName } from '../spec/formats.ts';
import type { InputRule } from './define.ts';
import * as say from './words.ts';

/** Chosen for strings of these formats. */
export function ofFormat(...names: readonly FormatName[]): Pick<InputRule, 'accepts' | 'because'> {
  return {
    accepts: (arg) => arg.kind === 'string' && hasFormat(arg, ...names),
    because: ({ format }) => say.stringOf(String(format)),
  };
}
