import { Draft, type ArgValue } from '../spec/value.ts';

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
