/** Letters that stay as they are in an address, by who writes it: JavaScript, Python's quote and quote_plus, forms, and nobody. */
const SAFE = [/[\w.!~*'()-]/, /[\w.~/-]/, /[\w.~-]/, /[\w.*-]/, /(?!)/];
/** Fewer letters of base64 are in any picture by chance. */
const LEAST_BASE64 = 8;
const ENTITIES: Readonly<Record<string, readonly string[]>> = {
  '&': ['&amp;', '&#38;', '&#x26;'],
  '<': ['&lt;', '&#60;', '&#x3c;'],
  '>': ['&gt;', '&#62;', '&#x3e;'],
  '"': ['&quot;', '&#34;', '&#x22;'],
  "'": ['&#x27;', '&#39;', '&apos;'],
};

/** As it is, as it is written in JSON, in Python, and in JSON that is itself a text in JSON. */
export function plainSpellings(secret: string): string[] {
  const once = [secret, inJson(secret), inAscii(inJson(secret)), secret.replaceAll('\\', '\\\\')];
  return unique([...once, ...once.flatMap((word) => [inJson(word), inAscii(inJson(word))])]);
}

/** How servers and their libraries write a text elsewhere: in addresses, HTML, base64 and hexadecimal digits. */
export function codedSpellings(secret: string): string[] {
  const bytes = new TextEncoder().encode(secret);
  return unique([...inAddresses(bytes), ...inHtml(secret), ...inBase64(bytes), ...inHex(bytes)]).filter((word) => word !== '');
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}

function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** Python's JSON, which is what DEEPaaS sends, has no letter beyond ASCII. */
function inAscii(json: string): string {
  return json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function hexOf(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}

function inAddresses(bytes: Uint8Array): string[] {
  const written = SAFE.flatMap((safe) =>
    ['%20', '+'].map((space) =>
      Array.from(bytes, (byte) => {
        const letter = String.fromCharCode(byte);
        if (byte === 32) return space;
        return byte < 128 && safe.test(letter) ? letter : `%${hexOf(byte).toUpperCase()}`;
      }).join(''),
    ),
  );
  return written.flatMap((word) => [word, word.replace(/%../g, (code) => code.toLowerCase())]);
}

function inHtml(secret: string): string[] {
  const letters = Array.from(secret);
  const code = (letter: string) => letter.codePointAt(0) ?? 0;
  const named = [0, 1, 2]
    .flatMap((style) => [0, 1, 2].map((quotes) => [style, quotes] as const))
    .flatMap(([style, quotes]) => {
      const marked = letters.map((letter) => ENTITIES[letter]?.[/["']/.test(letter) ? quotes : style] ?? letter);
      // Python's xmlcharrefreplace, and the same by sixteen.
      const ascii = marked.map((word) => (word.length <= 2 && code(word) > 127 ? `&#${code(word)};` : word));
      return [marked.join(''), ascii.join('')];
    });
  const decimal = letters.map((letter) => `&#${code(letter)};`).join('');
  const hex = letters.map((letter) => `&#x${code(letter).toString(16)};`).join('');
  return [...named, decimal, hex, hex.replace(/[\da-f]+;/g, (digits) => digits.toUpperCase())];
}

/** Alone, and inside a longer text that was encoded as a whole, where three bytes become four letters wherever they begin. */
function inBase64(bytes: Uint8Array): string[] {
  const encode = (of: Uint8Array) => btoa(String.fromCharCode(...of));
  const alone = encode(bytes);
  const inside = [0, 1, 2].map((before) => {
    const shifted = encode(Uint8Array.from([...new Uint8Array(before), ...bytes]));
    return shifted.slice(Math.ceil((before * 4) / 3), Math.floor(((before + bytes.length) * 4) / 3));
  });
  const all = [alone, ...inside.filter(({ length }) => length >= LEAST_BASE64)];
  return all.flatMap((word) => [word, word.replaceAll('+', '-').replaceAll('/', '_')]);
}

/** As digits, and as Python prints bytes. */
function inHex(bytes: Uint8Array): string[] {
  const digits = Array.from(bytes, hexOf);
  const joined = ['', ':', ' ', String.raw`\x`].map((between) => (between === String.raw`\x` ? between : '') + digits.join(between));
  const printed = Array.from(bytes, (byte) => (byte > 31 && byte < 127 ? String.fromCharCode(byte) : `\\x${hexOf(byte)}`)).join('');
  return [...joined, ...joined.map((word) => word.toUpperCase()), printed, inJson(printed)];
}
