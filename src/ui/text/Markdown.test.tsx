// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import Markdown from './Markdown.tsx';
import { stripTags } from './plainText.ts';

afterEach(cleanup);

const draw = (text: string): HTMLElement => render(<Markdown text={text} />).container;

test('Markdown is rendered, simple HTML becomes its text', () => {
  const container = draw('**bold** <font color="blue">blue</font> ~5 and ~6');
  expect(container.textContent).toBe('bold blue ~5 and ~6');
  expect(container.querySelector('strong')?.textContent).toBe('bold');
  expect(container.querySelector('font, del')).toBeNull();
});

test('links open elsewhere and tell nothing; other schemes are text', () => {
  const container = draw('[a](https://example.org/) [b](javascript:alert(1)) [c](/local)');
  const links = [...container.querySelectorAll('a')];
  expect(links.map(({ href, target, rel }) => ({ href, target, rel }))).toEqual([
    { href: 'https://example.org/', target: '_blank', rel: 'noopener noreferrer nofollow' },
  ]);
  expect(container.textContent).toBe('a b c');
});

test('pictures are never loaded', () => {
  const container = draw('![a cat](https://example.org/cat.png) <img src="https://example.org/dog.png" onerror="alert(1)">');
  expect(container.querySelector('img')).toBeNull();
  expect(container.querySelector('a')?.textContent).toBe('a cat');
});

test('scripts, headings and check boxes stay out of the page', () => {
  const container = draw('# Title\n\n- [ ] task\n\n<script>alert(1)</script>');
  expect(container.querySelector('script, h1, input')).toBeNull();
  expect(container.textContent).toContain('Title');
});

test('a single line break stays one, but not in code', () => {
  const container = draw('format:\nLBRACKET *left* RBRACKET\n\nGroup name: model\nChoices: [a, b]\n`one\ntwo`');
  expect(container.querySelectorAll('p')).toHaveLength(2);
  expect(container.querySelectorAll('br')).toHaveLength(3);
  expect(container.querySelector('p + p')?.innerHTML).toMatch(/^Group name: model<br>\s*Choices: \[a, b\]<br>/);
});

test('code keeps its brackets', () => {
  const container = draw('Write `<b>` or path/<model>/x');
  expect(container.textContent).toBe('Write <b> or path/<model>/x');
});

test.each([
  ['<font color="blue">text</font>', 'text'],
  ['one<br>two', 'one\ntwo'],
  ['<!-- hidden -->shown', 'shown'],
  ['a < b > c', 'a < b > c'],
  ['<https://example.org>', '<https://example.org>'],
  ['path/<model>/x', 'path/<model>/x'],
])('without the renderer %s is "%s"', (html, text) => {
  expect(stripTags(html)).toBe(text);
});
