import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { readTested, statesIn } from './tested.ts';

const looks = readFileSync(path.resolve(import.meta.dirname, '../e2e/looks.spec.ts'), 'utf8');

test('the states are those of the tests, counted by TypeScript', () => {
  let rows: readonly ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.name.getText() === 'STATES' && node.initializer !== undefined)
      rows = ts.isArrayLiteralExpression(node.initializer) ? node.initializer.elements : [];
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('looks.spec.ts', looks, ts.ScriptTarget.Latest, true));
  const names = rows.map((row) => {
    const first = ts.isArrayLiteralExpression(row) ? row.elements[0] : undefined;
    return first !== undefined && ts.isStringLiteralLike(first) ? first.text : undefined;
  });
  expect(names.length).toBeGreaterThan(30);
  expect(readTested().states).toEqual(names);
});

test('browsers and widths', () => {
  expect(readTested().browsers.toSorted()).toEqual(['Chromium', 'Firefox', 'WebKit']);
  expect(readTested().widths).toEqual([1440, 820, 390]);
});

test.each([
  ['a row on one line', "const STATES: X = [\n  ['a', (page) => open(page)],\n];", ['a']],
  ['a row on several', "const STATES = [\n  [\n    \"b's\",\n    async (page) => {\n      use(['no', 1]);\n    },\n  ],\n];", ["b's"]],
  ['another list', "const OTHERS = [\n  ['a', 1],\n];", []],
])('%s', (_, text, states) => {
  expect(statesIn(text)).toEqual(states);
});
