import * as words from './words.ts';

/** Where something stands in a source: characters from its beginning. */
export interface SourceSpan {
  readonly start: number;
  readonly end: number;
}

export interface Token extends SourceSpan {
  readonly kind: 'name' | 'number' | 'string' | 'operator' | 'newline' | 'indent' | 'dedent' | 'end';
  readonly text: string;
}

/** What Python itself would refuse, or what is more than is read here. */
export class PythonProblem extends Error {
  override name = 'PythonProblem';
  readonly at: SourceSpan;
  constructor(message: string, at: SourceSpan) {
    super(message);
    this.at = at;
  }
}

/** Modules are tens of kilobytes. */
const LONGEST_SOURCE = 1_000_000;

const NAME = /[\p{L}_][\p{L}\p{N}\p{M}_]*/uy;
const NUMBER = /0[xX][\da-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d[\d_]*)?[jJ]?/y;
const PREFIX = /(?:[rR][bBfF]?|[bBfF][rR]?|[uU])?(?="|')/y;
const OPERATOR =
  /\*\*=|\/\/=|>>=|<<=|\.\.\.|!=|->|:=|==|<=|>=|\+=|-=|\*=|\/=|%=|&=|\|=|\^=|@=|\*\*|\/\/|<<|>>|[-+*/%@&|^~<>()[\]{},:.;=!]/y;

const CLOSES: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** A source as tokens; the first thing that Python would refuse ends them. */
export function tokenize(source: string): { tokens: Token[]; problem: PythonProblem | undefined } {
  const tokens: Token[] = [];
  try {
    for (const token of read(source)) tokens.push(token);
    return { tokens, problem: undefined };
  } catch (error) {
    if (!(error instanceof PythonProblem)) throw error;
    const end = { start: source.length, end: source.length, text: '' };
    return { tokens: [...tokens, { kind: 'newline', ...end }, { kind: 'end', ...end }], problem: error };
  }
}

function* read(source: string): Generator<Token> {
  if (source.length > LONGEST_SOURCE) throw new PythonProblem(words.tooLong(LONGEST_SOURCE), { start: 0, end: 0 });
  const open: Token[] = [];
  const indents = [indentAt(source, firstLine(source))];
  let at = firstLine(source);
  let fresh = true;
  let empty = true;
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(source)?.[0];
  };
  const take = (kind: Token['kind'], text: string): Token => {
    const token = { kind, text, start: at, end: at + text.length };
    at += text.length;
    return token;
  };
  while (at < source.length) {
    if (fresh) {
      const begin = at;
      const width = indentAt(source, at);
      at = skipBlanks(source, at);
      if (isBlankLine(source, at)) {
        at = endOfLine(source, at) + 1;
        continue;
      }
      fresh = false;
      const current = indents.at(-1) ?? 0;
      if (width > current) {
        indents.push(width);
        yield { kind: 'indent', text: '', start: begin, end: at };
      }
      while (width < (indents.at(-1) ?? 0) && indents.length > 1) {
        indents.pop();
        yield { kind: 'dedent', text: '', start: begin, end: at };
      }
      // A piece of a file may begin deeper than it ends: what is less deep than its first line is a first line as well.
      if (indents.length === 1 && width < (indents[0] ?? 0)) indents[0] = width;
      if (width !== indents.at(-1)) throw new PythonProblem(words.unevenIndent, { start: begin, end: at });
    }
    const char = source[at] ?? '';
    if (char === '\n') {
      if (open.length > 0) at += 1;
      else {
        yield take('newline', '\n');
        fresh = true;
        empty = true;
      }
      continue;
    }
    if (char === '\\' && /^\\\r?\n/.test(source.slice(at, at + 3))) {
      at = endOfLine(source, at) + 1;
      continue;
    }
    if (/\s/.test(char) || char === '\uFEFF') {
      at += 1;
      continue;
    }
    if (char === '#') {
      at = endOfLine(source, at);
      continue;
    }
    empty = false;
    const prefix = match(PREFIX);
    if (prefix !== undefined) {
      const end = endOfString(source, at, prefix);
      yield take('string', source.slice(at, end));
      continue;
    }
    const number = match(NUMBER);
    if (number !== undefined) {
      yield take('number', number);
      continue;
    }
    const name = match(NAME);
    if (name !== undefined) {
      yield take('name', name);
      continue;
    }
    const operator = match(OPERATOR);
    if (operator === undefined) throw new PythonProblem(words.strangeCharacter(char), { start: at, end: at + 1 });
    const token = take('operator', operator);
    if ('([{'.includes(operator)) open.push(token);
    const opener = CLOSES[operator];
    if (opener !== undefined) {
      const last = open.pop();
      if (last?.text !== opener)
        throw new PythonProblem(last === undefined ? words.closedTooOften(operator) : words.closedBy(last.text, operator), token);
    }
    yield token;
  }
  const unclosed = open.at(-1);
  if (unclosed !== undefined) throw new PythonProblem(words.neverClosed(unclosed.text), unclosed);
  const end = { text: '', start: at, end: at };
  if (!empty) yield { kind: 'newline', ...end };
  for (let depth = indents.length; depth > 1; depth -= 1) yield { kind: 'dedent', ...end };
  yield { kind: 'end', ...end };
}

/** Where the first line that says something begins: a piece of a file may be indented as a whole. */
function firstLine(source: string): number {
  let at = 0;
  while (at < source.length && isBlankLine(source, skipBlanks(source, at))) at = endOfLine(source, at) + 1;
  return Math.min(at, source.length);
}

function skipBlanks(source: string, from: number): number {
  let at = from;
  while (at < source.length && ' \t\f\r\uFEFF'.includes(source[at] ?? '')) at += 1;
  return at;
}

function isBlankLine(source: string, at: number): boolean {
  return at >= source.length || source[at] === '\n' || source[at] === '#';
}

function endOfLine(source: string, at: number): number {
  const end = source.indexOf('\n', at);
  return end === -1 ? source.length : end;
}

/** As Python counts: a tab reaches to the next column that eight divides. */
function indentAt(source: string, from: number): number {
  let width = 0;
  for (let at = from; at < source.length; at += 1) {
    const char = source[at];
    if (char === ' ') width += 1;
    else if (char === '\t') width = (Math.floor(width / 8) + 1) * 8;
    else if (char !== '\uFEFF') break;
  }
  return width;
}

function endOfString(source: string, start: number, prefix: string): number {
  const from = start + prefix.length;
  const quote = source[from] ?? '';
  const triple = source.startsWith(quote.repeat(3), from);
  const closing = triple ? quote.repeat(3) : quote;
  let at = from + closing.length;
  while (at < source.length) {
    if (source[at] === '\\') at += source.startsWith('\r\n', at + 1) ? 3 : 2;
    else if (source.startsWith(closing, at)) return at + closing.length;
    else if (!triple && source[at] === '\n') break;
    else at += 1;
  }
  throw new PythonProblem(words.textNeverEnds(closing), { start, end: Math.min(endOfLine(source, start), source.length) });
}
