import { parseExact } from '../exactJson.ts';
import type { Json } from '../model.ts';

/** One entry of a flat list as Python prints it: in quotes of either kind, or a bare word. */
const ENTRY = /\s*(?:'((?:[^'\\]|\\[^])*)'|"((?:[^"\\]|\\[^])*)"|([^\s'"[\](){},]+))\s*(?:,|$)/y;

const WORDS: ReadonlyMap<string, Json> = new Map<string, Json>([
  ['True', true],
  ['False', false],
  ['None', null],
]);

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

/**
 * A flat list of single values as `str()` writes one: `['a', "it's", 1, None]`.
 * @returns undefined when it is anything else
 */
export function readPythonList(text: string): Json[] | undefined {
  const inside = /^\s*(?:\[([^]*)\]|\(([^]*)\))\s*$/.exec(text);
  const listed = (inside?.[1] ?? inside?.[2])?.trim();
  if (listed === undefined) return undefined;
  const entries: Json[] = [];
  ENTRY.lastIndex = 0;
  while (ENTRY.lastIndex < listed.length) {
    const [, single, double, bare] = ENTRY.exec(listed) ?? [];
    const quoted = single ?? double;
    const entry = quoted === undefined ? bareValue(bare) : unescaped(quoted);
    if (entry === undefined) return undefined;
    entries.push(entry);
  }
  return entries;
}

function bareValue(word: string | undefined): Json | undefined {
  if (word === undefined) return undefined;
  const known = WORDS.get(word);
  if (known !== undefined) return known;
  try {
    return parseExact(word);
  } catch {
    // A word without quotes: no list of values.
    return undefined;
  }
}

function unescaped(text: string): string {
  return text.replace(/\\(?:x([\da-f]{2})|u([\da-f]{4})|([^]))/gi, (_, byte?: string, unit?: string, letter?: string) => {
    const code = byte ?? unit;
    return code === undefined ? (ESCAPES[letter ?? ''] ?? letter ?? '') : String.fromCharCode(Number.parseInt(code, 16));
  });
}
