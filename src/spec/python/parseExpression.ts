import { Cursor } from './cursor.ts';
import { readLiteral, type StringParts } from './strings.ts';
import { PythonProblem, tokenize, type SourceSpan } from './tokens.ts';
import type { Argument, Clause, DictEntry, Expression, Parameter, TemplateField } from './tree.ts';
import * as words from './words.ts';

/** How strongly the operators between two values bind, weakest first. */
const LEVELS: readonly (readonly string[])[] = [
  ['or'],
  ['and'],
  ['in', 'is', '<', '>', '==', '>=', '<=', '!=', 'not'],
  ['|'],
  ['^'],
  ['&'],
  ['<<', '>>'],
  ['+', '-'],
  ['*', '/', '//', '%', '@'],
];
const NOT_LEVEL = 2;

const RESERVED = new Set(
  'and as assert break class continue def del elif else except finally for from global if import in is nonlocal not or pass raise return try while with'.split(
    ' ',
  ),
);

/** One or more values with commas between them: several are a tuple. */
export function parseList(cursor: Cursor): Expression {
  const { start } = cursor.peek();
  const first = parseStarred(cursor);
  if (!cursor.is(',')) return first;
  const items = [first];
  while (cursor.take(',')) {
    if (endsList(cursor)) break;
    items.push(parseStarred(cursor));
  }
  return { type: 'sequence', as: 'tuple', items, start, end: cursor.end };
}

function endsList(cursor: Cursor): boolean {
  const { kind, text } = cursor.peek();
  return (
    kind === 'newline' ||
    kind === 'end' ||
    (kind === 'operator' && [')', ']', '}', '=', ':', ';'].includes(text)) ||
    (kind === 'name' && text === 'in')
  );
}

function parseStarred(cursor: Cursor): Expression {
  const { start } = cursor.peek();
  if (!cursor.take('*')) return parseExpression(cursor);
  const of = parseBinary(cursor, 3);
  return { type: 'starred', of, start, end: cursor.end };
}

export function parseExpression(cursor: Cursor): Expression {
  return cursor.within(() => {
    const { start } = cursor.peek();
    if (cursor.is('lambda')) return parseLambda(cursor);
    if (cursor.take('yield')) {
      cursor.take('from');
      if (!endsList(cursor)) parseList(cursor);
      return { type: 'ellipsis', start, end: cursor.end };
    }
    const value = parseBinary(cursor, 0);
    if (cursor.is(':=')) {
      cursor.next();
      return { type: 'named', target: value, value: parseExpression(cursor), start, end: cursor.end };
    }
    if (!cursor.take('if')) return value;
    const condition = parseBinary(cursor, 0);
    cursor.need('else');
    const otherwise = parseExpression(cursor);
    return { type: 'choice', condition, yes: value, otherwise, start, end: cursor.end };
  });
}

function parseLambda(cursor: Cursor): Expression {
  const { start } = cursor.next();
  const parameters = parseParameters(cursor, ':', false);
  const body = parseExpression(cursor);
  return { type: 'lambda', parameters, body, start, end: cursor.end };
}

/** What a function takes, and the sign behind it. */
export function parseParameters(cursor: Cursor, closing: ')' | ':', annotated: boolean): Parameter[] {
  const parameters: Parameter[] = [];
  while (!cursor.take(closing)) {
    if (cursor.take('/') || (cursor.is('*') && cursor.is(',', 1) && cursor.take('*'))) {
      if (!cursor.take(',') && !cursor.is(closing)) cursor.fail(words.commaOr(closing));
      continue;
    }
    const spread = cursor.take('**') ? '**' : cursor.take('*') ? '*' : undefined;
    const name = cursor.needName();
    if (annotated && cursor.take(':')) parseExpression(cursor);
    const fallback = cursor.take('=') ? parseExpression(cursor) : undefined;
    parameters.push({ name, ...(spread !== undefined && { spread }), ...(fallback !== undefined && { fallback }) });
    if (!cursor.take(',') && !cursor.is(closing)) cursor.fail(words.commaOr(closing));
  }
  return parameters;
}

function parseBinary(cursor: Cursor, level: number): Expression {
  const operators = LEVELS[level];
  if (operators === undefined) return parseUnary(cursor);
  if (level === NOT_LEVEL && cursor.is('not')) {
    const { start } = cursor.next();
    const of = cursor.within(() => parseBinary(cursor, level));
    return { type: 'unary', operator: 'not', of, start, end: cursor.end };
  }
  let left = parseBinary(cursor, level + 1);
  for (;;) {
    const operator = takeOperator(cursor, operators);
    if (operator === undefined) return left;
    const right = parseBinary(cursor, level + 1);
    left = { type: 'operation', operator, left, right, start: left.start, end: cursor.end };
  }
}

function takeOperator(cursor: Cursor, operators: readonly string[]): string | undefined {
  const found = operators.find((operator) => cursor.is(operator));
  if (found === undefined || (found === 'not' && !cursor.is('in', 1))) return undefined;
  cursor.next();
  if (found === 'not') {
    cursor.next();
    return 'not in';
  }
  return found === 'is' && cursor.take('not') ? 'is not' : found;
}

