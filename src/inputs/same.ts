import { Draft, type ArgValue } from '../spec/value.ts';

/** Whether two form values mean the same: by content, since forms clone what they store. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (a instanceof Draft || b instanceof Draft) {
    return a instanceof Draft && b instanceof Draft && a.text === b.text && a.problem === b.problem;
  }
  if (a instanceof Blob || b instanceof Blob || Array.isArray(a) !== Array.isArray(b)) return false;
  const left = Object.entries(a);
  const right = b as Record<string, unknown>;
  return left.length === Object.keys(b).length && left.every(([key, value]) => Object.hasOwn(right, key) && same(value, right[key]));
}

/** JSON text of anything a form may hold: whole numbers beyond 2^53 are written out, drafts as they were typed. */
export function jsonText(value: unknown, indent = 0): string {
  return (
    JSON.stringify(
      value,
      (_, item: unknown) =>
        typeof item === 'bigint' ? item.toString() : item instanceof Draft ? item.text : item instanceof Blob ? null : item,
      indent,
    ) ?? ''
  );
}

/** What a text control shows for a value, whatever its type: a wrong value from outside must not throw. */
export function asText(value: ArgValue): string {
  if (value === undefined || value === null || value instanceof File) return '';
  if (value instanceof Draft) return value.text;
  return typeof value === 'object' ? jsonText(value) : String(value);
}
