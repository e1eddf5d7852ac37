import { useEffect, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { Example } from '../../../api/examples.ts';
import type { Arg, Predict } from '../../../spec/model.ts';
import { isSecret } from '../../../spec/secret.ts';
import { same, type ArgValue } from '../../../spec/value.ts';
import { fetchFile, nameInUrl } from '../../../ui/fetchFile.ts';
import { fieldKey, hold, valueOf, type FormValues } from '../form.ts';
import { noteAddress } from './addressOfFile.ts';
import { readExample } from './readExample.ts';

export interface Filled {
  readonly example: Example;
  readonly problems: readonly string[];
  readonly undo: () => void;
}

interface Options {
  predict: Predict;
  form: UseFormReturn<FormValues>;
  onFormat: (format: string | undefined) => void;
  format: string | undefined;
  resets: number;
}

async function fetchExampleFile(url: string): Promise<File> {
  const file = await fetchFile(url, nameInUrl(url));
  noteAddress(file, url);
  return file;
}

/**
 * Fills the form with an example: what the example names is set, and what an earlier example set goes back to its default; all else,
 * too, when its answer is known.
 */
export function useExamples({ predict, form, format, resets, onFormat }: Options) {
  const [busy, setBusy] = useState<Example>();
  const [filled, setFilled] = useState<Filled>();
  const [seen, setSeen] = useState(resets);
  if (seen !== resets) {
    setSeen(resets);
    setFilled(undefined);
    setBusy(undefined);
  }
  const latest = useRef<Example>(undefined);
  const mine = useRef<ReadonlySet<Arg>>(new Set());
  useEffect(() => {
    // An example still on its way would fill the form that was just emptied.
    latest.current = undefined;
    mine.current = new Set();
  }, [resets]);

  const set = (arg: Arg, value: ArgValue) =>
    form.setValue(fieldKey(arg), hold(value), { shouldDirty: true, shouldTouch: true, shouldValidate: true });

  const fill = async (example: Example) => {
    latest.current = example;
    setBusy(example);
    setFilled(undefined);
    const read = readExample(predict, example);
    const problems = [...read.problems];
    const values = new Map(read.values);
    await Promise.all(
      [...read.files].map(async ([arg, urls]) => {
        try {
          const files = await Promise.all(urls.map(fetchExampleFile));
          values.set(arg, arg.multiple ? files : files[0]);
        } catch (error) {
          problems.push(error instanceof Error ? error.message : String(error));
        }
      }),
    );
    // Another one was asked for meanwhile.
    if (latest.current !== example) return;
    for (const arg of mine.current) if (!values.has(arg)) values.set(arg, arg.default);
    // An answer is known of these inputs alone: what it doesn't name was at its default.
    if (example.answer !== undefined) {
      const others = predict.args.filter((arg) => !values.has(arg) && !isSecret(arg));
      for (const arg of others) if (!same(valueOf(form.getValues(), arg), arg.default)) values.set(arg, arg.default);
    }
    const before = new Map([...values.keys()].map((arg) => [arg, valueOf(form.getValues(), arg)]));
    mine.current = new Set(values.keys());
    for (const [arg, value] of values) set(arg, value);
    if (read.format !== undefined || example.answer !== undefined) onFormat(read.format);
    const undo = () => {
      for (const [arg, value] of before) set(arg, value);
      onFormat(format);
      form.clearErrors([...before.keys()].map(fieldKey));
      setFilled(undefined);
    };
    setFilled({ example, problems, undo });
    setBusy(undefined);
  };
  return { busy, filled, fill };
}
