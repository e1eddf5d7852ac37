import { parseExact } from '../exactJson.ts';
import type { Arg, ExactJson, Kind, Scalar, Shape } from '../model.ts';
import { floatsIn } from './floats.ts';
import { ENTRY } from './pythonJson.ts';
import { readPythonList } from './pythonList.ts';
import { readTail, type StatedType, type Tail } from './tail.ts';

/** Said of `None` in a description: that it may be given. */
const SAYS_NONE = /(?<![\w.])(?:None|null)(?![\w.]|\s+of\b)/;

/**
 * The form of the value inside a text of JSON: by the stated type, else by the choices, else by the default.
 * @returns undefined when that isn't known, or when the default contradicts it
 */
export function innerShape(arg: Arg): Shape | undefined {
  const { help, tail } = readTail(arg.description);
  const given = typeof arg.default === 'string' ? parseExact(arg.default) : undefined;
  const listed = choicesOf(arg, tail);
  // A list among the choices is none that could be chosen from a menu of the values inside.
  if (listed.some((choice) => typeof choice === 'object' && choice !== null)) return undefined;
  const choices = listed.filter(isScalar);
  const kind = kindOf(tail?.type, choices, given);
  if (kind === undefined || (given !== undefined && given !== null && !isOfKind(given, kind))) return undefined;
  const nullable = given === null || tail?.type?.nullable === true || listed.includes(null) || (kind !== 'boolean' && SAYS_NONE.test(help));
  const float = tail?.type?.kind === 'float' || (typeof arg.default === 'string' && floatsIn(arg.default)(''));
  const items = kind === 'array' ? itemsOf(arg, tail?.type?.items, given, help) : undefined;
  // What the server would take must be there to choose.
  const fitting = choices.filter((choice) => isOfKind(choice, kind === 'array' ? (items?.kind ?? kind) : kind));
  if (fitting.length < choices.length) return undefined;
  const [low, high] = kind === 'integer' || kind === 'number' ? (tail?.range ?? []) : [];
  return {
    ...BARE,
    kind,
    nullable,
    format: kind === 'string' ? arg.format : kind === 'number' && float ? FLOAT : undefined,
    // A switch has both of its states anyway.
    choices: kind === 'boolean' ? [] : fitting,
    minimum: low,
    maximum: high,
    items,
  };
}

/** What OpenAPI calls a number that Python reads as a float, however whole it is. */
export const FLOAT = 'float';

const BARE: Shape = {
  kind: 'any',
  multiple: false,
  nullable: false,
  description: '',
  hints: { media: [], noparse: false, file: false },
  format: undefined,
  choices: [],
  minimum: undefined,
  maximum: undefined,
  exclusiveMinimum: undefined,
  exclusiveMaximum: undefined,
  multipleOf: undefined,
  minLength: undefined,
  maxLength: undefined,
  pattern: undefined,
  minItems: undefined,
  maxItems: undefined,
  items: undefined,
  properties: [],
  notes: [],
};

/** What the server checks comes before what the description says. */
function choicesOf(arg: Arg, tail: Tail | undefined): readonly ExactJson[] {
  return arg.choices.length > 0 ? arg.choices.map((choice) => parseExact(String(choice))) : (tail?.choices ?? []);
}

function isScalar(value: ExactJson): value is Scalar {
  return value !== null && typeof value !== 'object';
}

function kindOf(stated: StatedType | undefined, choices: readonly Scalar[], given: ExactJson | undefined): Kind | undefined {
  if (stated !== undefined && stated.kind === undefined && !stated.nullable) return undefined;
  if (stated?.kind !== undefined) return stated.kind === 'float' ? 'number' : stated.kind;
  if (choices.length > 0) return kindOfAll(choices);
  return given === undefined || given === null ? undefined : kindOfValue(given);
}

/** A whole number without a stated type may be a fraction as well. */
function kindOfValue(value: ExactJson): Kind {
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number' || typeof value === 'bigint') return 'number';
  if (typeof value === 'string') return 'string';
  return typeof value === 'boolean' ? 'boolean' : 'object';
}

/** The kind that all values share. */
function kindOfAll(values: readonly ExactJson[]): Kind | undefined {
  const kinds = new Set(values.map(kindOfValue));
  return kinds.size === 1 && !values.includes(null) ? [...kinds][0] : undefined;
}

/** Whether a value can be shown and changed as one of this kind. */
export function isOfKind(value: ExactJson, kind: Kind): boolean {
  if (kind === 'integer') return typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value));
  if (kind === 'number') return typeof value === 'bigint' || (typeof value === 'number' && Number.isFinite(value));
  if (kind === 'array') return Array.isArray(value);
  if (kind === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === kind;
}

/** The form of a list's entries: stated, or that of the default's, or of an example's in the description. */
function itemsOf(arg: Arg, stated: StatedType['kind'], given: ExactJson | undefined, help: string): Shape | undefined {
  if (stated !== undefined) {
    return { ...BARE, kind: stated === 'float' ? 'number' : stated, format: stated === 'float' ? FLOAT : undefined };
  }
  const entries = Array.isArray(given) ? given : undefined;
  if (entries !== undefined && entries.length > 0) return formOf(entries, typeof arg.default === 'string' ? arg.default : '');
  for (const [text] of help.matchAll(/\[[^[\]{}]{1,300}\]/g)) {
    const example = readPythonList(text);
    const form = example === undefined ? undefined : formOf(example, text);
    if (form !== undefined) return form;
  }
  return undefined;
}

function formOf(entries: readonly ExactJson[], text: string): Shape | undefined {
  const kind = entries.length > 0 && entries.every(isScalar) ? kindOfAll(entries) : undefined;
  return kind && { ...BARE, kind, format: kind === 'number' && floatsIn(text)(ENTRY) ? FLOAT : undefined };
}
