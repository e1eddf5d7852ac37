import { formatOf } from './formats.ts';
import type { Arg, Shape } from './model.ts';

/** Whether an empty text, or an empty list, can be meant. No JSON is empty. */
export function canBeEmpty(shape: Shape & Pick<Arg, 'holdsJson'>): boolean {
  if (shape.holdsJson === true) return false;
  if (shape.kind === 'array') return (shape.minItems ?? 0) <= 0;
  if (shape.kind !== 'string' && shape.kind !== 'any') return false;
  const chosen = shape.choices.length === 0 || shape.choices.includes('');
  return chosen && (shape.minLength ?? 0) <= 0 && formatOf(shape)?.neverEmpty !== true;
}

/**
 * What an argument is after its text was deleted, or its last entry removed. Without a default that is what it was before
 * anybody typed: not set. With one, nothing else could take the default away, so there it is the empty text or list.
 */
export function emptied(arg: Arg): '' | [] | undefined {
  if (arg.default === undefined || !canBeEmpty(arg)) return undefined;
  return arg.kind === 'array' ? [] : '';
}
