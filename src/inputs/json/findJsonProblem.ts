interface Problem {
  /** Offset of the first character that can't continue the JSON text. */
  readonly at: number;
  /** What could stand there. */
  readonly expected: string;
}

const SPACE = /[ \t\n\r]*/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y;

/** Where text that isn't JSON stops being it. A loop with a stack: what people paste may be nested without end. */
export function findJsonProblem(text: string): Problem {
  const open: ('[' | '{')[] = [];
  let at = 0;
  let expected: 'a value' | 'a value or ]' | 'a key in double quotes' | 'a key in double quotes or }' | ':' | 'next' = 'a value';
  const skip = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const length = pattern.exec(text)?.[0].length ?? 0;
    at += length;
    return length > 0;
  };
  for (;;) {
    skip(SPACE);
    const character = text[at];
    const inside = open.at(-1);
    if (expected === 'next') {
      const end = inside === '{' ? '}' : ']';
      if (inside !== undefined && character === ',') {
        at++;
        expected = inside === '{' ? 'a key in double quotes' : 'a value';
      } else if (inside !== undefined && character === end) {
        at++;
        open.pop();
      } else {
        return { at, expected: inside === undefined ? 'the end' : `, or ${end}` };
      }
    } else if (expected === ':') {
      if (character !== ':') return { at, expected: 'a colon' };
      at++;
      expected = 'a value';
    } else if ((expected === 'a value or ]' && character === ']') || (expected === 'a key in double quotes or }' && character === '}')) {
      at++;
      open.pop();
      expected = 'next';
    } else if (expected.startsWith('a key')) {
      if (!skip(STRING)) return { at, expected };
      expected = ':';
    } else if (character === '[' || character === '{') {
      at++;
      open.push(character);
      expected = character === '[' ? 'a value or ]' : 'a key in double quotes or }';
    } else if (skip(STRING) || skip(SCALAR)) {
      expected = 'next';
    } else {
      return { at, expected };
    }
  }
}
