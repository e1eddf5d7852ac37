import { Cursor } from './cursor.ts';
import { parseArguments, parseExpression, parseList, parseParameters, parseTargets } from './parseExpression.ts';
import { PythonProblem, tokenize, type Token } from './tokens.ts';
import type { Expression, ImportedName, PythonStatement } from './tree.ts';
import * as words from './words.ts';

const AUGMENTED = new Set(['+=', '-=', '*=', '/=', '//=', '%=', '**=', '|=', '&=', '^=', '>>=', '<<=', '@=']);

/** A module's statements. Where one isn't understood, the next is read all the same. */
export function parseModule(source: string): { body: PythonStatement[]; problem: PythonProblem | undefined } {
  const { tokens, problem } = tokenize(source);
  const cursor = new Cursor(tokens);
  const body: PythonStatement[] = [];
  while (cursor.peek().kind !== 'end') {
    if (['newline', 'indent', 'dedent'].includes(cursor.peek().kind)) cursor.next();
    else body.push(...parseStatement(cursor));
  }
  return { body, problem };
}

function parseStatement(cursor: Cursor): PythonStatement[] {
  const begin = cursor.position;
  const { start } = cursor.peek();
  try {
    return cursor.within(() => parseKnown(cursor));
  } catch (error) {
    if (!(error instanceof PythonProblem)) throw error;
    const bad = error.at.end === 0 ? cursor.peek() : error.at;
    cursor.go(begin);
    skipStatement(cursor);
    return [{ type: 'opaque', problem: error.message, start: Math.max(start, bad.start), end: Math.max(bad.end, bad.start) }];
  }
}

/** To the end of the line, and of the block that it begins. */
function skipStatement(cursor: Cursor): void {
  while (cursor.peek().kind !== 'newline' && cursor.peek().kind !== 'end') cursor.next();
  if (cursor.peek().kind === 'newline') cursor.next();
  if (cursor.peek().kind === 'indent') skipBlock(cursor);
}

function skipBlock(cursor: Cursor): void {
  let depth = 0;
  do {
    const { kind } = cursor.next();
    if (kind === 'end') return;
    if (kind === 'indent') depth += 1;
    if (kind === 'dedent') depth -= 1;
  } while (depth > 0 && cursor.peek().kind !== 'end');
}

function parseKnown(cursor: Cursor): PythonStatement[] {
  const token = cursor.peek();
  const { start } = token;
  const placed = <T extends object>(statement: T) => ({ ...statement, start, end: cursor.end });
  switch (token.kind === 'name' || token.text === '@' ? token.text : '') {
    case '@':
      return parseDecorated(cursor);
    case 'async':
      cursor.next();
      if (!['def', 'for', 'with'].includes(cursor.peek().text)) cursor.fail(words.aFunction);
      return parseKnown(cursor);
    case 'def':
      return [parseFunction(cursor, [])];
    case 'class':
      return [parseClass(cursor)];
    case 'if':
      return [parseIf(cursor)];
    case 'for': {
      cursor.next();
      const target = parseTargets(cursor);
      cursor.need('in');
      const over = parseList(cursor);
      const body = parseBlock(cursor);
      const otherwise = cursor.take('else') ? parseBlock(cursor) : [];
      return [placed({ type: 'for' as const, target, over, body, otherwise })];
    }
    case 'with':
      cursor.next();
      while (!cursor.is(':') || cursor.peek(1).kind !== 'newline') {
        if (cursor.next().kind === 'end') cursor.fail('“:”');
      }
      return [placed({ type: 'block' as const, body: parseBlock(cursor) })];
    case 'try':
      return [parseTry(cursor)];
    case 'while': {
      cursor.next();
      const condition = parseExpression(cursor);
      const body = parseBlock(cursor);
      const otherwise = cursor.take('else') ? parseBlock(cursor) : [];
      return [placed({ type: 'while' as const, condition, body, otherwise })];
    }
    default:
      return parseLine(cursor);
  }
}

function parseBlock(cursor: Cursor): PythonStatement[] {
  cursor.need(':');
  if (cursor.peek().kind !== 'newline') return parseLine(cursor);
  cursor.next();
  if (cursor.peek().kind !== 'indent') cursor.fail(words.aBlock);
  cursor.next();
  const body: PythonStatement[] = [];
  while (cursor.peek().kind !== 'dedent' && cursor.peek().kind !== 'end') {
    if (cursor.peek().kind === 'newline' || cursor.peek().kind === 'indent') cursor.next();
    else body.push(...parseStatement(cursor));
  }
  if (cursor.peek().kind === 'dedent') cursor.next();
  return body;
}

function parseDecorated(cursor: Cursor): PythonStatement[] {
  const decorators: Expression[] = [];
  while (cursor.take('@')) {
    decorators.push(parseExpression(cursor));
    endLine(cursor);
  }
  if (cursor.is('async')) cursor.next();
  if (cursor.is('def')) return [parseFunction(cursor, decorators)];
  return cursor.is('class') ? [parseClass(cursor)] : cursor.fail(words.aFunction);
}

function parseFunction(cursor: Cursor, decorators: readonly Expression[]): PythonStatement {
  const { start } = cursor.next();
  const name = cursor.needName();
  cursor.need('(');
  const parameters = parseParameters(cursor, ')', true);
  if (cursor.take('->')) parseExpression(cursor);
  const body = parseBlock(cursor);
  return { type: 'function', name, parameters, body, decorators, start, end: endOf(body, cursor) };
}

