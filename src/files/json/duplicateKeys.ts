import { stepText } from './describe.ts';

/** A key that an object has more than once. Parsers keep the last value only, and say nothing. */
export interface DuplicateKey {
  readonly key: string;
  /** Path of the object: `$.predictions[0]`. */
  readonly path: string;
}

export interface DuplicateKeys {
  /** The first few. */
  readonly first: readonly DuplicateKey[];
  readonly total: number;
}

const MOST_TOLD = 5;
/** Objects with more keys are searched by a set. */
const FEW = 12;
/** A longer path is told from its end. */
const MOST_STEPS = 20;

interface Frame {
  /** Undefined in a list. */
  readonly keys: string[] | undefined;
  set: Set<string> | undefined;
  /** The key, or the place in the list, that the value being read has. */
  at: string | number;
}

/** Looks through JSON that was parsed already: what it says of broken text means nothing. `lines`: a value on each line. */
export function findDuplicateKeys(text: string, lines = false): DuplicateKeys {
  const first: DuplicateKey[] = [];
  let total = 0;
  const stack: Frame[] = lines ? [{ keys: undefined, set: undefined, at: 0 }] : [];
  let top = stack.at(-1);
  let isKey = false;
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case QUOTE: {
        const end = endOfString(text, at);
        if (isKey && top?.keys !== undefined) {
          const key = readKey(text, at, end);
          if (isKnown(top, key)) {
            total++;
            if (first.length < MOST_TOLD) first.push({ key, path: pathOf(stack) });
          }
          top.at = key;
          isKey = false;
        }
        at = end;
        break;
      }
      case OPEN_OBJECT:
        stack.push((top = { keys: [], set: undefined, at: '' }));
        isKey = true;
        break;
      case OPEN_LIST:
        stack.push((top = { keys: undefined, set: undefined, at: 0 }));
        isKey = false;
        break;
      case CLOSE_OBJECT:
      case CLOSE_LIST:
        stack.pop();
        top = stack.at(-1);
        isKey = false;
        break;
      case COMMA:
        isKey = top?.keys !== undefined;
        if (top !== undefined && typeof top.at === 'number') top.at++;
        break;
      case LINE_END:
        if (lines && stack.length === 1 && typeof top?.at === 'number') top.at++;
        break;
    }
  }
  return { first, total };
}

const [QUOTE, BACKSLASH, COMMA, LINE_END] = [0x22, 0x5c, 0x2c, 0x0a] as const;
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST] = [0x7b, 0x7d, 0x5b, 0x5d] as const;

/** Offset of the closing quote of the string that starts at `quote`. */
function endOfString(text: string, quote: number): number {
  for (let end = text.indexOf('"', quote + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let before = end - 1;
    while (text.charCodeAt(before) === BACKSLASH) before--;
    if ((end - before) % 2 === 1) return end;
  }
  return text.length;
}

function readKey(text: string, from: number, to: number): string {
  const raw = text.slice(from + 1, to);
  if (!raw.includes('\\')) return raw;
  try {
    // The same key may be written in several ways.
    return String(JSON.parse(`"${raw}"`));
  } catch {
    // No valid string; it is compared as it stands.
    return raw;
  }
}

function isKnown(frame: Frame, key: string): boolean {
  const { keys } = frame;
  if (keys === undefined) return false;
  if (frame.set !== undefined) {
    if (frame.set.has(key)) return true;
    frame.set.add(key);
    return false;
  }
  if (keys.includes(key)) return true;
  keys.push(key);
  if (keys.length > FEW) frame.set = new Set(keys);
  return false;
}

/** As the tree writes it. */
function pathOf(stack: readonly Frame[]): string {
  const steps = stack.slice(0, -1);
  const end = steps.slice(-MOST_STEPS).map(({ at }) => stepText(at));
  return `$${steps.length > MOST_STEPS ? ' … ' : ''}${end.join('')}`;
}
