import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { FORMATS, formatOf, hasFormat } from './formats.ts';
import { makeArg } from './testing.ts';

const names = Object.keys(FORMATS);

test.each(names)('the example of %s is one', (format) => {
  const row = formatOf({ format });
  expect(row?.example).not.toBe('');
  expect(row?.check?.fits(row.example) ?? true).toBe(true);
  expect(row?.check?.fits('') ?? false).toBe(false);
});

test.each([undefined, '', 'byte', 'constructor', 'DATE'])('%s is no format that is known', (format) => {
  expect(formatOf({ format })).toBeUndefined();
});

test('a form has a format among others, or none', () => {
  expect(hasFormat(makeArg({ format: 'uri' }), 'url', 'uri')).toBe(true);
  expect([hasFormat(makeArg({ format: 'date' }), 'date-time'), hasFormat(makeArg({}), 'date'), hasFormat(undefined, 'date')]).toEqual([
    false,
    false,
    false,
  ]);
});

/** The first reads documents a second time on purpose, without a line of what it checks. */
const APART: ReadonlySet<string> = new Set([
  'app/conformance/conformanceRules.ts',
  // They write what the server would, and know nothing of what is made of it.
  'spec/python/document.ts',
  'spec/python/fields.ts',
]);

/** These words mean nothing but a format. */
const ONLY_FORMATS = names.filter((name) => /-|^uri$|^iri$|^ip|email|host/.test(name)).join('|');
const QUOTED = `['"\`](?:${names.join('|')})['"\`]`;
const KNOWN_ELSEWHERE = [
  new RegExp(`\\bformat\\b[^\\n]*[!=]==?\\s*${QUOTED}`),
  new RegExp(`${QUOTED}\\s*[!=]==?[^\\n]*\\bformat\\b`),
  /\.test\([^\n]*\.format\b/,
  new RegExp(`['"\`](?:${ONLY_FORMATS})['"\`]`),
];

test('nobody else has a list of formats', () => {
  const src = path.join(import.meta.dirname, '..');
  const strays = ts.sys
    .readDirectory(src, ['.ts', '.tsx'])
    .map((file) => path.relative(src, file).replaceAll(path.sep, '/'))
    .filter(
      (file) => !/\.test\.tsx?$|(?:^|\/)(?:test[A-Z][^/]*|sample)\.tsx?$/.test(file) && file !== 'spec/formats.ts' && !APART.has(file),
    )
    .filter((file) => {
      // Asking by name is what everybody does; the compiler knows the names.
      const text = readFileSync(path.join(src, file), 'utf8').replace(/\b(?:has|of)Format\([^)]*\)/g, '');
      return KNOWN_ELSEWHERE.some((sign) => sign.test(text));
    });
  expect(strays).toEqual([]);
});
