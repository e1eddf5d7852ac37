import { parseArgs } from 'node:util';
import { nearest } from '../../checks/rules/nearest.ts';
import { UsageError, type Option, type Usage } from './usage.ts';
import * as words from './words.ts';

type ValueOf<O extends Option> = O extends { readonly type: 'boolean' }
  ? boolean
  : O extends { readonly multiple: true }
    ? readonly string[]
    : string | undefined;

export interface Typed<U extends Usage> {
  /** By the option's name: false, undefined or an empty list where it wasn't typed. */
  readonly values: { readonly [name in keyof U['options']]: ValueOf<U['options'][name]> };
  readonly positionals: readonly string[];
}

/**
 * Takes apart what follows a command's name.
 * @throws UsageError when it isn't what the command takes
 */
export function readWords<const U extends Usage>(usage: U, given: readonly string[]): Typed<U> {
  const { tokens } = parseArgs({ args: [...given], options: { ...usage.options }, strict: false, tokens: true });
  const values: Record<string, unknown> = Object.fromEntries(
    Object.entries(usage.options).map(([name, { type, multiple }]) => [
      name,
      type === 'boolean' ? false : multiple === true ? [] : undefined,
    ]),
  );
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(usage.options, token.name) ? usage.options[token.name] : undefined;
    if (option === undefined) throw new UsageError(words.unknownOption(token.rawName, nearestOption(token.rawName, usage)));
    values[token.name] = valueOf(option, token.rawName, token.value, values[token.name]);
  }
  const [least, most] = [usage.positionals.filter(({ isOptional }) => isOptional !== true).length, usage.positionals.length];
  if (positionals.length < least) throw new UsageError(words.missing(usage.positionals[positionals.length]?.name ?? ''));
  if (positionals.length > most) throw new UsageError(words.tooMany(positionals[most] ?? ''));
  const needed = Object.keys(usage.options).find((name) => usage.options[name]?.isNeeded === true && values[name] === undefined);
  if (needed !== undefined) throw new UsageError(words.missing(`--${needed} ${usage.options[needed]?.value ?? ''}`));
  return { values: values as Typed<U>['values'], positionals };
}

function valueOf({ type, multiple, value: name = '' }: Option, rawName: string, value: string | undefined, before: unknown): unknown {
  if (type === 'boolean') {
    if (value !== undefined) throw new UsageError(words.needsNoValue(rawName));
    return true;
  }
  // `--html --json` is a forgotten value and no file called --json.
  if (value === undefined || value === '' || /^--\w/.test(value)) throw new UsageError(words.needsValue(rawName, name));
  return multiple === true ? [...(before as readonly string[]), value] : value;
}

function nearestOption(typed: string, { options }: Usage): string | undefined {
  return nearest(
    typed,
    [...Object.keys(options), 'help'].map((name) => `--${name}`),
  );
}

/** A number that an option was given; undefined where it wasn't typed. */
export function readNumber(
  option: string,
  text: string | undefined,
  { from, to, isWhole = false }: { readonly from: number; readonly to?: number; readonly isWhole?: boolean },
): number | undefined {
  if (text === undefined) return undefined;
  const number = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (number >= from && number <= (to ?? Number.MAX_SAFE_INTEGER) && (!isWhole || Number.isInteger(number))) return number;
  throw new UsageError(isWhole ? words.noWholeNumber(option, from, to, text) : words.noNumber(option, from, to, text));
}

/**
 * The root of a DEEPaaS: `localhost:5000`, `http://host/base/path/` and the addresses of its description, of its pages and of a model are all understood.
 * @returns without a slash at its end
 * @throws UsageError when it is no address
 */
export function readAddress(word: string): string {
  const text = /^[a-z][\w+.-]*:\/\//i.test(word) ? word : `http://${word}`;
  // A number alone would be an address of IPv4, and is meant as a port.
  if (!URL.canParse(text) || !/^https?:/i.test(text) || /^\d+$/.test(word)) throw new UsageError(words.noAddress(withoutPassword(word)));
  const { protocol, host, pathname, username, password } = new URL(text);
  if (username !== '' || password !== '') throw new UsageError(words.secretInAddress);
  return `${protocol}//${host}${pathname.replace(/\/(?:(?:swagger|openapi)\.json|api|ui|docs|redoc|v2(?:\/(?:models|debug)(?:\/.*)?)?)\/?$/, '').replace(/\/+$/, '')}`;
}

/** What is said of an address may be kept in a log. */
function withoutPassword(word: string): string {
  return word.replace(/^([a-z][\w+.-]*:\/\/)?.*@/is, '$1…@');
}
