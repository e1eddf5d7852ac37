import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');

const DOCUMENTS = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...readdirSync(path.join(ROOT, 'docs/decisions')).map((name) => `docs/decisions/${name}`),
];

/** A path that begins in the repository or in `src`; capitals stand for a name that the reader puts in. */
const PATH =
  /`((?:src|demo|deploy|docs|e2e|bench|scripts|public|\.github|spec|files|ui|request|api|answers|inputs|outputs|runs|app)\/[^`\s]*)`/g;

const ENDINGS = ['', '.ts', '.tsx'];

function exists(named: string): boolean {
  const whole = named.replace(/\/$/, '');
  return ['', 'src'].some((from) => ENDINGS.some((ending) => existsSync(path.join(ROOT, from, whole + ending))));
}

/** Each of `{a,b}` by itself. */
function spread(named: string): string[] {
  const [, before = '', names, after = ''] = /^(.*)\{(.*)\}(.*)$/.exec(named) ?? [];
  return names === undefined ? [named] : names.split(',').map((name) => before + name + after);
}

test.each(DOCUMENTS)('%s names files that are there', (document) => {
  const named = Array.from(readFileSync(path.join(ROOT, document), 'utf8').matchAll(PATH), ([, found = '']) => found);
  const missing = named
    .filter((found) => !/[*…]|\/[A-Z]+\b(?!\.)/.test(found))
    .flatMap(spread)
    .filter((found) => !exists(found));
  expect(missing).toEqual([]);
});

test('there is something to look for', () => {
  const all = DOCUMENTS.flatMap((document) => Array.from(readFileSync(path.join(ROOT, document), 'utf8').matchAll(PATH)));
  expect(all.length).toBeGreaterThan(100);
});
