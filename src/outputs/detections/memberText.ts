import { formatJson } from '../../files/json/formatJson.ts';
import type { Json } from '../../spec/model.ts';

/** A further member in words: texts as they are, whatever has parts as JSON. */
export function memberText(value: Json): string {
  return typeof value === 'string' ? value : formatJson(value, { indent: 0 });
}
