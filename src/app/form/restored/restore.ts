import type { Arg, Predict } from '../../../spec/model.ts';
import { isSecret } from '../../../spec/secret.ts';
import { fieldKey, hold, valueOf, type FormValues } from '../form.ts';
import type { KeptArg } from '../../../runs/kept/kept.ts';
import type { FinishedRun } from '../../../runs/finishedRun.ts';
import { inputsOf } from '../../../runs/inputsOf.ts';
import type { OpenedRun } from '../../../runs/kept/store.ts';
import * as words from './words.ts';

export interface RestoredForm {
  readonly values: FormValues;
  readonly format: string | undefined;
  /** What couldn't be restored, in whole sentences. */
  readonly notes: readonly string[];
}

interface EarlierRun {
  readonly run: Pick<FinishedRun, 'settings' | 'files'>;
  readonly lost: readonly Pick<OpenedRun['lost'][number], 'arg' | 'name'>[];
}

/** The form as it was for an earlier run. Secrets, which nobody kept, stay as they are now. */
export function restoreForm(predict: Predict, { run, lost }: EarlierRun, now: FormValues): RestoredForm {
  const inputs = inputsOf(predict, run, (arg) => valueOf(now, arg));
  const takesFile = new Set(predict.args.filter(({ kind }) => kind === 'file').map(({ name }) => name));
  return {
    values: Object.fromEntries(predict.args.map((arg) => [fieldKey(arg), hold(inputs.valueOf(arg))])),
    format: inputs.format,
    notes: [
      ...inputs.problems.map(({ message }) => message),
      ...run.files.filter(({ name }) => !takesFile.has(name)).map(({ name, file }) => words.noFileArgument(name, file.name)),
      ...lost.map(({ arg, name }) => words.notInHistory(name, arg)),
      ...predict.args.filter(isSecret).map(({ name }) => words.secretNotKept(name)),
    ],
  };
}

/** How the model's arguments differ from those it had then: after an update, or when another module has taken its name. */
export function changesSince(then: readonly KeptArg[], now: readonly Arg[]): string | undefined {
  // A record from elsewhere may not know them.
  if (then.length === 0) return undefined;
  const current = new Map(now.map(({ name, kind }) => [name, kind as string]));
  const before = new Map(then.map(({ name, kind }) => [name, kind]));
  const gone = [...before.keys()].filter((name) => !current.has(name));
  const added = [...current.keys()].filter((name) => !before.has(name));
  const changed = [...before].filter(([name, kind]) => current.has(name) && current.get(name) !== kind).map(([name]) => name);
  const parts = [
    gone.length > 0 && words.had(list(gone)),
    added.length > 0 && words.hadNot(list(added)),
    changed.length > 0 && words.hadOtherKind(list(changed)),
  ].filter((part) => part !== false);
  return parts.length === 0 ? undefined : words.modelThen(parts.join(', '));
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, 4).map(words.quoted);
  return names.length > 4 ? words.andMore(shown.join(', '), names.length - 4) : shown.join(', ');
}
