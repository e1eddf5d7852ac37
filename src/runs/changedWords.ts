import { byKey, type Settings } from '../request/settings.ts';
import { exactJson } from '../spec/exactJson.ts';
import { plainValue } from '../spec/jsonText/inside.ts';
import type { Arg, ExactJson, Predict } from '../spec/model.ts';
import { same } from '../spec/value.ts';
import * as say from './words.ts';

const MAX_SHOWN = 4;
const MAX_VALUE = 40;

/** What was set other than by default, as in `threshold = 0.7, labels = ["a"]`. */
export function changedWords({ args, accept }: Predict, settings: Settings): string {
  const known = byKey(args);
  const changed = Object.entries(settings.values).filter(([key, value]) => !isDefault(known.get(key), value));
  const words = [
    ...changed.map(([key, value]) => `${key} = ${shorten(inWords(plainValue(known.get(key), value)))}`),
    ...settings.unset.map((key) => say.unset(key)),
    ...(settings.format !== undefined && settings.format !== accept?.formats[0] && (accept?.formats.length ?? 0) > 1
      ? [settings.format]
      : []),
  ];
  const rest = words.length - MAX_SHOWN;
  return words.slice(0, MAX_SHOWN).join(', ') + (rest > 0 ? say.andMore(rest) : '');
}

function isDefault(arg: Arg | undefined, value: unknown): boolean {
  // Numbers above 2^53 are written as text.
  return arg !== undefined && (same(value, arg.default) || String(value) === String(arg.default));
}

/** A text of JSON is told as what it holds; there `null` is "not set". */
function inWords(value: ExactJson): string {
  return value === null ? say.notSet : exactJson(value);
}

function shorten(text: string): string {
  return text.length > MAX_VALUE ? `${text.slice(0, MAX_VALUE - 1)}…` : text;
}
