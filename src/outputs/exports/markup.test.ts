// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { element, oneLine, yamlText } from './markup.ts';

const parse = (text: string) => new DOMParser().parseFromString(text, 'application/xml');

test.each<[string, string, string]>([
  ['nothing', element('a'), '<a/>'],
  ['text', element('a', {}, 'x & <y>'), '<a>x &amp; &lt;y&gt;</a>'],
  ['attributes, of which one is missing', element('a', { b: 1.5, c: '"', d: undefined }), '<a b="1.5" c="&quot;"/>'],
  ['elements', element('a', {}, [element('b', {}, [element('c')])]), '<a>\n  <b>\n    <c/>\n  </b>\n</a>'],
  ['lines and tabs in an attribute', element('a', { b: 'x\n\ty' }), '<a b="x&#10;&#9;y"/>'],
  ['what XML can’t hold', element('a', {}, 'x\u0000\ud800y'), '<a>x\ufffd\ufffdy</a>'],
])('%s', (_, written, text) => {
  expect(written).toBe(text);
});

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc
    .array(fc.constantFrom('<', '>', '&', '"', "'", ']]>', '<!--', '\n', '\t', '\r', '\u0000', '\u2028', '\u0085', 'a', '💧', '&amp;'), {
      maxLength: 10,
    })
    .map((parts) => parts.join('')),
);

test('whatever a name is, readers of XML get it back', () => {
  fc.assert(
    fc.property(text, text, (attribute, content) => {
      const root = parse(element('a', { b: attribute }, content)).documentElement;
      const held = (value: string) => value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd');
      expect(root.nodeName).toBe('a');
      expect(root.getAttribute('b')).toBe(held(attribute));
      expect(root.textContent).toBe(held(content));
    }),
  );
});

test('whatever a name is, it is one line of YAML, and the same as JSON', () => {
  fc.assert(
    fc.property(text, (name) => {
      const yaml = yamlText(name);
      expect(yaml).not.toMatch(/[\n\r\u0085\u2028\u2029\u0000-\u001f\u007f]/);
      expect(JSON.parse(yaml)).toBe(name.replace(/\p{Surrogate}/gu, '\ufffd'));
    }),
  );
});

test('whatever a name is, it is one cell', () => {
  fc.assert(
    fc.property(text, (name) => {
      expect(oneLine(name)).not.toMatch(/[\t\n\r\u0085\u2028]/);
    }),
  );
});
