import { hasFormat } from '../../../spec/formats.ts';
import type { Arg, Json, Scalar } from '../../../spec/model.ts';
import { asksForSecret } from '../../../spec/names.ts';
import { isSecret } from '../../../spec/secret.ts';
import { filesIn, type ArgValue } from '../../../spec/value.ts';
import type { Case, Laboratory } from '../define.ts';
import { badFilesOf } from './badFiles.ts';
import type { Wrong } from './ending.ts';
import * as words from './words.ts';

export interface Trial {
  readonly wrong: Wrong;
  readonly argument: string;
  /** What the argument was given: "0, below its minimum 1". */
  readonly what: string;
  readonly asked: Case;
  /** Nothing right can be answered to it. */
  readonly hopeless: boolean;
}

/** Of one kind. A module with more arguments than that is known by these. */
const MOST = 24;
/** A text that a visitor pastes. */
const LONG = 10_000;

const known = new WeakMap<Laboratory, Promise<readonly Trial[]>>();

/** All that is tried on a model, once: what a rule has asked, others have asked, too. */
export function trialsOf(lab: Laboratory, base: Case): Promise<readonly Trial[]> {
  const made = known.get(lab) ?? makeTrials(lab, base);
  known.set(lab, made);
  return made;
}

async function makeTrials(lab: Laboratory, base: Case): Promise<readonly Trial[]> {
  const tried: Trial[] = [];
  for (const arg of lab.predict.args) {
    const given = base.values.get(arg.name);
    const make = (wrong: Wrong, what: string, value: ArgValue, hopeless = false): Trial => ({
      wrong,
      argument: arg.name,
      what,
      hopeless,
      asked: lab.vary(base, words.tried(arg.name, what), { [arg.name]: value }),
    });
    if (isLeftAlone(arg)) continue;
    if (arg.required && arg.default === undefined) tried.push(make('missing', words.leftOut, undefined, true));
    if (!arg.required && arg.default === undefined && given !== undefined && !hasAlternative(arg, lab.predict.args, base))
      tried.push(make('optional', words.leftOut, undefined));
    tried.push(...outOfBounds(arg, given).map(({ what, value }) => make('bound', what, value)));
    const choice = noChoice(arg);
    if (choice !== undefined) tried.push(make('choice', words.notAChoice(String(choice)), inList(arg, choice)));
    const untyped = wrongType(arg);
    if (untyped !== undefined) tried.push(make('type', words.noSuch(untyped, arg.items?.kind ?? arg.kind), inList(arg, untyped), true));
    if (typeof given === 'string') tried.push(...oddTexts(arg).map(({ what, value }) => make('text', what, value)));
    const [honest] = arg.kind === 'file' ? filesIn(given) : [];
    if (honest !== undefined) {
      const bad = await badFilesOf(honest, arg);
      tried.push(...bad.map(({ what, file, hopeless }) => make('file', what, arg.multiple ? [file] : file, hopeless)));
    }
  }
  const sofar = new Map<Wrong, number>();
  return tried.filter(({ wrong }) => {
    const count = (sofar.get(wrong) ?? 0) + 1;
    sofar.set(wrong, count);
    return count <= MOST;
  });
}

