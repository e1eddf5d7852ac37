import type { Shape } from '../spec/model.ts';
import { isPassword, isSecret } from '../spec/secret.ts';
import { memberKey } from './part.ts';

/** What stands in an answer in place of a password. */
export const HIDDEN = '••••••';
const DOTS = JSON.stringify(HIDDEN);

/** Where something was hidden in a text. */
interface Cut {
  readonly from: number;
  readonly to: number;
}

export interface MaskedJson {
  /** In their order. */
  readonly cuts: readonly Cut[];
  /** What was hidden, by the dotted path of its member. */
  readonly hidden: ReadonlyMap<string, string>;
}

/** The text with dots in place of what was cut. */
export function cutText(text: string, cuts: readonly Cut[]): string {
  return keptOf(cuts, text.length)
    .map(({ from, to }) => text.slice(from, to))
    .join(DOTS);
}

/** The same for bytes of a text that has one for each character: it needn't be put together and encoded, which takes longer than all else. */
export function cutBytes(bytes: Uint8Array, cuts: readonly Cut[]): Uint8Array<ArrayBuffer> {
  const dots = new TextEncoder().encode(DOTS);
  const kept = keptOf(cuts, bytes.length);
  const whole = new Uint8Array(kept.reduce((sum, { from, to }) => sum + to - from, cuts.length * dots.length));
  let at = 0;
  const add = (piece: Uint8Array) => {
    whole.set(piece, at);
    at += piece.length;
  };
  for (const [place, { from, to }] of kept.entries()) {
    if (place > 0) add(dots);
    add(bytes.subarray(from, to));
  }
  return whole;
}

function keptOf(cuts: readonly Cut[], length: number): Cut[] {
  const ends = [...cuts.map(({ from }) => from), length];
  return ends.map((to, place) => ({ from: cuts[place - 1]?.to ?? 0, to }));
}

/**
 * All that the schema declares to be a password in a JSON text. Dots in its place leave every other character as it came.
 * Works on the text, so that long numbers keep their digits, and on text that breaks off: what is left of a password is hidden too.
 */
export function maskJson(text: string, shape: Shape): MaskedJson {
  const masker = new Masker(text);
  masker.readAll(shape);
  return { cuts: masker.cuts, hidden: masker.hidden };
}

class Masker {
  readonly cuts: Cut[] = [];
  readonly hidden = new Map<string, string>();
  private at = 0;
  constructor(private readonly text: string) {}

  /** One value, or one on each line. */
  readAll(shape: Shape): void {
    for (this.skipBlanks(); this.at < this.text.length; this.skipBlanks()) {
      const before = this.at;
      this.value(shape, '');
      if (this.at === before) this.at++;
    }
  }

  /** Goes no deeper than the schema does, and that has an end. */
  private value(shape: Shape | undefined, path: string): void {
    this.skipBlanks();
    if (isPassword(shape)) this.hide(path);
    else if (!isSecret(shape)) this.at = endOfValue(this.text, this.at);
    else if (this.text[this.at] === '{') this.members(shape, path);
    else if (this.text[this.at] === '[') this.entries(shape, path);
    else this.at = endOfValue(this.text, this.at);
  }

  private members(shape: Shape | undefined, path: string): void {
    const declared = new Map(shape?.properties.map((property) => [property.name, property]));
    this.each('}', () => {
      const name = readText(this.text.slice(this.at, (this.at = endOfValue(this.text, this.at))));
      this.skipBlanks();
      if (this.text[this.at] === ':') this.at++;
      this.value(declared.get(name), memberKey(path, name));
    });
  }

  private entries(shape: Shape | undefined, path: string): void {
    let index = 0;
    this.each(']', () => this.value(shape?.items, memberKey(path, String(index++))));
  }

  private each(end: string, read: () => void): void {
    this.at++;
    for (this.skipBlanks(); this.at < this.text.length; this.skipBlanks()) {
      const letter = this.text[this.at];
      if (letter === end) {
        this.at++;
        return;
      }
      const before = this.at;
      if (letter !== ',') read();
      if (this.at === before) this.at++;
    }
  }

  private hide(path: string): void {
    const end = endOfValue(this.text, this.at);
    const written = this.text.slice(this.at, end);
    const clear = readText(written);
    // What is missing is no secret, and what was hidden before stays so.
    if (written !== '' && written !== 'null' && clear !== HIDDEN) {
      this.cuts.push({ from: this.at, to: end });
      this.hidden.set(path, clear);
    }
    this.at = end;
  }

  private skipBlanks(): void {
    while (this.at < this.text.length && /[\s\ufeff]/.test(this.text.charAt(this.at))) this.at++;
  }
}

/** Offset behind the value that begins here, whatever is in it; without recursion, since a foreign answer may be very deep. */
function endOfValue(text: string, from: number): number {
  const token = /[[{]|[\]}]|[,:]|[^\s",:[\]{}]+|\s+/y;
  token.lastIndex = from;
  let depth = 0;
  for (let at = from; at < text.length; at = token.lastIndex) {
    // Strings are found by hand: a pattern for them runs out of stack on megabytes.
    if (text[at] === '"') token.lastIndex = endOfString(text, at);
    else if (!token.test(text)) return text.length;
    const first = text.charAt(at);
    if (depth === 0 && /[,:\]}\s]/.test(first)) return at;
    if (first === '[' || first === '{') depth++;
    else if (first === ']' || first === '}') depth--;
    if (depth === 0) return token.lastIndex;
  }
  return text.length;
}

/** Files in base64 are megabytes without any escape, which a search passes over much faster than a step for each letter. */
function endOfString(text: string, quote: number): number {
  for (let from = quote + 1; ;) {
    const end = text.indexOf('"', from);
    if (end === -1) return text.length;
    let escapes = 0;
    while (text[end - 1 - escapes] === '\\' && end - 1 - escapes >= from) escapes++;
    if (escapes % 2 === 0) return end + 1;
    from = end + 1;
  }
}

/** The string that JSON writes so; of anything else, and of what breaks off, the letters that stand there. */
function readText(written: string): string {
  if (!written.startsWith('"')) return written;
  try {
    return JSON.parse(written) as string;
  } catch {
    // It breaks off, or holds a line break that JSON forbids.
    return written.slice(1).replace(/"$/, '');
  }
}
