import { PythonProblem } from './tokens.ts';
import * as words from './words.ts';

/** Of a text: what it says, and of an f-string the values between its braces. */
export type StringParts = readonly (string | { readonly source: string; readonly conversion: string; readonly format: string })[];

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** The literal of a text, as it stands in a source; undefined of bytes. */
export function readLiteral(literal: string): StringParts | undefined {
  const prefix = (/^[a-z]*/i.exec(literal)?.[0] ?? '').toLowerCase();
  if (prefix.includes('b')) return undefined;
  const quoted = literal.slice(prefix.length);
  const width = /^(?:"""|''')/.test(quoted) && quoted.length >= 6 ? 3 : 1;
  // Python reads a source's line ends as one sign.
  const inside = quoted.slice(width, -width).replaceAll(/\r\n?/g, '\n');
  const raw = prefix.includes('r');
  // Names of characters aren't known here.
  if (!raw && /(?<!\\)(?:\\\\)*\\N\{/.test(inside)) return [{ source: '...', conversion: '', format: '' }];
  return prefix.includes('f') ? readTemplate(inside, raw) : [raw ? inside : unescaped(inside)];
}

function unescaped(text: string): string {
  return text.replaceAll(
    /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([0-7]{1,3})|(\n)|([\s\S]))/g,
    (whole, ...found: (string | undefined)[]) => {
      const [two, four, eight, octal, line, char] = found;
      const hexadecimal = two ?? four ?? eight;
      if (hexadecimal !== undefined) return codePoint(Number.parseInt(hexadecimal, 16)) ?? whole;
      if (octal !== undefined) return codePoint(Number.parseInt(octal, 8)) ?? whole;
      if (line !== undefined) return '';
      return ESCAPES[char ?? ''] ?? whole;
    },
  );
}

function codePoint(code: number): string | undefined {
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : undefined;
}

function readTemplate(inside: string, raw: boolean): StringParts {
  const parts: (string | { source: string; conversion: string; format: string })[] = [];
  let text = '';
  const flush = () => {
    if (text !== '') parts.push(raw ? text : unescaped(text));
    text = '';
  };
  for (let at = 0; at < inside.length;) {
    const char = inside[at] ?? '';
    if ((char === '{' || char === '}') && inside[at + 1] === char) {
      text += char;
      at += 2;
    } else if (char === '{') {
      flush();
      const end = endOfField(inside, at + 1);
      parts.push(fieldOf(inside.slice(at + 1, end)));
      at = end + 1;
    } else if (char === '\\' && !raw && inside[at + 1] !== '{') {
      text += char + (inside[at + 1] ?? '');
      at += 2;
    } else {
      text += char;
      at += 1;
    }
  }
  flush();
  return parts;
}

/** The brace that closes, over brackets and texts. */
function endOfField(inside: string, from: number): number {
  let depth = 0;
  let quote = '';
  for (let at = from; at < inside.length; at += 1) {
    const char = inside[at] ?? '';
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if ('([{'.includes(char)) depth += 1;
    else if (char === '}' && depth === 0) return at;
    else if (')]}'.includes(char)) depth -= 1;
  }
  throw new PythonProblem(words.neverClosed('{'), { start: 0, end: 0 });
}

function fieldOf(field: string): { source: string; conversion: string; format: string } {
  // A comparison has an exclamation mark or a colon of its own only inside of brackets, which such fields hardly have.
  const found = /^(?<source>[^!:]*?|.*[)\]}'"][^!:]*?)(?:!(?<conversion>[rsa]))?(?::(?<format>[^:]*))?$/s.exec(field)?.groups;
  return { source: found?.source ?? field, conversion: found?.conversion ?? '', format: found?.format ?? '' };
}
