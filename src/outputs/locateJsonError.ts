const SPACE = /[ \t\n\r]*/y;
const SCALAR = /-?(?:Infinity|(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)|NaN|true|false|null/y;
/** In pieces, because one long repetition exhausts the regular expression stack on a large string. */
const STRING_PIECE = /(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})){1,4096}/y;

type Expect = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end';

/** Offset of the first character that can't continue the JSON text. Engines word this differently, or not at all. */
export function locateJsonError(text: string): number {
  const stop = scan(text);
  return INCOMPLETE.test(text.slice(stop, stop + 10)) && stop + 10 >= text.length ? text.length : stop;
}

/** What a token that the end of the text cuts off looks like from where it stops being one: `tru`, `-`, `.`, `e+`, `\u00`. */
const INCOMPLETE = /^(?:t(?:ru?)?|f(?:a(?:ls?)?)?|n(?:ul?)?|Na?|-?I[nfity]{0,6}|[-.]|[eE][+-]?|\\(?:u[0-9a-fA-F]{0,3})?)$/;

function scan(text: string): number {
  const open: string[] = [];
  let expect: Expect = 'value';
  let at = 0;
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null || found[0] === '') return false;
    at += found[0].length;
    return true;
  };
  const takeString = () => {
    at++;
    while (take(STRING_PIECE)) continue;
    if (text[at] !== '"') return false;
    at++;
    return true;
  };
  for (;;) {
    take(SPACE);
    const next = text[at];
    if (next === undefined) return at;
    if (expect === 'value' || expect === 'value or ]') {
      if (next === ']' && expect === 'value or ]') {
        open.pop();
        at++;
        expect = ', or end';
      } else if (next === '{' || next === '[') {
        open.push(next);
        at++;
        expect = next === '{' ? 'key or }' : 'value or ]';
      } else if (next === '"' ? takeString() : take(SCALAR)) {
        expect = ', or end';
      } else {
        return at;
      }
    } else if (expect === 'key' || expect === 'key or }') {
      if (next === '}' && expect === 'key or }') {
        open.pop();
        at++;
        expect = ', or end';
      } else if (next === '"' && takeString()) {
        expect = ':';
      } else {
        return at;
      }
    } else if (expect === ':') {
      if (next !== ':') return at;
      at++;
      expect = 'value';
    } else {
      const inside = open.at(-1);
      if (inside !== undefined && next === (inside === '{' ? '}' : ']')) open.pop();
      else if (inside !== undefined && next === ',') expect = inside === '{' ? 'key' : 'value';
      else return at;
      at++;
    }
  }
}
