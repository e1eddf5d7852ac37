import type { SentFile } from '../files/sentFile.ts';
import { fromSettings, type Settings } from '../request/settings.ts';
import type { Accept, Arg } from '../spec/model.ts';
import type { ArgProblem } from '../spec/problem.ts';
import { isSecret } from '../spec/secret.ts';
import type { ArgValue } from '../spec/value.ts';
import type { Inputs } from './plan.ts';

interface Operation {
  readonly args: readonly Arg[];
  readonly accept?: Accept | undefined;
}

/**
 * Inputs as settings and files have them; what these don't name is at its default.
 * @param now secrets, which nobody kept, as they are now
 * @returns the inputs, and what couldn't be taken over
 */
export function inputsOf(
  operation: Operation,
  { settings, files }: { readonly settings: Settings; readonly files: readonly SentFile[] },
  now: (arg: Arg) => ArgValue,
): Inputs & { readonly problems: readonly ArgProblem[] } {
  const { values, format, problems } = fromSettings(operation, settings);
  const valueOf = (arg: Arg): ArgValue => {
    if (isSecret(arg)) return now(arg);
    if (arg.kind !== 'file') return values.has(arg) ? values.get(arg) : arg.default;
    const own = files.filter(({ name }) => name === arg.name).map(({ file }) => file);
    return arg.multiple && own.length > 0 ? own : own[0];
  };
  return { valueOf, format, problems };
}
