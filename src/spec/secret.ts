import { asArray, asObject, own } from './loose.ts';
import type { Shape } from './model.ts';

/** Whether a password is declared anywhere in a value of this form: itself, in the entries of a list, in the members of an object. */
export function declaresPassword(shape: Shape | undefined): boolean {
  if (shape === undefined) return false;
  return shape.format === 'password' || declaresPassword(shape.items) || shape.properties.some(declaresPassword);
}

/** The texts that stand where passwords are declared. */
export function passwordsIn(shape: Shape | undefined, value: unknown): string[] {
  if (shape === undefined || value === undefined || value === null || value === '') return [];
  if (Array.isArray(value)) return value.flatMap((entry: unknown) => passwordsIn(shape.items ?? shape, entry));
  if (shape.format === 'password') return typeof value === 'object' ? textsIn(value) : [String(value)];
  const object = asObject(value);
  return object === undefined ? [] : shape.properties.flatMap((property) => passwordsIn(property, own(object, property.name)));
}

/** What should have been a text, and is more: all that is in it counts. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  const members = Array.isArray(value) ? asArray(value) : Object.values(asObject(value) ?? {});
  return members.flatMap(textsIn);
}
