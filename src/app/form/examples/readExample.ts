import type { Example } from '../../../api/examples.ts';
import { byKey, fromSettings } from '../../../request/settings.ts';
import { exactJson, isJson } from '../../../spec/exactJson.ts';
import { innerArg, textFor } from '../../../spec/jsonText/inside.ts';
import type { Arg, Json, JsonObject, Predict } from '../../../spec/model.ts';
import type { ArgValue } from '../../../spec/value.ts';
import * as words from './words.ts';

export interface ReadExample {
  readonly values: ReadonlyMap<Arg, ArgValue>;
  /** Addresses of the files to fetch. */
  readonly files: ReadonlyMap<Arg, readonly string[]>;
  readonly format: string | undefined;
  /** What couldn't be taken over, in whole sentences. */
  readonly problems: readonly string[];
}

/** What an example means for a model, whose arguments may have changed since somebody wrote it. */
export function readExample(predict: Predict, example: Example): ReadExample {
  const args = byKey(predict.args);
  const { values, format, problems } = fromSettings(predict, {
    values: asTexts(args, example.values),
    unset: example.unset,
    ...(example.format !== undefined && { format: example.format }),
  });
  const sentences = problems.map(({ message }) => message);
  const files = new Map<Arg, readonly string[]>();
  for (const [name, urls] of Object.entries(example.files)) {
    const arg = args.get(name);
    if (arg === undefined) sentences.push(words.noArgument(name));
    else if (arg.kind !== 'file') sentences.push(words.takesNoFile(name));
    else if (urls.length === 0) sentences.push(words.notOfThisSite(name));
    else if (!arg.multiple && urls.length > 1) sentences.push(words.takesOneFile(name, urls.length));
    else files.set(arg, urls);
  }
  return { values, files, format, problems: sentences };
}

/** A text that the module decodes as JSON may be given as that, or as the value in it. */
function asTexts(args: ReadonlyMap<string, Arg>, values: JsonObject): JsonObject {
  const held = ([name, value]: [string, Json]): [string, Json] => {
    const arg = args.get(name);
    if (arg?.holdsJson === undefined || (typeof value === 'string' && isJson(value))) return [name, value];
    const text = textFor(arg, value ?? undefined);
    return [name, typeof text === 'string' && innerArg(arg) !== undefined ? text : exactJson(value)];
  };
  return Object.fromEntries(Object.entries(values).map(held));
}