function parseUnary(cursor: Cursor): Expression {
  const { start, text } = cursor.peek();
  if (['-', '+', '~'].some((operator) => cursor.is(operator))) {
    cursor.next();
    const of = cursor.within(() => parseUnary(cursor));
    return { type: 'unary', operator: text, of, start, end: cursor.end };
  }
  cursor.take('await');
  const base = parsePostfix(cursor);
  if (!cursor.take('**')) return base;
  const right = cursor.within(() => parseUnary(cursor));
  return { type: 'operation', operator: '**', left: base, right, start, end: cursor.end };
}

function parsePostfix(cursor: Cursor): Expression {
  const { start } = cursor.peek();
  let value = parseAtom(cursor);
  for (;;) {
    if (cursor.take('.')) {
      value = { type: 'attribute', of: value, name: cursor.needName(), start, end: cursor.end };
    } else if (cursor.take('(')) {
      const args = parseArguments(cursor);
      value = { type: 'call', callee: value, args, start, end: cursor.end };
    } else if (cursor.take('[')) {
      const index = parseIndex(cursor);
      cursor.need(']');
      value = { type: 'item', of: value, index, start, end: cursor.end };
    } else return value;
  }
}

/** What stands between the brackets behind a value. */
function parseIndex(cursor: Cursor): Expression {
  const { start } = cursor.peek();
  let colons = 0;
  const parts: Expression[] = [];
  const bounds: (Expression | undefined)[] = [undefined, undefined, undefined];
  while (!cursor.is(']')) {
    if (cursor.take(':')) colons += 1;
    else if (!cursor.take(',')) {
      const part = parseStarred(cursor);
      parts.push(part);
      bounds[colons] = part;
    }
  }
  const [only] = parts;
  if (colons > 0) return { type: 'slice', bounds, start, end: cursor.end };
  return parts.length === 1 && only !== undefined ? only : { type: 'sequence', as: 'tuple', items: parts, start, end: cursor.end };
}

/** Behind the opening bracket of a call, or of a class's bases. */
export function parseArguments(cursor: Cursor): Argument[] {
  const args: Argument[] = [];
  while (!cursor.take(')')) {
    const { start } = cursor.peek();
    const spread = cursor.take('**') ? '**' : cursor.take('*') ? '*' : undefined;
    if (spread !== undefined) args.push({ spread, value: parseExpression(cursor) });
    else if (cursor.peek().kind === 'name' && cursor.is('=', 1)) {
      const name = cursor.needName();
      cursor.need('=');
      args.push({ name, value: parseExpression(cursor) });
    } else {
      const value = parseExpression(cursor);
      const clauses = parseClauses(cursor);
      args.push({ value: clauses.length === 0 ? value : { type: 'each', as: 'generator', value, clauses, start, end: cursor.end } });
    }
    if (!cursor.take(',') && !cursor.is(')')) cursor.fail(words.commaOr(')'));
  }
  return args;
}

function parseClauses(cursor: Cursor): Clause[] {
  const clauses: Clause[] = [];
  while (cursor.is('for') || (cursor.is('async') && cursor.is('for', 1))) {
    cursor.take('async');
    cursor.need('for');
    const target = parseTargets(cursor);
    cursor.need('in');
    const over = parseBinary(cursor, 0);
    const conditions: Expression[] = [];
    while (cursor.take('if')) conditions.push(parseBinary(cursor, 0));
    clauses.push({ target, over, conditions });
  }
  return clauses;
}

/** What a loop gives names to: everything before `in`, which binds here less than it does elsewhere. */
export function parseTargets(cursor: Cursor): Expression {
  const { start } = cursor.peek();
  const items = [parseTarget(cursor)];
  let several = false;
  while (cursor.take(',')) {
    several = true;
    if (cursor.is('in')) break;
    items.push(parseTarget(cursor));
  }
  const [only] = items;
  return several || only === undefined ? { type: 'sequence', as: 'tuple', items, start, end: cursor.end } : only;
}

function parseTarget(cursor: Cursor): Expression {
  const { start } = cursor.peek();
  if (!cursor.take('*')) return parseBinary(cursor, 3);
  const of = parseBinary(cursor, 3);
  return { type: 'starred', of, start, end: cursor.end };
}

function parseAtom(cursor: Cursor): Expression {
  const token = cursor.peek();
  const { start, text } = token;
  if (token.kind === 'string') return parseStrings(cursor);
  if (token.kind === 'number') {
    cursor.next();
    return numberOf(text, token);
  }
  if (token.kind === 'name' && !RESERVED.has(text)) {
    cursor.next();
    const at = { start, end: token.end };
    if (text === 'None') return { type: 'constant', value: null, ...at };
    if (text === 'True' || text === 'False') return { type: 'constant', value: text === 'True', ...at };
    return { type: 'name', name: text, ...at };
  }
  if (cursor.take('...')) return { type: 'ellipsis', start, end: cursor.end };
  if (cursor.take('(')) return parseBracketed(cursor, start, ')', 'tuple');
  if (cursor.take('[')) return parseBracketed(cursor, start, ']', 'list');
  if (cursor.take('{')) return parseBraces(cursor, start);
  return cursor.fail(words.anExpression);
}

