import { hasFormat } from './formats.ts';
import { insideOf } from './jsonText/inside.ts';
import { asArray, asObject, own } from './loose.ts';
import type { Arg, Shape } from './model.ts';
import { same, type ArgValue } from './value.ts';

/** Whether a value of this form is itself a password. */
export function isPassword(shape: Pick<Shape, 'format'> | undefined): boolean {
  return hasFormat(shape, 'password');
}

/** Whether a password is declared anywhere in a value of this form: itself, in the entries of a list, in the members of an object. */
export function isSecret(shape: Shape | undefined): boolean {
  if (shape === undefined) return false;
  return isPassword(shape) || isSecret(shape.items) || shape.properties.some(isSecret);
}

/** The texts that stand where passwords are declared. */
export function passwordsIn(shape: Shape | undefined, value: unknown): string[] {
  if (shape === undefined || value === undefined || value === null || value === '') return [];
  if (Array.isArray(value)) return value.flatMap((entry: unknown) => passwordsIn(shape.items ?? shape, entry));
  if (isPassword(shape)) return typeof value === 'object' ? textsIn(value) : [String(value)];
  const object = asObject(value);
  return object === undefined ? [] : shape.properties.flatMap((property) => passwordsIn(property, own(object, property.name)));
}

/** What was typed where the description asks for a secret. A default that it tells to everybody is none. */
export function secretsIn(arg: Arg, value: ArgValue): string[] {
  return same(value, arg.default) ? [] : passwordsOf(arg, value);
}

/** The same of any value of an argument. What repeats a secret repeats it without the quotes that JSON has around it. */
export function passwordsOf(arg: Arg, value: unknown): string[] {
  const inside = typeof value === 'string' ? insideOf(arg, value) : undefined;
  if (inside === undefined) return passwordsIn(arg, value);
  const within = passwordsIn(inside.arg, inside.value);
  return within.length === 0 && inside.value !== undefined && inside.value !== '' ? passwordsIn(arg, value) : within;
}

/** What should have been a text, and is more: all that is in it counts. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  const members = Array.isArray(value) ? asArray(value) : Object.values(asObject(value) ?? {});
  return members.flatMap(textsIn);
}
