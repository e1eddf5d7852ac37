import type { ExactJson } from '../model.ts';
import { membersOf, numberIn } from './written.ts';

/** Whether a number at this place is a float in Python, however whole it is. */
export type IsFloat = (path: string) => boolean;

/** The entries of a list share a place. */
export const ENTRY = '[]';

/**
 * JSON as Python's `json.dumps` writes it: blanks behind commas and colons, nothing but ASCII, `1.0` for a float that is whole,
 * and all digits of a large whole number. What was read from a text keeps its order, and its numbers as they stood there.
 */
export function pythonJson(value: ExactJson, isFloat: IsFloat = () => false, path = ''): string {
  if (typeof value === 'string') return asciiText(value);
  if (typeof value === 'number') return pythonNumber(value, isFloat(path));
  if (typeof value !== 'object' || value === null) return String(value);
  const write = (key: string, member: ExactJson, at: string) => numberIn(value, key) ?? pythonJson(member, isFloat, at);
  if (Array.isArray(value)) return `[${value.map((entry, at) => write(String(at), entry, path + ENTRY)).join(', ')}]`;
  const members = membersOf(value).map(([key, member]) => `${asciiText(key)}: ${write(key, member, memberPath(path, key))}`);
  return `{${members.join(', ')}}`;
}

/** The path of a member. The key is quoted, so that none reads like a list's entry. */
export function memberPath(path: string, key: string): string {
  return `${path}.${JSON.stringify(key)}`;
}

/** Every character beyond ASCII is an escape of its UTF-16 units; JSON itself escapes what is below. */
function asciiText(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\uffff]/g, (unit) =>
    unit === '\u007f' ? unit : `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** `repr()` of Python: an exponent from 1e16 on and below 1e-4, of two digits at least. */
function pythonNumber(value: number, float: boolean): string {
  const whole = Number.isInteger(value);
  if (!float && whole && Math.abs(value) < 1e21) return Object.is(value, -0) ? '-0.0' : String(value);
  if (!Number.isFinite(value)) return String(value);
  const [digits = '', exponent = '0'] = value.toExponential().split('e');
  const power = Number(exponent);
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  if (power < -4 || power >= 16) return `${digits}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
  return whole ? `${BigInt(value)}.0` : String(value);
}
