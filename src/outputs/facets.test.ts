import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import type { Export } from './define.ts';
import { outputs } from './registry.ts';

const SRC = path.resolve(import.meta.dirname, '..');
const IDS = new Set(outputs.map(({ id }) => id));

/** Words that mean nothing else: two ids of which one is such a word are a list of renderers. */
const TELLING = new Set(['detections', 'classification', 'npy', 'html', 'archive']);

/** What a line that `choicesById` finds has in it. */
const NAMING = new RegExp(`\\brenderer\\b|\\.id\\b|${[...TELLING].join('|')}`);

/** What in a source makes a difference between renderers by their ids: comparisons, and lists and tables of several. */
function choicesById(source: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isComparison(node) || isLookUp(node) || isListOfIds(node)) found.push(node.getText(source));
    else ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const isId = (node: ts.Node): boolean => ts.isStringLiteralLike(node) && IDS.has(node.text);

/** `rule.id`, `choice.rule.id`, `block.renderer`. */
function isIdOfRule(node: ts.Node): boolean {
  if (ts.isIdentifier(node)) return node.text === 'renderer';
  if (!ts.isPropertyAccessExpression(node)) return false;
  if (node.name.text === 'renderer') return true;
  const of = ts.isPropertyAccessExpression(node.expression) ? node.expression.name : node.expression;
  return node.name.text === 'id' && ts.isIdentifier(of) && /rule|output|renderer/i.test(of.text);
}

const EQUALITY = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
]);

function isComparison(node: ts.Node): boolean {
  if (ts.isSwitchStatement(node)) return isIdOfRule(node.expression);
  if (!ts.isBinaryExpression(node) || !EQUALITY.has(node.operatorToken.kind)) return false;
  const sides = [node.left, node.right];
  return sides.some(isIdOfRule) && sides.some(isId);
}

/** `NAMES[rule.id]`, `RANKS.indexOf(rule.id)`. */
function isLookUp(node: ts.Node): boolean {
  if (ts.isElementAccessExpression(node)) return isIdOfRule(node.argumentExpression);
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  return /^(?:has|get|includes|indexOf)$/.test(node.expression.name.text) && node.arguments.some(isIdOfRule);
}

function isListOfIds(node: ts.Node): boolean {
  const ids = ts.isArrayLiteralExpression(node)
    ? node.elements.flatMap((item) => (ts.isArrayLiteralExpression(item) ? (item.elements[0] ?? []) : item)).filter(isId)
    : ts.isObjectLiteralExpression(node)
      ? node.properties.flatMap(({ name }) => (name !== undefined && (ts.isIdentifier(name) || isId(name)) ? name : []))
      : [];
  const words = new Set(ids.map((id) => (ts.isIdentifier(id) || ts.isStringLiteralLike(id) ? id.text : '')).filter((id) => IDS.has(id)));
  return words.size > 1 && [...words].some((word) => TELLING.has(word));
}

const parsed = (code: string) => ts.createSourceFile('a.tsx', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);

describe('what is particular to a renderer stands in its folder', () => {
  test.each([
    "rule.id === 'json'",
    "part.from === 'json' && chooseOutput(part).rule.id !== 'image'",
    "blocks.filter(({ renderer }) => renderer === 'table')",
    'NAMES[choice.rule.id]',
    'TELLING.indexOf(rule.id)',
    'switch (rule.id) { default: }',
    "const TELLING = ['detections', 'image', 'number'];",
    "const NAMES = [['image', 'Picture'], ['npy', 'Array']];",
    "const NAMES = { detections: 'boxes', text: 'text' };",
  ])('such a line is found: %s', (code) => {
    expect(code).toMatch(NAMING);
    expect(choicesById(parsed(code))).toHaveLength(1);
  });

  test.each([
    "part.from === 'json'",
    "tab === 'json'",
    'wanted === rule.id',
    "const MEDIA = ['image', 'audio', 'video'];",
    '<Box data-renderer={rule.id} />',
  ])('such a line is none: %s', (code) => {
    expect(choicesById(parsed(code))).toEqual([]);
  });

  test('there is none outside of it', () => {
    const files = ['outputs', 'runs', 'app'].flatMap((room) => ts.sys.readDirectory(path.join(SRC, room), ['.ts', '.tsx']));
    const own = new RegExp(`^outputs/(?:${[...IDS].join('|')})/`);
    const strays = files
      .map((file) => path.relative(SRC, file).replaceAll(path.sep, '/'))
      .filter((file) => !/\.test\.tsx?$/.test(file) && !own.test(file))
      .flatMap((file) => {
        const code = readFileSync(path.join(SRC, file), 'utf8');
        // Parsing takes long, and most files name no renderer.
        return NAMING.test(code) ? choicesById(parsed(code)).map((choice) => `${file}: ${choice}`) : [];
      });
    expect(files.length).toBeGreaterThan(200);
    expect(strays).toEqual([]);
  });
});

describe('facets of renderers', () => {
  /** Those that are there twice. */
  const twice = (values: readonly unknown[]) => values.filter((value, at) => values.indexOf(value) !== at);

  test.each<[string, unknown[]]>([
    ['rank', outputs.flatMap(({ rank }) => rank ?? [])],
    ['rank as a tab', outputs.flatMap(({ tab }) => tab?.rank ?? [])],
    ['rank in a line', outputs.flatMap(({ words }) => words?.rank ?? [])],
    ['name of a tab', outputs.flatMap(({ tab }) => (typeof tab?.name === 'string' ? tab.name : []))],
    ['name in “Shown as…”', outputs.flatMap(({ shownAs }) => shownAs ?? [])],
  ])('no two have one %s', (_, values) => {
    expect(values.length).toBeGreaterThan(1);
    expect(twice(values)).toEqual([]);
  });

  test.each(Object.entries(import.meta.glob<Record<string, readonly Export[]>>('./*/exports/index.ts', { eager: true })))(
    'the files of %s are told apart by their buttons',
    (_, module) => {
      const exports = Object.values(module).flat();
      expect(exports.length).toBeGreaterThan(0);
      expect(twice(exports.map(({ label }) => label))).toEqual([]);
      for (const { ending } of exports) expect(ending).toMatch(/^[a-z0-9]+$/);
    },
  );
});