function parseBracketed(cursor: Cursor, start: number, closing: ')' | ']', as: 'tuple' | 'list'): Expression {
  if (cursor.take(closing)) return { type: 'sequence', as, items: [], start, end: cursor.end };
  const first = parseStarred(cursor);
  const clauses = parseClauses(cursor);
  if (clauses.length > 0) {
    closeWith(cursor, closing);
    return { type: 'each', as: as === 'tuple' ? 'generator' : 'list', value: first, clauses, start, end: cursor.end };
  }
  // Brackets around one value, without a comma, are no tuple.
  if (as === 'tuple' && first.type !== 'starred' && cursor.take(closing)) return first;
  const items = [first];
  while (cursor.take(',')) {
    if (cursor.is(closing)) break;
    items.push(parseStarred(cursor));
  }
  closeWith(cursor, closing);
  return { type: 'sequence', as, items, start, end: cursor.end };
}

function closeWith(cursor: Cursor, closing: string): void {
  if (!cursor.take(closing)) cursor.fail(words.commaOr(closing));
}

function parseBraces(cursor: Cursor, start: number): Expression {
  if (cursor.take('}')) return { type: 'dict', entries: [], start, end: cursor.end };
  const entries: DictEntry[] = [];
  const items: Expression[] = [];
  while (!cursor.is('}')) {
    const { start: begin } = cursor.peek();
    if (cursor.take('**')) {
      const value = parseBinary(cursor, 3);
      entries.push({ key: undefined, value, start: begin, end: cursor.end });
    } else {
      const key = parseStarred(cursor);
      if (cursor.take(':')) {
        const value = parseExpression(cursor);
        entries.push({ key, value, start: begin, end: cursor.end });
        const clauses = parseClauses(cursor);
        if (clauses.length > 0) {
          closeWith(cursor, '}');
          return { type: 'each', as: 'dict', key, value, clauses, start, end: cursor.end };
        }
      } else {
        items.push(key);
        const clauses = parseClauses(cursor);
        if (clauses.length > 0) {
          closeWith(cursor, '}');
          return { type: 'each', as: 'set', value: key, clauses, start, end: cursor.end };
        }
      }
    }
    if (!cursor.take(',') && !cursor.is('}')) cursor.fail(words.commaOr('}'));
  }
  cursor.need('}');
  if (entries.length > 0 && items.length > 0)
    throw new PythonProblem(words.expected('“:”', '}'), { start: cursor.end - 1, end: cursor.end });
  if (entries.length > 0) return { type: 'dict', entries, start, end: cursor.end };
  return { type: 'sequence', as: 'set', items, start, end: cursor.end };
}

function numberOf(text: string, at: SourceSpan): Expression {
  const { start, end } = at;
  const plain = text.replaceAll('_', '');
  if (/[jJ]$/.test(plain)) return { type: 'ellipsis', start, end };
  if (/^0[xXoObB]/.test(plain)) return { type: 'constant', value: whole(plain), start, end };
  if (/^\d+$/.test(plain)) return { type: 'constant', value: whole(plain), start, end };
  return { type: 'constant', value: Number(plain), float: true, start, end };
}

/** With all its digits, as `Json` has them. */
function whole(text: string): number | bigint {
  if (text.length > 400) return Number(text);
  const exact = BigInt(text);
  const near = Number(exact);
  return Number.isSafeInteger(near) ? near : exact;
}

/** Texts that stand side by side are one. */
function parseStrings(cursor: Cursor): Expression {
  const { start } = cursor.peek();
  const parts: (string | TemplateField)[] = [];
  let bytes = false;
  while (cursor.peek().kind === 'string') {
    const token = cursor.next();
    const read = readLiteral(token.text);
    if (read === undefined) bytes = true;
    else parts.push(...read.map((part) => (typeof part === 'string' ? part : parseField(part, token))));
  }
  const at = { start, end: cursor.end };
  if (bytes) return { type: 'bytes', ...at };
  return parts.every((part) => typeof part === 'string')
    ? { type: 'constant', value: parts.join(''), ...at }
    : { type: 'template', parts, ...at };
}

function parseField({ source, conversion, format }: Exclude<StringParts[number], string>, at: SourceSpan): TemplateField {
  const { tokens, problem } = tokenize(source.trim());
  if (problem !== undefined) throw new PythonProblem(problem.message, at);
  // What is inside stands in a source of its own; where it is in the whole one, its text says.
  const value = placedAt(parseList(new Cursor(tokens)), at);
  return { value, conversion, format };
}

function placedAt(value: Expression, { start, end }: SourceSpan): Expression {
  return { ...value, start, end };
}
