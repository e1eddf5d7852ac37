import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const SRC = import.meta.dirname;
const files = ts.sys.readDirectory(SRC, ['.ts', '.tsx']).filter((file) => !/\.test\.tsx?$/.test(file));

/** Without these words nothing is caught, and a file needn't be taken apart. */
const CATCHES = /\bcatch\b|\.then\(|\.allSettled\(/;

/** Places where an error is caught and dropped: neither used, nor reported, nor excused by a reason in words. */
function dropped(name: string, text: string): string[] {
  if (!CATCHES.test(text)) return [];
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isDropped(node, source)) found.push(`${name}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isDropped(node: ts.Node, source: ts.SourceFile): boolean {
  if (ts.isCatchClause(node)) return !isUsed(node.variableDeclaration?.name, node.block) && !hasReason(node.block, source);
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const method = node.expression.name.text;
  if (method === 'allSettled') return isStatement(node) && !hasReason(statementOf(node), source);
  const handler = method === 'catch' ? node.arguments[0] : method === 'then' ? node.arguments[1] : undefined;
  if (handler === undefined) return false;
  const { end } = node.expression.expression;
  const excused = [end, handler.end].some((at) => reasonAt(at, source)) || hasReason(statementOf(node), source, false);
  return !isHandled(handler, source) && !excused && !hasReason(handler, source);
}

type Fn = ts.ArrowFunction | ts.FunctionExpression | ts.FunctionDeclaration;

const isFunction = (node: ts.Node): node is Fn =>
  ts.isArrowFunction(node) || ts.isFunctionExpression(node) || ts.isFunctionDeclaration(node);

/** Whether what a promise is given does something with the error: a function on the spot or of the same file, or one that reports. */
function isHandled(handler: ts.Expression, source: ts.SourceFile): boolean {
  if (isFunction(handler)) return isUsed(handler.parameters[0]?.name, handler.body);
  const made = ts.isCallExpression(handler) ? handler.expression : handler;
  if (!ts.isIdentifier(made)) return false;
  if (/^report(?:ing)?$/.test(made.text)) return true;
  const own = functionNamed(made.text, source);
  if (own === undefined) return false;
  // What makes a handler has it inside.
  const inner = ts.isCallExpression(handler) ? innerFunction(own) : own;
  return inner !== undefined && (isUsed(inner.parameters[0]?.name, inner.body) || hasReason(inner, source));
}

/** Whether an error is used under its name, or reported. */
function isUsed(error: ts.Node | undefined, body: ts.Node | undefined): boolean {
  let used = false;
  const look = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && /^report(?:ing)?$/.test(node.expression.text)) used = true;
    if (error !== undefined && ts.isIdentifier(error) && ts.isIdentifier(node) && node.text === error.text && node !== error) used = true;
    ts.forEachChild(node, look);
  };
  if (body !== undefined) look(body);
  return used;
}

/** A function of this file: declared, or kept under this name, by `useCallback` too. */
function functionNamed(name: string, source: ts.SourceFile): Fn | undefined {
  let found: Fn | undefined;
  const look = (node: ts.Node): void => {
    if (ts.isFunctionDeclaration(node) && node.name?.text === name) found = node;
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.name.text === name && node.initializer !== undefined) {
      const value = ts.isCallExpression(node.initializer) ? node.initializer.arguments[0] : node.initializer;
      if (value !== undefined && isFunction(value)) found = value;
    }
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

function innerFunction(outer: Fn): Fn | undefined {
  let found: Fn | undefined;
  const look = (node: ts.Node): void => {
    if (isFunction(node)) found ??= node;
    else ts.forEachChild(node, look);
  };
  if (outer.body !== undefined) look(outer.body);
  return found;
}

/** A sentence, and no word to a tool. */
const REASON = /^(?:\/\/|\/\*+)\s*(?!prettier-|oxlint-|eslint-|knip-|@ts-|c8 |v8 )\S+(?:\s+\S+){2}/;

function reasonAt(at: number, { text }: ts.SourceFile): boolean {
  const comments = [...(ts.getLeadingCommentRanges(text, at) ?? []), ...(ts.getTrailingCommentRanges(text, at) ?? [])];
  return comments.some(({ pos, end }) => REASON.test(text.slice(pos, end)));
}

/** Whether a reason stands in front of a node, or in what belongs to it: not in functions inside of it, which have reasons of their own. */
function hasReason(root: ts.Node, source: ts.SourceFile, inside = true): boolean {
  const look = (node: ts.Node): boolean => {
    if (reasonAt(node.pos, source) || (ts.isBlock(node) && reasonAt(node.getStart(source) + 1, source))) return true;
    if (!inside || (node !== root && isFunction(node))) return false;
    return ts.forEachChild(node, (child) => look(child) || undefined) ?? false;
  };
  return look(root);
}

function statementOf(node: ts.Node): ts.Node {
  return ts.isStatement(node) || node.parent === undefined ? node : statementOf(node.parent);
}

/** Whether nobody gets what comes of it. */
function isStatement(node: ts.Node): boolean {
  const { parent } = node;
  return ts.isExpressionStatement(parent) || ((ts.isAwaitExpression(parent) || ts.isVoidExpression(parent)) && isStatement(parent));
}

test.each([
  ['an empty clause', 'try { a(); } catch {}', 1],
  ['a value instead of the error', 'try { a(); } catch { return undefined; }', 1],
  ['an error that is looked at by nobody', 'try { a(); } catch (error) { b(); }', 1],
  ['a word to a tool', 'try { a(); } catch { /* prettier-ignore: as it is here */ }', 1],
  ['a word', 'try { a(); } catch { /* Never. */ }', 1],
  ['an address is no reason', 'try { a(); } catch { b("https://example.org/ and what follows"); }', 1],
  ['a reason for something else', 'try { a(); } catch { b(() => { /* It comes much later. */ }); }', 1],
  ['a promise whose error is dropped', 'a().catch(() => undefined);', 1],
  ['its second handler drops it', 'a().then(b, () => undefined);', 1],
  ['a named handler drops it', 'const end = () => stop(); a().catch(end);', 1],
  ['a named second handler drops it', 'function end() { stop(); } a().then(b, end);', 1],
  ['a handler of which nothing is known', 'a().catch(noop);', 1],
  ['a handler that is made, and drops it', 'const fail = (why) => () => tell(why); a().catch(fail("b"));', 1],
  ['errors of many, dropped', 'await Promise.allSettled(all);', 1],
  ['a reason in words', 'try { a(); } catch { /* It is only a wish. */ }', 0],
  ['a reason before what is done instead', 'try { a(); } catch {\n  // It is only a wish.\n  return b;\n}', 0],
  ['a reason in front of the handler', 'a().then(\n  b,\n  // It is only a wish.\n  () => undefined,\n);', 0],
  ['a reason in front of the method', 'a()\n  // It is only a wish.\n  .catch(() => undefined);', 0],
  ['a reason behind the handler', 'a().catch(() => undefined /* It is only a wish. */);', 0],
  ['a reason in front of it all', '// It is only a wish.\na().catch(end);', 0],
  ['a reason for errors of many', '// Each of them tells its own.\nawait Promise.allSettled(all);', 0],
  ['errors of many, which somebody gets', 'const ends = await Promise.allSettled(all);', 0],
  ['no second handler', 'a().then(b);', 0],
  ['the error is told', "a().catch((error) => report('A', error));", 0],
  ['a handler that tells it', "a().catch(reporting('A'));", 0],
  ['a second handler that tells it', "a().then(b, reporting('A'));", 0],
  ['a named handler uses it', 'const fail = useCallback((error) => tell(error), []); a().then(b, fail);', 0],
  ['a handler that is made, and uses it', 'const fail = (why) => (error) => tell(why, error); a().catch(fail("b"));', 0],
  ['the error is used', 'try { a(); } catch (error) { throw wrap(error); }', 0],
])('the check itself: %s', (_, code, count) => {
  expect(dropped('example.ts', code)).toHaveLength(count);
});

test('no error is dropped without a trace or a reason', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap((file) => dropped(path.relative(SRC, file), readFileSync(file, 'utf8')))).toEqual([]);
});
