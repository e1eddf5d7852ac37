import { formatOf } from '../../spec/formats.ts';
import { isPassword } from '../../spec/secret.ts';
import { chosenMedium } from '../../spec/hints.ts';
import { innerArg } from '../../spec/jsonText/inside.ts';
import { readTail } from '../../spec/jsonText/tail.ts';
import type { Arg, Json, Shape } from '../../spec/model.ts';
import type { Finding } from '../rules/rule.ts';
import { READING_RULES } from './registry.ts';

/**
 * The argument as an entry of `get_predict_args()`, with the advice followed. `...` stands where only the author knows
 * what belongs there; Python takes it, so the entry can be pasted as it is. Undefined where the cure is to drop something.
 */
export function fieldSource(given: Arg, findings: readonly Finding[]): string | undefined {
  const broken = READING_RULES.filter(({ id }) => findings.some(({ rule }) => rule === id));
  const rules = new Set(broken.map(({ name }) => name));
  const arg = innerArg(given) ?? given;
  if (broken.every(({ isNotInTheField }) => isNotInTheField)) return undefined;
  const entries = metadata(arg, rules).map((entry) => `    ${entry},`);
  const lines = [...leading(arg, rules), ...validators(arg, rules), 'metadata={', ...entries, '},'];
  return [`${quote(arg.name)}: ${fieldClass(arg, rules)}(`, ...lines.map((line) => `    ${line}`), '),'].join('\n');
}

function fieldClass(arg: Arg, rules: ReadonlySet<string>): string {
  if (rules.has('choices-of-booleans')) return 'fields.Bool';
  if (rules.has('number-as-text')) return Number.isInteger(Number(arg.default)) ? 'fields.Int' : 'fields.Float';
  return classOf(arg);
}

function classOf(shape: Shape): string {
  const field = shape.kind === 'string' ? formatOf(shape)?.field : undefined;
  if (field !== undefined) return field;
  return {
    file: 'fields.Field',
    boolean: 'fields.Bool',
    integer: 'fields.Int',
    number: 'fields.Float',
    string: 'fields.Str',
    array: 'fields.List',
    object: 'fields.Dict',
    any: 'fields.Str',
  }[shape.kind];
}

/** What stands before the validators: the items of a list, and whether it must be given. */
function leading(arg: Arg, rules: ReadonlySet<string>): string[] {
  const items = arg.kind === 'array' ? [`${arg.items === undefined ? 'fields.Float' : classOf(arg.items)}(),`] : [];
  if (arg.required && !rules.has('required-default')) return [...items, 'required=True,'];
  const none = arg.nullable && arg.default !== undefined ? ['allow_none=True,'] : [];
  return [...items, `load_default=${defaultSource(arg, rules)},`, ...none];
}

function defaultSource(arg: Arg, rules: ReadonlySet<string>): string {
  if (rules.has('bad-default')) return '...';
  if (rules.has('secret-default')) return '""';
  if (rules.has('number-as-text')) return String(arg.default).trim();
  if (rules.has('choices-of-booleans')) return python(typeof arg.default === 'string' ? /^true$/i.test(arg.default) : arg.default);
  return python(arg.default);
}

function validators(arg: Arg, rules: ReadonlySet<string>): string[] {
  if (rules.has('choices-of-booleans')) return [];
  if (arg.choices.length > 0 && arg.kind !== 'array') return [`validate=validate.OneOf(${python([...arg.choices])}),`];
  const isNumber = arg.kind === 'integer' || arg.kind === 'number' || rules.has('number-as-text');
  if (!isNumber) return [];
  const low = arg.minimum ?? arg.exclusiveMinimum;
  const high = arg.maximum ?? arg.exclusiveMaximum;
  return [`validate=validate.Range(min=${low ?? '...'}, max=${high ?? '...'}),`];
}

function metadata(arg: Arg, rules: ReadonlySet<string>): string[] {
  const pairs: [string, string][] = [];
  if (arg.kind === 'file' || rules.has('medium-not-a-file')) pairs.push(['type', 'file'], ['location', 'form']);
  if (rules.has('secret-shown') || isPassword(arg)) pairs.push(['format', 'password']);
  if (arg.in === 'header' || rules.has('secret-in-query')) pairs.push(['location', 'headers']);
  pairs.push(['description', describe(arg, rules)]);
  return pairs.map(([key, value]) => `${quote(key)}: ${quote(value)}`);
}

function describe(arg: Arg, rules: ReadonlySet<string>): string {
  const [first = ''] = readTail(arg.description)
    .help.trim()
    .split(/\n\s*\n/);
  const words = first.replace(/\s+/g, ' ');
  if (rules.has('several-media')) return `${words} #noparse`;
  if (rules.has('no-medium')) return chosenMedium(arg.hints) === undefined ? `${words === '' ? '...' : words} (an image)` : words;
  return words === '' ? '...' : words;
}

function python(value: Json | undefined): string {
  if (value === undefined || value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return `[${value.map(python).join(', ')}]`;
  return `{${Object.entries(value)
    .map(([key, entry]) => `${quote(key)}: ${python(entry)}`)
    .join(', ')}}`;
}

/** JSON's escapes are Python's too, but for half a surrogate pair, which both write as `\ud800`. */
function quote(text: string): string {
  return JSON.stringify(text);
}
