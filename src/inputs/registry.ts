import { innerArg } from '../spec/jsonText/inside.ts';
import type { Arg } from '../spec/model.ts';
import { audio } from './audio/index.ts';
import { date } from './date/index.ts';
import { datetime } from './datetime/index.ts';
import type { InputRule, WidgetProps } from './define.ts';
import { file } from './file/index.ts';
import { image } from './image/index.ts';
import { json } from './json/index.ts';
import { jsonText } from './jsontext/index.ts';
import { list } from './list/index.ts';
import { multiline } from './multiline/index.ts';
import { multiselect } from './multiselect/index.ts';
import { number } from './number/index.ts';
import { password } from './password/index.ts';
import { select } from './select/index.ts';
import { slider } from './slider/index.ts';
import { onOff } from './switch/index.ts';
import { text } from './text/index.ts';
import { url } from './url/index.ts';
import { video } from './video/index.ts';
import type { LazyPart } from '../ui/lazyPart.ts';
import * as say from './words.ts';

/** The first rule that accepts an argument draws it; the last one accepts everything. */
export const inputs: readonly InputRule[] = [
  jsonText,
  image,
  audio,
  video,
  file,
  multiselect,
  select,
  onOff,
  slider,
  number,
  list,
  json,
  password,
  date,
  datetime,
  url,
  multiline,
  text,
];

/** Loads the code of these arguments' widgets. Never rejects: a field says itself what failed. */
export async function preloadInputs(args: readonly Arg[]): Promise<void> {
  const parts = args.flatMap((arg) => {
    const inner = innerArg(arg);
    return [componentOf(chooseInput(arg), arg), ...(inner === undefined ? [] : [componentOf(chooseInput(inner), inner)])];
  });
  // Only fetched ahead: a field asks again when it is drawn, and tells what is missing.
  await Promise.allSettled([...new Set(parts)].map((part) => part.preload()));
}

/** What draws an argument; the same one for as long as the argument is the same. */
export function componentOf(rule: InputRule, arg: Arg): LazyPart<WidgetProps> {
  return rule.variant?.(arg) ?? rule.Component;
}

/** Whether an argument shares its row of a wide form with others. */
export function sharesRow(arg: Arg): boolean {
  const drawn = innerArg(arg) ?? arg;
  return chooseInput(drawn).small?.(drawn) === true;
}

/** Why an argument gets its widget; of a text of JSON also which one stands for the value inside. */
export function reasonFor(arg: Arg): string {
  const rule = chooseInput(arg);
  if (arg.holdsJson === undefined) return rule.because(arg);
  return say.drawnAs(jsonText.because(arg), chooseInput(innerArg(arg) ?? arg).id);
}

export function chooseInput(arg: Arg): InputRule {
  return inputs.find((rule) => rule.accepts(arg)) ?? text;
}
