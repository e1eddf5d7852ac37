import type { ExactJson } from './model.ts';

/** Where a whole number of so many digits may begin that JavaScript's numbers can't hold it. Digits of fractions don't count: most answers have them. */
const LONG = /^-?\d{16}|[[,:\s-]\d{16}/;
const WHOLE = /(?<![\w.+-])-?\d{16,}(?![\w.+-])/g;

/**
 * `JSON.parse`, but whole numbers keep their digits: those that JavaScript would round become BigInt.
 * @throws SyntaxError, as JSON.parse does
 */
export function parseExact(text: string): ExactJson {
  const value = JSON.parse(text) as ExactJson;
  if (!LONG.test(text)) return value;
  const mark = unusedMark(text);
  const marked = outsideStrings(text, (piece) => markWhole(piece, mark));
  return replaceMarked(JSON.parse(marked) as ExactJson, mark, BigInt);
}

/** Whether a text is JSON as the standard has it. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    // That is the answer to the question.
    return false;
  }
}

/**
 * The same for JSON that Python's `json` wrote, in which `NaN`, `Infinity` and `-Infinity` may stand bare.
 * @throws SyntaxError, as JSON.parse does
 */
export function parsePython(text: string): ExactJson {
  try {
    return parseExact(text);
  } catch {
    // Most documents hold none of them, and those that do take the slow path.
  }
  const mark = unusedMark(text);
  const value = JSON.parse(outsideStrings(text, (piece) => markWhole(markBare(piece, mark), mark))) as ExactJson;
  return replaceMarked(value, mark, (digits) => (digits === 'NaN' ? NaN : BigInt(digits)));
}

const BARE = /(?<![\w.+-])(-?Infinity|NaN)(?=\s*(?:[,\]}]|$))/g;

/** Bare words become numbers that JSON can write, and NaN, for which there is none, a string behind the mark. */
function markBare(piece: string, mark: string): string {
  return piece.replace(BARE, (word) => (word === 'NaN' ? `"${mark}NaN"` : word === 'Infinity' ? '1e999' : '-1e999'));
}

/** Whole numbers that would be rounded become strings behind a mark. */
function markWhole(piece: string, mark: string): string {
  return piece.replace(WHOLE, (digits) => (String(Number(digits)) === digits ? digits : `"${mark}${digits}"`));
}

/** Puts values in the place of the strings that were put in behind a mark. A loop, since documents are 10,000 levels deep. */
function replaceMarked(root: ExactJson, mark: string, read: (text: string) => ExactJson): ExactJson {
  const replaced = (item: unknown) => (typeof item === 'string' && item.startsWith(mark) ? read(item.slice(mark.length)) : undefined);
  const stack: unknown[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (Array.isArray(node)) {
      const list: unknown[] = node;
      for (const [index, item] of list.entries()) {
        if (typeof item === 'object' && item !== null) stack.push(item);
        else list[index] = replaced(item) ?? item;
      }
    } else if (typeof node === 'object' && node !== null) {
      for (const [key, item] of Object.entries(node as { readonly [key: string]: unknown })) {
        const value = replaced(item);
        if (typeof item === 'object' && item !== null) stack.push(item);
        // A plain assignment to a key called `__proto__` would change the prototype instead.
        else if (value !== undefined) Object.defineProperty(node, key, { value, enumerable: true, writable: true, configurable: true });
      }
    }
  }
  return replaced(root) ?? root;
}

/** A text that stands in no string of this JSON text, neither as it is nor escaped: by it what we put in is told apart. */
export function unusedMark(text: string): string {
  const seen = text.includes('\\u') ? text.replace(/\\ue000/gi, '\ue000') : text;
  let mark = '\ue000';
  while (seen.includes(mark)) mark += mark;
  return mark;
}

/** Whether Python's `json.loads` reads a text. */
export function isPythonJson(text: string): boolean {
  try {
    parsePython(text);
    return true;
  } catch {
    // That is the answer to the question.
    return false;
  }
}

/** `JSON.stringify`, which refuses BigInt. */
export function exactJson(value: ExactJson): string {
  if (!holdsBig(value)) return JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map(exactJson).join(',')}]`;
  return `{${Object.entries(value)
    .map(([key, member]) => `${JSON.stringify(key)}:${exactJson(member)}`)
    .join(',')}}`;
}

/** Whether there is a number inside that plain JSON can't write. */
export function holdsBig(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return typeof value === 'bigint';
  return Object.values(value).some(holdsBig);
}

/**
 * Changes what stands between the strings of a JSON text. They are skipped with `indexOf`, because a pattern for them
 * exhausts the regular expression stack on megabytes of base64.
 */
function outsideStrings(text: string, change: (piece: string) => string): string {
  const out: string[] = [];
  let at = 0;
  while (at < text.length) {
    const quote = text.indexOf('"', at);
    if (quote === -1) break;
    out.push(change(text.slice(at, quote)));
    at = endOfString(text, quote);
    out.push(text.slice(quote, at));
  }
  out.push(change(text.slice(at)));
  return out.join('');
}

/** Offset behind the closing quote of the string that starts at `quote`. */
function endOfString(text: string, quote: number): number {
  for (let end = text.indexOf('"', quote + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text[end - 1 - backslashes] === '\\') backslashes++;
    if (backslashes % 2 === 0) return end + 1;
  }
  return text.length;
}
