import { isUnshared, type Restored } from '../../request/settings.ts';
import { isDefault } from '../../request/validate.ts';
import type { Arg } from '../../spec/model.ts';
import type { ArgValue } from '../../spec/value.ts';

/** By field key. The values are `Held`s, a type too recursive for react-hook-form's path types. */
export type FormValues = Record<string, unknown>;

/**
 * What react-hook-form stores. It takes `undefined` for "use the default" and an object with a `target` for an event,
 * while for an argument both are values; inside a wrapper it leaves them alone.
 */
export interface Held {
  readonly held: ArgValue;
}

export function hold(value: ArgValue): Held {
  return { held: value };
}

export function valueOf(values: FormValues, arg: Arg): ArgValue {
  const held = values[fieldKey(arg)] as Held | undefined;
  // An argument that the module got while the page was open has never been in the form.
  return held === undefined ? arg.default : held.held;
}

/** How many of these arguments aren't as the server has them by default. */
export function changedIn(args: readonly Arg[], values: FormValues): number {
  return args.filter((arg) => !isDefault(arg, valueOf(values, arg))).length;
}

const keys = new WeakMap<Arg, string>();

/** A key that react-hook-form doesn't read as a path: argument names contain dots, brackets, commas and spaces. */
export function fieldKey(arg: Arg): string {
  const key = keys.get(arg) ?? keyOf(arg);
  keys.set(arg, key);
  return key;
}

function keyOf(arg: Arg): string {
  return `${arg.in}_${arg.name.replace(/[^A-Za-z0-9]/gu, (character) => `_${character.codePointAt(0)?.toString(16)}_`)}`;
}

export function defaultValues(args: readonly Arg[]): FormValues {
  return Object.fromEntries(args.map((arg) => [fieldKey(arg), hold(arg.default)]));
}

/** The form after settings were read: what they don't name is at its default, and files and secrets stay as they are. */
export function restoredValues(args: readonly Arg[], { values }: Restored, current: FormValues = {}): FormValues {
  const valueFor = (arg: Arg) => (isUnshared(arg) ? valueOf(current, arg) : values.has(arg) ? values.get(arg) : arg.default);
  return Object.fromEntries(args.map((arg) => [fieldKey(arg), hold(valueFor(arg))]));
}

/** Files come first, those that must be given before those that may, then what else must be given; all else is an option. In document order each. */
export function splitArgs(args: readonly Arg[]): { main: readonly Arg[]; options: readonly Arg[] } {
  return {
    main: args.filter(isMain).toSorted((a, b) => importance(a) - importance(b)),
    options: args.filter((arg) => !isMain(arg)),
  };
}

/** As many options as fit beside the result without scrolling. */
const FEW = 4;

/** Whether the options are out of view at first: there are many, below something that matters more. */
export function startsFolded(args: readonly Arg[]): boolean {
  const { main, options } = splitArgs(args);
  return main.length > 0 && options.length > FEW;
}

function importance(arg: Arg): number {
  if (arg.kind !== 'file') return 2;
  return arg.required ? 0 : 1;
}

function isMain(arg: Arg): boolean {
  return arg.required || arg.kind === 'file';
}
