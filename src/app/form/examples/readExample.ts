import type { Example } from '../../../api/examples.ts';
import { byKey, fromSettings } from '../../../request/settings.ts';
import type { Arg, Predict } from '../../../spec/model.ts';
import type { ArgValue } from '../../../spec/value.ts';

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
  const { values, format, problems } = fromSettings(predict, {
    values: example.values,
    ...(example.format !== undefined && { format: example.format }),
  });
  const sentences = problems.map(({ message }) => message);
  const args = byKey(predict.args);
  const files = new Map<Arg, readonly string[]>();
  for (const [name, urls] of Object.entries(example.files)) {
    const arg = args.get(name);
    if (arg === undefined) sentences.push(`“${name}” is no argument of this model.`);
    else if (arg.kind !== 'file') sentences.push(`“${name}” takes no file.`);
    else if (urls.length === 0) sentences.push(`The file of “${name}” isn’t an address of this site.`);
    else if (!arg.multiple && urls.length > 1) sentences.push(`“${name}” takes one file, and the example has ${urls.length}.`);
    else files.set(arg, urls);
  }
  return { values, files, format, problems: sentences };
}
