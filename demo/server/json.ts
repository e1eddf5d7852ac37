export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue | undefined;
}

/** What `json.dumps` would write: NaN and Infinity bare, a space after separators, ASCII only. */
export function pythonJson(value: JsonValue): string {
  if (value === null) return 'null';
  if (typeof value === 'number') return pythonNumber(value);
  if (typeof value === 'string') return asciiString(value);
  if (typeof value === 'boolean') return String(value);
  if (isList(value)) return `[${value.map(pythonJson).join(', ')}]`;
  const entries = Object.entries(value).flatMap(([key, item]) => (item === undefined ? [] : [`${asciiString(key)}: ${pythonJson(item)}`]));
  return `{${entries.join(', ')}}`;
}

/** `json.loads`, which unlike JSON.parse knows bare NaN and Infinity. */
export function parsePythonJson(text: string): JsonValue {
  try {
    const value: JsonValue = JSON.parse(text);
    return value;
  } catch (error) {
    if (!/NaN|Infinity/.test(text)) throw error;
    const marks: Record<string, number> = { NaN, Infinity, '-Infinity': -Infinity };
    const marked = text.replace(/"(?:[^"\\]|\\.)*"|-?Infinity|NaN/g, (token) =>
      token.startsWith('"') ? token : JSON.stringify({ '\u0000number': token }),
    );
    const value: JsonValue = JSON.parse(marked, (_key, item: unknown) => {
      const name = isObject(item) ? item['\u0000number'] : undefined;
      return typeof name === 'string' ? marks[name] : item;
    });
    return value;
  }
}

export function isList(value: unknown): value is readonly JsonValue[] {
  return Array.isArray(value);
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function pythonNumber(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? 'Infinity' : '-Infinity';
  return String(value);
}

function asciiString(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
