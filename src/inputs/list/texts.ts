/** One entry of a flat list in JSON or Python: in quotes of either kind, or a number or a word that both know. */
const ITEM =
  /\s*(?:[uUrRbB]?'((?:[^'\\]|\\[^])*)'|[uUrRbB]?"((?:[^"\\]|\\[^])*)"|([+-]?[\d.][\w.+-]*|true|false|null|True|False|None))\s*(?:,|$)/y;

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\\': '\\', "'": "'", '"': '"', '/': '/' };

interface Flat {
  readonly texts: string[];
  readonly quoted: number;
}

/**
 * A list of texts in JSON, or as Python prints it. Numbers among them keep their digits: `1.50` is no `1.5` to whoever reads a text.
 * @returns undefined when it is just a text
 */
export function readTexts(list: string): string[] | undefined {
  const flat = readFlat(list);
  if (flat !== undefined) return /^\s*\(/.test(list) && flat.quoted === 0 ? undefined : flat.texts;
  try {
    const parsed: unknown = JSON.parse(list);
    return Array.isArray(parsed) ? parsed.map((item: unknown) => (typeof item === 'string' ? item : JSON.stringify(item))) : undefined;
  } catch {
    // No list: it is a text that begins with a bracket.
    return undefined;
  }
}

/** The same where it was typed: only what is in quotes throughout was meant as a list for sure. */
export function readQuotedTexts(text: string): string[] | undefined {
  const flat = readFlat(text);
  return flat !== undefined && flat.quoted > 0 && flat.quoted === flat.texts.length ? flat.texts : undefined;
}

function readFlat(list: string): Flat | undefined {
  const inside = /^\s*(?:\[([^]*)\]|\(([^]*,[^]*)\))\s*$/.exec(list);
  const text = inside?.[1] ?? inside?.[2];
  if (text === undefined) return undefined;
  const texts: string[] = [];
  let quoted = 0;
  ITEM.lastIndex = 0;
  while (ITEM.lastIndex < text.trimEnd().length) {
    const [, single, double, bare] = ITEM.exec(text) ?? [];
    const written = single ?? double;
    if (written !== undefined) quoted += 1;
    else if (bare === undefined) return undefined;
    texts.push(written === undefined ? (bare ?? '') : unescaped(written));
  }
  return { texts, quoted };
}

function unescaped(text: string): string {
  return text.replace(/\\(?:u([\da-f]{4})|([^]))/gi, (whole, code: string | undefined, letter: string | undefined) =>
    code === undefined ? (ESCAPES[letter ?? ''] ?? whole) : String.fromCharCode(Number.parseInt(code, 16)),
  );
}
