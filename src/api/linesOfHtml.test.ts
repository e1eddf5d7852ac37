// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOfHtml } from './linesOfHtml.ts';

test.each<[string, string, string[]]>([
  ['nothing', '', []],
  ['white space', ' \n ', []],
  ['plain text', 'Results may be wrong.', ['Results may be wrong.']],
  ['signs that look like HTML', 'score < 0.5 & size > 3', ['score < 0.5 & size > 3']],
  ['a list', '<ul>\n <li>First</li>\n <li>Second <i>part</i></li>\n</ul>', ['First', 'Second part']],
  ['text around a list', 'Mind:<ul><li>a</li></ul>Thanks', ['Mind:', 'a', 'Thanks']],
  ['line breaks', 'one<br>two<br/>three', ['one', 'two', 'three']],
  ['entities', 'Tom &amp; Jerry&nbsp;&lt;3', ['Tom & Jerry <3']],
  ['a link keeps its words', 'See <a href="https://example.org">the card</a>.', ['See the card.']],
  ['never closed', '<p>one<p>two', ['one', 'two']],
  ['code is not read', 'a<script>alert(1)</script><style>b{}</style><svg><text>c</text></svg>d', ['ad']],
  ['a picture with a handler', '<img src=x onerror="window.pwned = true">Hello', ['Hello']],
])('%s', (_, html, lines) => {
  expect(linesOfHtml(html)).toEqual(lines);
  expect('pwned' in window).toBe(false);
});

test('any text is read without an error, into lines without line breaks', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('<', '>', '/', 'p', 'li', 'br', ' ', '"', '&', ';', '\n', 'a') }), (html) => {
      for (const line of linesOfHtml(html)) expect(line).toBe(line.replaceAll(/\s+/g, ' ').trim());
    }),
  );
});
