import { exactJson } from './exactJson.ts';
import { asObject } from './loose.ts';
import type { Json, Shape } from './model.ts';
import * as say from './words.ts';

/** A default in the argument's kind, or undefined with a note when it can't be one. `null` means "no default" in DEEPaaS. */
export function readDefault(value: unknown, shape: Shape): { value: Json | undefined; note?: string } {
  if (value === undefined || value === null) return { value: undefined };
  const converted = convert(value as Json, shape);
  if (converted !== undefined) return { value: converted };
  // A file can have no default; modules write "None" there, or a path on the server.
  if (shape.kind === 'file') return { value: undefined };
  return { value: undefined, note: say.badDefault(written(value as Json).slice(0, 60), shape.kind) };
}

function convert(value: Json, shape: Shape): Json | undefined {
  switch (shape.kind) {
    case 'file':
      return undefined;
    case 'boolean':
      return toBoolean(value);
    case 'integer':
    case 'number':
      return toNumber(value, shape.kind === 'integer');
    case 'string':
      return toText(value);
    case 'any':
      return shape.choices.some((choice) => choice === value) ? value : toText(value);
    case 'array':
      return toArray(value, shape);
    case 'object':
      return asObject(value) === undefined ? undefined : value;
  }
}

function toBoolean(value: Json): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string' && /^true$/i.test(value)) return true;
  return typeof value === 'string' && /^false$/i.test(value) ? false : undefined;
}

/** Python's words for numbers that JSON can't write are told as they came. */
function written(value: Json): string {
  return typeof value === 'number' ? String(value) : exactJson(value);
}

function toNumber(value: Json, whole: boolean): number | bigint | undefined {
  if (typeof value === 'bigint') return value;
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) return undefined;
  return whole && !Number.isInteger(number) ? undefined : number;
}

function toText(value: Json): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return written(value);
}

function toArray(value: Json, shape: Shape): Json[] | undefined {
  const list = Array.isArray(value) ? value : [value];
  const items = shape.items;
  if (items === undefined) return list;
  const converted = list.map((item) => convert(item, items));
  return converted.every((item) => item !== undefined) ? converted : undefined;
}
