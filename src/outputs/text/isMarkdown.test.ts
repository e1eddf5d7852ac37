import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isMarkdown } from './isMarkdown.ts';

test.each<[string, string, boolean]>([
  ['a heading and bold words', '# Result\n\nThe fish is a **cod**.', true],
  ['a list with bold words', 'Found:\n- **cod** 3\n- **crab** 1', true],
  ['a numbered list with a link', '1. See [the atlas](https://example.org/a)\n2. more', true],
  ['code under a heading', '## Use\n```python\nx = 1\n```', true],
  ['a table with bold words', '| a | b |\n|---|:-:|\n| **1** | 2 |', true],
  ['a sentence', 'The fish is a cod.', false],
  ['one bold word', 'The fish is a **cod**.', false],
  ['YAML', '# made by x\n\n- a: 1\n- b: 2\n', false],
  ['a script', '#!/bin/sh\n# run it\nls -l *.csv ** x\n', false],
  ['a power', 'x = 2**3 + y**2', false],
  ['a table of a terminal', 'a   b\n--- ---\n1   2', false],
  ['a log', '2024-01-01 [INFO] loaded\n- done', false],
  ['nothing', '', false],
])('%s', (_, text, expected) => {
  expect(isMarkdown(text, undefined)).toBe(expected);
});

test.each<[string | undefined, boolean]>([
  ['text/markdown', true],
  ['text/csv', false],
  ['text/x-yaml', false],
])('labelled %s', (mime, expected) => {
  expect(isMarkdown('# a\n**b**', mime)).toBe(expected);
});

test('whatever the text, it is told at once', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('*', '#', '-', '|', ' ', '\n', '[', '](https://', 'a', '`'), maxLength: 3000 }),
      (text) => {
        const start = performance.now();
        isMarkdown(text.repeat(10), undefined);
        expect(performance.now() - start).toBeLessThan(1000);
      },
    ),
    { numRuns: 50 },
  );
});
