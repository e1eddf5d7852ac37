import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const SRC = import.meta.dirname;
const files = ts.sys.readDirectory(SRC, ['.ts', '.tsx']).filter((file) => !/\.test\.tsx?$/.test(file));

/** Places where an error is caught and dropped: neither used, nor reported, nor excused by a comment in the same place. */
function dropped(name: string, text: string): string[] {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const handler = handlerOf(node);
    if (handler !== undefined && !isAccounted(handler, text)) {
      found.push(`${name}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

interface Handler {
  readonly body: ts.Node;
  /** Where a comment may stand. */
  readonly from: number;
  readonly to: number;
  readonly error: ts.Node | undefined;
}

/** The body of a `catch` clause, or the function that `.catch(…)` is given on the spot. */
function handlerOf(node: ts.Node): Handler | undefined {
  if (ts.isCatchClause(node)) return { body: node.block, from: node.block.pos, to: node.block.end, error: node.variableDeclaration?.name };
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression) || node.expression.name.text !== 'catch')
    return undefined;
  const given = node.arguments[0];
  if (given === undefined || !(ts.isArrowFunction(given) || ts.isFunctionExpression(given))) return undefined;
  return { body: given, from: node.expression.expression.end, to: node.end, error: given.parameters[0]?.name };
}

function isAccounted({ body, from, to, error }: Handler, text: string): boolean {
  const words = text.slice(from, to);
  if (/\/\/|\/\*/.test(words) || /\breport(?:ing)?\(/.test(words)) return true;
  if (error === undefined || !ts.isIdentifier(error)) return false;
  let used = false;
  const look = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text === error.text && node !== error) used = true;
    ts.forEachChild(node, look);
  };
  look(body);
  return used;
}

test.each([
  ['an empty clause', 'try { a(); } catch {}', 1],
  ['a value instead of the error', 'try { a(); } catch { return undefined; }', 1],
  ['an error that is looked at by nobody', 'try { a(); } catch (error) { b(); }', 1],
  ['a promise whose error is dropped', 'a().catch(() => undefined);', 1],
  ['a reason in words', 'try { a(); } catch { /* It is only a wish. */ }', 0],
  ['the error is told', "a().catch((error) => report('A', error));", 0],
  ['a handler that tells it', "a().catch(reporting('A'));", 0],
  ['the error is used', 'try { a(); } catch (error) { throw wrap(error); }', 0],
])('the check itself: %s', (_, code, count) => {
  expect(dropped('example.ts', code)).toHaveLength(count);
});

test('no error is dropped without a trace or a reason', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap((file) => dropped(path.relative(SRC, file), readFileSync(file, 'utf8')))).toEqual([]);
});
