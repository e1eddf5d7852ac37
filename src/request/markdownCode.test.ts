import { expect, test } from 'vitest';
import { codeBlock, codeSpan } from './markdownCode.ts';

test.each([
  ['m', '`m`'],
  ['a`b', '``a`b``'],
  ['`a', '`` `a ``'],
  ['``', '``` `` ```'],
  ['a\n# b', '`a # b`'],
  ['<script>alert(1)</script>', '`<script>alert(1)</script>`'],
  ['', 'the model'],
])('the name %j is %j in Markdown', (name, span) => {
  expect(codeSpan(name, 'the model')).toBe(span);
});

test.each([
  ['a\nb', '```\na\nb\n```'],
  ['```\nx\n```', '````\n```\nx\n```\n````'],
])('the lines %j are %j in Markdown', (words, block) => {
  expect(codeBlock(words)).toBe(block);
});
