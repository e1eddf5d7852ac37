import * as say from './words.ts';

interface Problem {
  /** Offset of the first character that can't continue the JSON text. */
  readonly at: number;
  /** What could stand there. */
  readonly expected: string;
  /** The text ends where more was due, perhaps in the middle of a word. */
  readonly truncated: boolean;
}

const SPACE = /[ \t\n\r]*/y;
/** In pieces, because one long repetition exhausts the regular expression stack on a large string. */
const STRING_PIECE = /(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})){1,4096}/y;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y;
/** Python's `json` also writes numbers that aren't finite. A word cut off behind a number is told from one that is wrong. */
const PYTHON_SCALAR = /-?(?:Infinity|(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)|NaN|true|false|null/y;
/** What a token that the end of the text cuts off looks like from where it stops being one: `tru`, `-`, `.`, `e+`, `\u00`. */
const INCOMPLETE = /^(?:t(?:ru?)?|f(?:a(?:ls?)?)?|n(?:ul?)?|Na?|-?I[nfity]{0,6}|[-.]|[eE][+-]?|\\(?:u[0-9a-fA-F]{0,3})?)$/;

type Expected = Exclude<keyof typeof say.expected, 'quote' | 'end'> | 'next';

/**
 * Where text that isn't JSON stops being it; engines word this differently, some without a position. A loop with a stack:
 * what people paste and modules send may be nested without end.
 */
export function findJsonProblem(text: string, { python = false } = {}): Problem {
  const { at, expected, isEnd = false } = scan(text, python ? PYTHON_SCALAR : SCALAR);
  if (at >= text.length) return { at, expected, truncated: !isEnd };
  const cut = at + 10 >= text.length && INCOMPLETE.test(text.slice(at));
  return cut ? { at: text.length, expected, truncated: true } : { at, expected, truncated: false };
}

function scan(text: string, scalar: RegExp): { at: number; expected: string; isEnd?: boolean } {
  const open: ('[' | '{')[] = [];
  let at = 0;
  let expected: Expected = 'value';
  const skip = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const length = pattern.exec(text)?.[0].length ?? 0;
    at += length;
    return length > 0;
  };
  const skipString = () => {
    if (text[at] !== '"') return false;
    at++;
    while (skip(STRING_PIECE)) continue;
    if (text[at] !== '"') return false;
    at++;
    return true;
  };
  const close = () => {
    at++;
    open.pop();
    expected = 'next';
  };
  for (;;) {
    skip(SPACE);
    const start = at;
    const character = text[at];
    const inside = open.at(-1);
    if (expected === 'next') {
      if (inside === undefined) return { at, expected: say.expected.end, isEnd: true };
      const end = inside === '{' ? '}' : ']';
      if (character === end) {
        close();
      } else if (character === ',') {
        at++;
        expected = inside === '{' ? 'key' : 'value';
      } else {
        return { at, expected: say.commaOr(end) };
      }
    } else if (expected === 'colon') {
      if (character !== ':') return { at, expected: say.expected.colon };
      at++;
      expected = 'value';
    } else if ((expected === 'valueOrEnd' && character === ']') || (expected === 'keyOrEnd' && character === '}')) {
      close();
    } else if (expected === 'key' || expected === 'keyOrEnd') {
      if (!skipString()) return { at, expected: say.expected[start === at ? expected : 'quote'] };
      expected = 'colon';
    } else if (character === '[' || character === '{') {
      at++;
      open.push(character);
      expected = character === '[' ? 'valueOrEnd' : 'keyOrEnd';
    } else if (character === '"' ? skipString() : skip(scalar)) {
      expected = 'next';
    } else {
      return { at, expected: say.expected[start === at ? expected : 'quote'] };
    }
  }
}
