import { exactJson } from '../../spec/exactJson.ts';
import type { Arg, Json } from '../../spec/model.ts';
import { Draft, fromText, type ArgValue } from '../../spec/value.ts';
import { PathRefused, type FilesFolder } from './folder.ts';
import { secretVariable } from './secretVariable.ts';
import type { ModelTool } from './tool.ts';
import * as words from './words.ts';

interface Given {
  readonly values: ReadonlyMap<Arg, ArgValue>;
  readonly format: string | undefined;
  /** Sentences, each with the name of an argument. */
  readonly problems: readonly string[];
}

/** What an assistant gave to a tool, as the values of a form; its files are read from the folder, and secrets from the environment. */
export async function readGiven(
  tool: ModelTool,
  given: Readonly<Record<string, unknown>>,
  folder: FilesFolder,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Given> {
  const values = new Map<Arg, ArgValue>();
  const problems: string[] = [];
  let format: string | undefined;
  for (const [name, value] of Object.entries(given)) {
    const arg = tool.args.get(name);
    if (name === tool.formatName && typeof value === 'string') format = value;
    else if (arg === undefined) problems.push(words.atArgument(name, words.noArgument([...tool.args.keys()].join(', '))));
    else if (value !== null) {
      try {
        values.set(arg, await valueFrom(arg, value, folder));
      } catch (error) {
        if (!(error instanceof PathRefused || error instanceof WrongKind)) throw error;
        problems.push(words.atArgument(name, error.message));
      }
    }
  }
  if (format !== undefined && tool.model.predict?.accept?.formats.includes(format) !== true)
    problems.push(words.atArgument(tool.formatName ?? '', words.noFormat(tool.model.predict?.accept?.formats.join(', ') ?? '')));
  for (const arg of tool.secrets) {
    const variable = secretVariable(arg.name);
    const secret = env[variable];
    if (secret !== undefined && secret !== '') values.set(arg, secret);
    else if (arg.required) problems.push(words.noSecret(variable));
  }
  return { values, format, problems };
}

class WrongKind extends Error {
  override readonly name = 'WrongKind';
}

async function valueFrom(arg: Arg, value: unknown, folder: FilesFolder): Promise<ArgValue> {
  if (arg.kind === 'file') {
    const paths: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (!paths.every((path) => typeof path === 'string')) throw new WrongKind(words.needsPath);
    if (!arg.multiple && paths.length !== 1) throw new WrongKind(words.needsPath);
    const files: File[] = [];
    for (const path of paths) files.push(await folder.read(path));
    return arg.multiple ? files : files[0];
  }
  if (arg.kind === 'array') {
    if (!Array.isArray(value)) throw new WrongKind(words.needs(arg.kind));
    const kind = arg.items?.kind ?? 'any';
    return value.map((item: unknown) => scalarFrom(kind, item as Json));
  }
  if (arg.kind === 'string' && typeof value === 'object') {
    if (arg.holdsJson !== true) throw new WrongKind(words.needs(arg.kind));
    return exactJson(value as Json);
  }
  return scalarFrom(arg.kind, value as Json);
}

function scalarFrom(kind: Arg['kind'], value: Json): Json | Draft {
  if (kind === 'object' && (typeof value !== 'object' || Array.isArray(value))) throw new WrongKind(words.needs(kind));
  if (kind === 'string') {
    if (typeof value === 'object') throw new WrongKind(words.needs(kind));
    return String(value);
  }
  if (kind !== 'integer' && kind !== 'number' && kind !== 'boolean') return value;
  if (typeof value === 'boolean' ? kind === 'boolean' : typeof value === 'number' && kind === 'number') return value;
  if (typeof value !== 'string' && typeof value !== 'number') throw new WrongKind(words.needs(kind));
  const read = fromText(String(value), kind);
  if (read instanceof Draft) throw new WrongKind(words.needs(kind));
  return read;
}
