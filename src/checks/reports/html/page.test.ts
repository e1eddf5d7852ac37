// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AboutRule } from '../about.ts';
import { harmless } from '../harmless.ts';
import type { CheckResult } from '../result.ts';
import { NASTY_TEXTS, RESULT, resultWith } from '../testResult.ts';
import { formatHtml } from './page.ts';
import { inline, lines, prose } from './template.ts';

const about: AboutRule = (id) => ({
  doc: {
    what: 'It asks.',
    why: 'One.\n\nTwo with `code`.',
    example: { text: 'raise <Error>' },
    remedy: { text: 'Answer.' },
  },
  page: `https://rules.example/${id}.md`,
});

const pageOf = (result: CheckResult): Document => new DOMParser().parseFromString(formatHtml(result, about), 'text/html');
const texts = (root: ParentNode, selector: string) => [...root.querySelectorAll(selector)].map(({ textContent }) => textContent);

test('the verdict, what it is of, and how much of what', () => {
  const page = pageOf(RESULT);
  expect(page.title).toBe('Check of plants, echo');
  expect(texts(page, 'h1')).toEqual(['2 errors and 1 warning.']);
  expect(texts(page, '.legend li')).toEqual(['2 errors', '1 warning', '1 tip', '1 could not be told', '2 exceptions', '4 rules hold']);
  expect(page.querySelector('time')?.dateTime).toBe('2026-11-30T21:33:56.000Z');
});

test('what is broken, the worst first, with what shows it and its rule in place', () => {
  const [plants] = pageOf(RESULT).querySelectorAll('section');
  const cards = [...(plants?.querySelectorAll('article') ?? [])];
  expect(cards.map((card) => card.className)).toEqual(['broken error', 'broken warning', 'broken tip']);
  const [first] = cards;
  expect(texts(first as Element, 'h4')).toEqual(['Every example is answered in its time']);
  expect(texts(first as Element, '.where')).toEqual(['argument threshold']);
  expect(texts(first as Element, '.status')).toEqual(['500', 'no answer']);
  expect(texts(first as Element, 'pre')[0]).toBe('500 Internal Server Error\n\nServer got itself in trouble');
  expect(texts(first as Element, '.about p')).toEqual([
    'It asks.',
    'One.',
    'Two with code.',
    'raise <Error>',
    'Answer.',
    'The page of this rule',
  ]);
  expect(first?.querySelector('a')?.href).toBe('https://rules.example/TM401.md');
});

test('every rule of the result is on the page, with its reason', () => {
  const text = pageOf(RESULT).body.textContent;
  for (const { id, title } of RESULT.models.flatMap(({ rules }) => rules)) {
    expect(text).toContain(id);
    expect(text).toContain(title);
  }
  for (const said of [
    'argument weights: It is a plain file.',
    'Not decided yet.',
    'It takes one picture.',
    'An old client sends texts.',
    '1.3 MB',
    'A flower',
  ])
    expect(text).toContain(said);
});

test('nothing runs, nothing is fetched', () => {
  const page = pageOf(RESULT);
  expect(page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content')).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
  );
  expect(page.querySelectorAll('script, link, img, iframe, object, [src], [onload]')).toHaveLength(0);
  expect(page.querySelector('style')?.textContent).not.toMatch(/url\(|@import/);
});

test('any text is text: no element, no attribute and no address comes of it', () => {
  const shape = (page: Document) =>
    [...page.querySelectorAll('*')].map((element) => `${element.nodeName} ${element.getAttributeNames().join(' ')}`);
  const plain = resultWith(Array.from({ length: 12 }, (_, at) => `x${at}`));
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom(...NASTY_TEXTS)), { minLength: 12, maxLength: 12 }),
      (given) => {
        // What is left out when it is empty, or told once when it is the same, would be another shape.
        const result = resultWith(given.map((text, at) => `${text}x${at}`));
        const page = pageOf(result);
        expect(shape(page)).toEqual(shape(pageOf(plain)));
        expect([...page.querySelectorAll('a')].every(({ href }) => href.startsWith('https://rules.example/'))).toBe(true);
        expect(texts(page, 'h2 code').slice(0, 2)).toEqual(result.models.map(({ id }) => harmless(id)));
      },
    ),
    { numRuns: 15 },
  );
});

describe('texts', () => {
  test.each([
    ['plain', 'plain'],
    ['a `b` c', 'a <code>b</code> c'],
    ['one ` alone', 'one ` alone'],
    ['`a` and ` alone', '<code>a</code> and ` alone'],
    ['`<b>` & "c"', '<code>&lt;b&gt;</code> &amp; &quot;c&quot;'],
  ])('inline %j', (text, written) => {
    expect(inline(text).text).toBe(written);
  });
  test('paragraphs', () => {
    expect(prose('a\nb\n\nc\n').text).toBe('<p>a b</p><p>c</p>');
    expect(prose('').text).toBe('');
  });
  test('lines', () => {
    expect(lines('a\r\n\tb\u0007').text).toBe('a\n    b\ufffd');
  });
});