function parseClass(cursor: Cursor): PythonStatement {
  const { start } = cursor.next();
  const name = cursor.needName();
  const bases = cursor.take('(') ? parseArguments(cursor) : [];
  const body = parseBlock(cursor);
  return { type: 'class', name, bases, body, start, end: endOf(body, cursor) };
}

function endOf(body: readonly PythonStatement[], cursor: Cursor): number {
  return body.at(-1)?.end ?? cursor.end;
}

function parseIf(cursor: Cursor): PythonStatement {
  const { start } = cursor.next();
  const condition = parseExpression(cursor);
  const yes = parseBlock(cursor);
  const otherwise = cursor.is('elif') ? [cursor.within(() => parseIf(cursor))] : cursor.take('else') ? parseBlock(cursor) : [];
  return { type: 'if', condition, yes, otherwise, start, end: cursor.end };
}

/** What is tried, and what comes after it when it went well. */
function parseTry(cursor: Cursor): PythonStatement {
  const { start } = cursor.next();
  const body = parseBlock(cursor);
  while (cursor.is('except')) {
    cursor.next();
    while (!cursor.is(':')) {
      if (cursor.next().kind === 'end') cursor.fail('“:”');
    }
    parseBlock(cursor);
  }
  if (cursor.take('else')) body.push(...parseBlock(cursor));
  if (cursor.take('finally')) body.push(...parseBlock(cursor));
  return { type: 'block', body, start, end: cursor.end };
}

/** The statements of one line, with semicolons between them. */
function parseLine(cursor: Cursor): PythonStatement[] {
  const found = [parseSimple(cursor)];
  while (cursor.take(';')) {
    if (cursor.peek().kind === 'newline' || cursor.peek().kind === 'end') break;
    found.push(parseSimple(cursor));
  }
  endLine(cursor);
  return found;
}

function endLine(cursor: Cursor): void {
  const { kind } = cursor.peek();
  if (kind === 'newline') cursor.next();
  else if (kind !== 'end') cursor.fail(words.endOfLine);
}

function parseSimple(cursor: Cursor): PythonStatement {
  const token = cursor.peek();
  const { start } = token;
  const placed = <T extends object>(statement: T) => ({ ...statement, start, end: cursor.end });
  switch (token.kind === 'name' ? token.text : '') {
    case 'import':
      cursor.next();
      return placed({ type: 'import' as const, names: parseImported(cursor) });
    case 'from':
      cursor.next();
      return placed({ type: 'import' as const, names: parseFrom(cursor) });
    case 'return': {
      cursor.next();
      const value = endsHere(cursor.peek()) ? undefined : parseList(cursor);
      return placed({ type: 'return' as const, value });
    }
    case 'raise':
      skipLine(cursor);
      return placed({ type: 'raise' as const });
    case 'break':
    case 'continue':
      cursor.next();
      return placed({ type: token.text === 'break' ? ('break' as const) : ('continue' as const) });
    case 'del':
      cursor.next();
      return placed({ type: 'delete' as const, target: parseList(cursor) });
    case 'pass':
    case 'global':
    case 'nonlocal':
    case 'assert':
      skipLine(cursor);
      return placed({ type: 'nothing' as const });
    default:
      return parseAssignment(cursor);
  }
}

function endsHere({ kind, text }: Token): boolean {
  return kind === 'newline' || kind === 'end' || (kind === 'operator' && text === ';');
}

function skipLine(cursor: Cursor): void {
  while (!endsHere(cursor.peek())) cursor.next();
}

function parseAssignment(cursor: Cursor): PythonStatement {
  const { start } = cursor.peek();
  const first = parseList(cursor);
  if (cursor.take(':')) {
    parseExpression(cursor);
    if (!cursor.is('=')) return { type: 'nothing', start, end: cursor.end };
  }
  const targets: Expression[] = [];
  const { text } = cursor.peek();
  if (AUGMENTED.has(text)) {
    cursor.next();
    const value = parseList(cursor);
    return { type: 'assign', targets: [first], operator: text.slice(0, -1), value, start, end: cursor.end };
  }
  let value = first;
  while (cursor.take('=')) {
    targets.push(value);
    value = parseList(cursor);
  }
  if (targets.length === 0) return { type: 'expression', value, start, end: cursor.end };
  return { type: 'assign', targets, operator: '', value, start, end: cursor.end };
}

function dotted(cursor: Cursor): string {
  let path = cursor.needName();
  while (cursor.take('.')) path += `.${cursor.needName()}`;
  return path;
}

function parseImported(cursor: Cursor): ImportedName[] {
  const names: ImportedName[] = [];
  do {
    const path = dotted(cursor);
    const first = path.split('.')[0] ?? path;
    names.push(cursor.take('as') ? { path, as: cursor.needName(), relative: false } : { path: first, as: first, relative: false });
  } while (cursor.take(','));
  return names;
}

function parseFrom(cursor: Cursor): ImportedName[] {
  let relative = false;
  while (cursor.take('.') || cursor.take('...')) relative = true;
  const path = cursor.is('import') ? '' : `${dotted(cursor)}.`;
  cursor.need('import');
  if (cursor.take('*')) return [{ path: `${path}*`, as: '*', relative }];
  const bracketed = cursor.take('(');
  const names: ImportedName[] = [];
  do {
    if (bracketed && cursor.is(')')) break;
    const name = cursor.needName();
    names.push({ path: path + name, as: cursor.take('as') ? cursor.needName() : name, relative });
  } while (cursor.take(','));
  if (bracketed) cursor.need(')');
  return names;
}