/** Words for what is given in the place of something else. */
const INSTEAD =
  /\b(?:either|instead|alternative(?:ly)?|one of (?:them|these|both|the two)|only one|at least one|exactly one|if (?:no|not?|there is no|you (?:do not|don[’']t))|unless|when no|rather than|in the place of|entweder|anstelle|statt)\b|\bor (?:an?|the|this|its?) (?:url|link|address|upload|file)\b/i;

/** Whether something else may be given in its place, as one of the two descriptions says: DEEPaaS can't be told that one of them is needed. */
function hasAlternative(arg: Arg, args: readonly Arg[], base: Pick<Case, 'values'>): boolean {
  const open = args.filter(
    (other) => other !== arg && !other.required && other.default === undefined && base.values.get(other.name) === undefined,
  );
  return open.some(
    (other) =>
      names(arg.description, other.name) ||
      names(other.description, arg.name) ||
      INSTEAD.test(arg.description) ||
      INSTEAD.test(other.description),
  );
}

function names(description: string, name: string): boolean {
  return description.split(/[^\p{L}\p{N}_-]+/u).includes(name);
}

/** The service behind it may count wrong keys, and lock its owner out. */
function isLeftAlone(arg: Arg): boolean {
  return isSecret(arg) || asksForSecret(arg.name);
}

interface Odd {
  readonly what: string;
  readonly value: ArgValue;
}

/** Beyond each bound that is declared: of a number, of the items of a list, of a length, of a count. */
export function outOfBounds(arg: Arg, given: ArgValue): Odd[] {
  const shape = arg.kind === 'array' ? arg.items : arg;
  const isNumber = (shape?.kind === 'integer' || shape?.kind === 'number') && arg.choices.length === 0 && shape.choices.length === 0;
  const low = isNumber ? (shape.minimum ?? shape.exclusiveMinimum) : undefined;
  const high = isNumber ? (shape.maximum ?? shape.exclusiveMaximum) : undefined;
  const below = low === undefined ? undefined : sentBeyond(arg, low, -1);
  const above = high === undefined ? undefined : sentBeyond(arg, high, 1);
  return [
    ...(below === undefined ? [] : [{ what: words.below(below, low ?? 0), value: inList(arg, below) }]),
    ...(above === undefined ? [] : [{ what: words.above(above, high ?? 0), value: inList(arg, above) }]),
    ...lengths(arg),
    ...counts(arg, given),
  ];
}

/** A default that the argument's own rules refuse (TM111) isn't sent, so the server would take nothing wrong by taking it. */
function sentBeyond(arg: Arg, bound: number, way: 1 | -1): number | undefined {
  const near = beyond(bound, way);
  return near !== undefined && near === arg.default ? beyond(near, way) : near;
}

/** The next whole number away; where steps of 1 are lost between digits, twice as far. */
function beyond(bound: number, way: 1 | -1): number | undefined {
  const near = bound + way;
  const far = near === bound ? bound + way * Math.abs(bound) : near;
  return Number.isFinite(far) ? far : undefined;
}

function lengths({ kind, choices, minLength, maxLength }: Arg): Odd[] {
  if (kind !== 'string' || choices.length > 0) return [];
  return [
    // An empty text isn't sent.
    ...(minLength !== undefined && minLength >= 2
      ? [{ what: words.shorter(minLength - 1, minLength), value: 'x'.repeat(minLength - 1) }]
      : []),
    ...(maxLength !== undefined && maxLength < LONG
      ? [{ what: words.longer(maxLength + 1, maxLength), value: 'x'.repeat(maxLength + 1) }]
      : []),
  ];
}

/** Of the entries that it has. */
function counts({ kind, minItems, maxItems }: Arg, given: ArgValue): Odd[] {
  if (kind !== 'array' || !Array.isArray(given) || given.length === 0) return [];
  const items = given as readonly Json[];
  const fewer = minItems !== undefined && minItems >= 2 ? minItems - 1 : undefined;
  const more = maxItems !== undefined && maxItems < 1000 ? maxItems + 1 : undefined;
  const of = (count: number): Json[] => Array.from({ length: count }, (_, at) => items[at % items.length] ?? null);
  return [
    ...(fewer === undefined ? [] : [{ what: words.fewer(fewer, minItems ?? 0), value: of(fewer) }]),
    ...(more === undefined ? [] : [{ what: words.more(more, maxItems ?? 0), value: of(more) }]),
  ];
}

/** What isn't among the choices, of their kind; undefined where everything may be chosen. */
export function noChoice(arg: Arg): Scalar | undefined {
  const choices = arg.choices.length > 0 ? arg.choices : (arg.items?.choices ?? []);
  if (choices.length === 0 || choices.some((choice) => typeof choice === 'boolean')) return undefined;
  const numbers = choices.flatMap((choice) => (typeof choice === 'number' ? [choice] : []));
  if (numbers.length === choices.length) return beyond(Math.max(...numbers), 1);
  return choices.includes(words.NO_CHOICE) ? undefined : words.NO_CHOICE;
}

/** A word where a number, yes or no, or a date is declared. */
export function wrongType(arg: Arg): string | undefined {
  const shape = arg.kind === 'array' ? arg.items : arg;
  if (shape === undefined || shape.choices.length > 0 || arg.choices.length > 0) return undefined;
  if (shape.kind === 'integer' || shape.kind === 'number' || shape.kind === 'boolean') return words.NO_NUMBER;
  return shape.kind === 'string' && hasFormat(shape, 'date', 'date-time') ? words.NO_NUMBER : undefined;
}

/** Legal, and seldom thought of. */
function oddTexts(arg: Arg): Odd[] {
  if (arg.kind !== 'string' || arg.choices.length > 0 || arg.holdsJson === true || arg.format !== undefined || arg.pattern !== undefined)
    return [];
  const { minLength = 0, maxLength = Infinity } = arg;
  const fits = words.FOREIGN_TEXT.length >= minLength && words.FOREIGN_TEXT.length <= maxLength;
  const length = Math.min(LONG, maxLength);
  return [
    ...(fits ? [{ what: words.foreignText, value: words.FOREIGN_TEXT }] : []),
    ...(length > 200 && length >= minLength
      ? [{ what: words.longText(length), value: words.LONG_TEXT.repeat(Math.ceil(length / words.LONG_TEXT.length)).slice(0, length) }]
      : []),
  ];
}

function inList(arg: Arg, value: Scalar): ArgValue {
  return arg.kind === 'array' ? [value] : value;
}
