/** `a*`, `a{2,5}?`: how often, at least and at most. */
const QUANTIFIER = /(?:([*+?])|\{(\d+)(,(\d*))?\})\??/y;
const GROUP_START = /\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?/y;
const ESCAPE = /\\(?:u\{[\da-f]+\}|u[\da-f]{4}|x[\da-f]{2}|p\{[^}]*\}|c[a-z]|[1-9]\d*|k<[^>]*>|[^])/iy;
const CLASS = /\[(?:\\[^]|[^\]\\])*\]/y;

/**
 * In how many ways, at most, a backtracking engine can try to fit a pattern to a text of this length. Each choice multiplies
 * those after it, which is how one short pattern takes longer than the universe: (a|a)* has two for every letter.
 * An upper bound by the pattern's shape alone; Infinity where the shape tells nothing.
 * @param pattern a valid one
 */
export function waysToMatch(pattern: string, length: number): number {
  let at = 0;
  const read = (form: RegExp): RegExpExecArray | undefined => {
    form.lastIndex = at;
    const found = form.exec(pattern) ?? undefined;
    if (found !== undefined) at = form.lastIndex;
    return found;
  };
  const alternatives = (): number => {
    let sum = sequence();
    while (pattern[at] === '|') {
      at += 1;
      sum += sequence();
    }
    return sum;
  };
  const sequence = (): number => {
    let product = 1;
    while (at < pattern.length && pattern[at] !== '|' && pattern[at] !== ')') product *= repeated(atom());
    return product;
  };
  const atom = (): number => {
    if (read(GROUP_START) !== undefined) {
      const inside = alternatives();
      at += 1;
      return inside;
    }
    if (read(CLASS) !== undefined) return 1;
    const escape = read(ESCAPE)?.[0];
    if (escape === undefined) at += 1;
    // What a back reference fits depends on the text.
    return escape !== undefined && /^\\(?:[1-9]|k<)/.test(escape) ? Infinity : 1;
  };
  const repeated = (ways: number): number => {
    const found = read(QUANTIFIER);
    if (found === undefined) return ways;
    const [, sign, least, range, most] = found;
    const low = sign === undefined ? Number(least) : sign === '+' ? 1 : 0;
    const high = sign === '?' ? 1 : sign !== undefined ? Infinity : range === undefined ? low : most === '' ? Infinity : Number(most);
    // Beyond the least, each repetition takes a letter.
    const times = Math.min(high, low + length);
    // The sum over all numbers of repetitions.
    return ways === 1 ? times - low + 1 : 2 * ways ** times;
  };
  return alternatives();
}
