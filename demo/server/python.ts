import type { Field } from './fields.ts';
import { isList } from './json.ts';
import { entriesOf, isArgumentList, PyObject, UploadedFile, type ArgumentValue } from './values.ts';

/** `type(value).__name__` and `repr(value)`; the field tells a float from an int. */
export function describePython(value: ArgumentValue, of: Field, isDefault: boolean): { type: string; repr: string } {
  return { type: typeName(value, of), repr: repr(value, of, isDefault) };
}

function typeName(value: ArgumentValue, of: Field | undefined): string {
  if (value === null) return 'NoneType';
  if (typeof value === 'string') return 'str';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'number') return isFloat(value, of) ? 'float' : 'int';
  if (value instanceof PyObject) return value.type;
  if (value instanceof UploadedFile) return 'UploadedFile';
  return isList(value) ? 'list' : 'dict';
}

function repr(value: ArgumentValue, of: Field | undefined, isDefault: boolean): string {
  if (value === null) return 'None';
  if (typeof value === 'string') return reprString(value);
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number') return isFloat(value, of) ? reprFloat(value) : String(value);
  if (value instanceof PyObject) return value.repr;
  if (value instanceof UploadedFile) return `UploadedFile(name=${reprString(value.name)})`;
  if (isArgumentList(value)) {
    // A default list is used as it was written: `[0, 0, 1, 1]` of floats keeps its ints.
    const items = of?.kind === 'list' && !isDefault ? of.items : undefined;
    return `[${value.map((item) => repr(item, items, isDefault)).join(', ')}]`;
  }
  const members = of?.kind === 'nested' ? of.fields : {};
  const entries = entriesOf(value);
  return `{${entries.map(([key, item]) => `${reprString(key)}: ${repr(item, members[key], isDefault)}`).join(', ')}}`;
}

function isFloat(value: number, of: Field | undefined): boolean {
  return of?.kind === 'float' || (of?.kind !== 'int' && !Number.isInteger(value));
}

/** Python and JavaScript agree on the shortest digits but not on when to use an exponent. */
export function reprFloat(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  if (Object.is(value, -0)) return '-0.0';
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e16 || size < 1e-4)) {
    const [digits = '', exponent = ''] = value.toExponential().split('e');
    return `${digits}e${exponent[0]}${exponent.slice(1).padStart(2, '0')}`;
  }
  const text = String(value);
  return Number.isInteger(value) ? `${text}.0` : text;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

export function reprString(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  let result = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (character === quote) result += `\\${quote}`;
    else if (ESCAPES[character] !== undefined) result += ESCAPES[character];
    else if (/^[\p{C}\p{Z}]$/u.test(character) && character !== ' ') result += hexEscape(code);
    else result += character;
  }
  return quote + result + quote;
}

function hexEscape(code: number): string {
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`;
  if (code < 0x10000) return `\\u${code.toString(16).padStart(4, '0')}`;
  return `\\U${code.toString(16).padStart(8, '0')}`;
}
