import type { Arg, Shape } from './model.ts';

/** No text of these formats is empty: a server that checks them refuses one, and a model that doesn't stumbles over it. */
const NEVER_EMPTY: ReadonlySet<string | undefined> = new Set([
  'date',
  'date-time',
  'time',
  'duration',
  'url',
  'uri',
  'iri',
  'email',
  'idn-email',
  'hostname',
  'ip',
  'ipv4',
  'ipv6',
  'uuid',
]);

/** Whether an empty text, or an empty list, can be meant. */
export function canBeEmpty(shape: Shape): boolean {
  if (shape.kind === 'array') return (shape.minItems ?? 0) <= 0;
  if (shape.kind !== 'string' && shape.kind !== 'any') return false;
  const chosen = shape.choices.length === 0 || shape.choices.includes('');
  return chosen && (shape.minLength ?? 0) <= 0 && !NEVER_EMPTY.has(shape.format);
}

/**
 * What an argument is after its text was deleted, or its last entry removed. Without a default that is what it was before
 * anybody typed: not set. With one, nothing else could take the default away, so there it is the empty text or list.
 */
export function emptied(arg: Arg): '' | [] | undefined {
  if (arg.default === undefined || !canBeEmpty(arg)) return undefined;
  return arg.kind === 'array' ? [] : '';
}
