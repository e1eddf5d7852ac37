import { emptied } from '../../spec/empty.ts';
import type { Arg } from '../../spec/model.ts';
import { fromText, type ArgValue } from '../../spec/value.ts';
import { readJson } from '../json/readJson.ts';

/** What was typed, as a value of the argument's kind. */
export function readAs(arg: Arg, text: string): ArgValue {
  if (arg.kind === 'string' || arg.kind === 'any') return text === '' ? emptied(arg) : text;
  if (text.trim() === '') return undefined;
  return arg.kind === 'array' || arg.kind === 'object' ? readJson(text, arg) : fromText(text, arg.kind);
}
