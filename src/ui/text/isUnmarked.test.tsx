import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { isUnmarked } from './isUnmarked.ts';
import Markdown from './Markdown.tsx';

test.each([
  'Confidence threshold between 0 and 1.',
  'Use the best_model of the folder C:\\data & co.',
  'A file #noparse, one of [0, 1] where a < b and b > c',
  'Size in px (width x height), e.g. 640 - 480 + 2',
  'Two lines\nof one sentence',
])('plain: %s', (text) => {
  expect(isUnmarked(text)).toBe(true);
});

test.each([
  'an *important* word',
  'some `code`',
  'a _stressed_ word',
  '# A heading',
  '- an entry',
  'see https://example.org',
  'see www.example.org',
  'write to me@example.org',
  'a [link](https://example.org)',
  '<b>bold</b>',
  'A &amp; B',
  'a | b\n--- | ---\n1 | 2',
  'A heading\n===',
  'one\n\ntwo',
  '1. first',
  '    code',
  'not \\* stressed',
  '- [ ] to do',
])('not plain: %s', (text) => {
  expect(isUnmarked(text)).toBe(false);
});

test('what is taken for plain reads the same when it is rendered', () => {
  const pieces = fc.constantFrom(
    ...' \n\t_*`~#-+=|<>&;:!?()[]{}\\/.@"\'^$%1a',
    'word',
    'best_model',
    ' and ',
    '&amp',
    'http',
    '  ',
    ' < ',
    '\n ',
    '..',
    '---',
  );
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join('')),
      (text) => {
        fc.pre(isUnmarked(text) && text.trim() !== '');
        const html = renderToStaticMarkup(<Markdown text={text} />);
        const escaped = renderToStaticMarkup(<p>{text}</p>);
        const normal = (markup: string) =>
          markup
            .replace(/(?:\s|<br\/>)+/g, ' ')
            .replace(/<p> /g, '<p>')
            .replace(/ <\/p>/g, '</p>');
        expect(normal(html)).toBe(normal(escaped));
      },
    ),
    { numRuns: 3000 },
  );
});
