import type { Arg } from '../../spec/model.ts';
import { isSecret } from '../../spec/secret.ts';
import { Draft, filesIn, type ArgValue } from '../../spec/value.ts';
import { fileOf, secretName, type CodeRun, type RunSnippet } from './snippet.ts';
import { shellWord } from './curl.ts';
import * as own from './words.ts';

export const deepaasCli: RunSnippet = { id: 'deepaas-cli', label: 'deepaas-cli', needs: own.cliNeeds, write: toCli };

type CliRun = Omit<CodeRun, 'formats'>;

/** What the command can be given, and which arguments it gives no value. */
interface CliArguments {
  readonly given: readonly { readonly arg: Arg; readonly value: CliValue }[];
  readonly missing: readonly string[];
}

type CliValue = Exclude<ArgValue, undefined | Draft>;

/** Undefined when the command can't be given these arguments. */
export function cliArguments({ dialect, args, valueOf }: Pick<CliRun, 'dialect' | 'args' | 'valueOf'>): CliArguments | undefined {
  // It looks such a name up as argparse rewrites it, with an underscore, doesn't find it, and leaves the argument out.
  if (dialect !== 'v2' || args.some(({ name }) => name.includes('-'))) return undefined;
  const given: { arg: Arg; value: CliValue }[] = [];
  const missing: string[] = [];
  for (const arg of args) {
    const value = valueOf(arg);
    if (value === undefined || value instanceof Draft) {
      if (arg.default === undefined) missing.push(arg.name);
      continue;
    }
    // A list of files is one file to it, and an object with declared members stays a text.
    if ((Array.isArray(value) && filesIn(value).length > 0) || (arg.kind === 'object' && arg.properties.length > 0)) return undefined;
    given.push({ arg, value });
  }
  return { given, missing };
}

/**
 * The same run as `deepaas-cli` makes it: without a server, in the environment in which the module is installed.
 * Undefined when the command can't be given these arguments.
 */
export function toCli(run: CliRun): string | undefined {
  const found = cliArguments(run);
  if (found === undefined) return undefined;
  const { given, missing } = found;
  const { modelId, format, action } = run;
  const options = given.map(({ arg, value }) =>
    isSecret(arg) ? shellWord(`--${arg.name}=`, { variable: secretName(arg.name) }) : shellWord(`--${arg.name}=${toWord(value)}`),
  );
  if (format !== undefined) options.push(shellWord(`--accept=${format}`));
  const output = shellWord(action === 'train' ? 'training.json' : (fileOf(format) ?? 'answer.json'));
  const command = [`DEEPAAS_V2_MODEL=${shellWord(modelId)} deepaas-cli --deepaas_method_output=${output} ${action}`, ...options];
  return [...missingNote(missing), command.join(' \\\n  ')].join('\n');
}

/** A server leaves these out, or fills in what the module declares for them. */
export function missingNote(names: readonly string[]): string[] {
  if (names.length === 0) return [];
  return [`# ${own.leftToCli(names.join(', ').replace(/[\r\n]+/g, ' '))}`];
}

/** Lists and objects are read with Python's `literal_eval`, everything else by its type. */
function toWord(value: CliValue): string {
  if (value instanceof File) return value.name;
  return typeof value === 'object' && value !== null ? cliLiteral(value) : typeof value === 'string' ? value : cliLiteral(value);
}

export function cliLiteral(value: unknown): string {
  if (value === true) return 'True';
  if (value === false) return 'False';
  if (value === null) return 'None';
  if (typeof value === 'string') return JSON.stringify(value.toWellFormed());
  if (Array.isArray(value)) return `[${value.map(cliLiteral).join(', ')}]`;
  if (typeof value === 'object')
    return `{${Object.entries(value)
      .map(([key, member]) => `${JSON.stringify(key)}: ${cliLiteral(member)}`)
      .join(', ')}}`;
  return String(value);
}
