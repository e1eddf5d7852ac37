// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitted, linePath, roundedPath, type FigureMark } from '../scene.ts';
import { writeSvg, type InlinePhoto } from './svg.ts';

const ABOUT = { title: 'A title', description: '', ground: '#ffffff' };

function svgOf(marks: readonly FigureMark<InlinePhoto>[], about: Partial<typeof ABOUT> = {}): string {
  return [...writeSvg({ width: 40, height: 30, zoom: 2, marks }, { ...ABOUT, ...about })].join('');
}

function parsed(svg: string): Document {
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(document.querySelector('parsererror')?.textContent).toBeUndefined();
  return document;
}

const text = (words: string): FigureMark<InlinePhoto> => ({ kind: 'text', x: 1, y: 2, text: words, size: 3, colour: '#000000' });

test('it has a size of its own, and the coordinates of the figure', () => {
  const root = parsed(svgOf([])).documentElement;
  expect(['width', 'height', 'viewBox'].map((name) => root.getAttribute(name))).toEqual(['80', '60', '0 0 40 30']);
  expect(root.querySelector('title')?.textContent).toBe('A title');
});

test.each([
  '</text><script>alert(1)</script>',
  '<a xlink:href="https://example.org/">x</a>',
  '"><image href="https://example.org/x.png"/>',
  '&lt; &amp; &#x41; &nbsp; <!ENTITY x SYSTEM "file:///etc/passwd">',
  ']]> <![CDATA[ x ]]>',
  '  two  blanks  ',
  'Ünïcode 海の魚 🐟',
])('a name like %s is text and nothing else', (name) => {
  const document = parsed(svgOf([text(name), { kind: 'group', title: name, marks: [] }], { title: name, description: name }));
  expect(document.querySelector('text')?.textContent).toBe(name);
  expect(document.querySelector('g > title')?.textContent).toBe(name);
  expect(document.querySelector('desc')?.textContent).toBe(name);
  expect([...document.querySelectorAll('*')].map(({ localName }) => localName)).toEqual([
    'svg',
    'title',
    'desc',
    'rect',
    'text',
    'g',
    'title',
  ]);
});

test('whatever a name is, it is XML, and comes back but for what XML can’t say', () => {
  const anything = fc.string({ unit: 'binary', maxLength: 40 });
  fc.assert(
    fc.property(anything, (name) => {
      const back = parsed(svgOf([text(name)])).querySelector('text')?.textContent;
      // Ends of lines are one sign in XML.
      const sayable = name.replace(/\r\n?/g, '\n').replace(/[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
      expect(back).toBe(sayable);
    }),
    { numRuns: 40 },
  );
});

test('it asks for nothing from outside, and runs nothing', () => {
  const photo = { address: 'data:image/png;base64,iVBORw0KGgo=', orientation: 1 };
  const marks: FigureMark<InlinePhoto>[] = [
    { kind: 'photo', x: 0, y: 0, width: 40, height: 30, source: photo, isCrisp: true },
    { kind: 'group', clip: { x: 0, y: 0, width: 9, height: 9 }, marks: [{ kind: 'path', d: 'M0 0H9', stroke: '#ff0000', dash: [1, 2] }] },
    { kind: 'dot', x: 1, y: 2, radius: 3, fill: '#00ff00' },
  ];
  const document = parsed(svgOf(marks));
  const values = [...document.querySelectorAll('*')].flatMap((element) => [...element.attributes]);
  const references = values.filter(({ name, value }) => /href|src/.test(name) || /url\(/.test(value)).map(({ value }) => value);
  expect(references).toEqual(['data:image/png;base64,iVBORw0KGgo=', 'url(#clip0)']);
  expect(values.filter(({ name }) => name.startsWith('on'))).toEqual([]);
  expect(document.querySelector('script, foreignObject, style, use')).toBeNull();
});

describe('a photo lies as its EXIF says', () => {
  // The corner of the stored picture that is first in the file, 30 by 20, and its neighbour on the right.
  test.each<[orientation: number, first: [number, number], second: [number, number]]>([
    [1, [0, 0], [30, 0]],
    [2, [30, 0], [0, 0]],
    [3, [30, 20], [0, 20]],
    [4, [0, 20], [30, 20]],
    [5, [0, 0], [0, 30]],
    [6, [20, 0], [20, 30]],
    [7, [20, 30], [20, 0]],
    [8, [0, 30], [0, 0]],
  ])('%i', (orientation, first, second) => {
    const [width, height] = orientation >= 5 ? [20, 30] : [30, 20];
    const source = { address: 'data:,', orientation };
    const image = parsed(svgOf([{ kind: 'photo', x: 0, y: 0, width, height, source }])).querySelector('image');
    expect([image?.getAttribute('width'), image?.getAttribute('height')]).toEqual(['30', '20']);
    const numbers =
      /matrix\(([^)]*)\)/
        .exec(image?.getAttribute('transform') ?? 'matrix(1 0 0 1 0 0)')?.[1]
        ?.split(' ')
        .map(Number) ?? [];
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers;
    const at = (x: number, y: number) => [a * x + c * y + e, b * x + d * y + f];
    expect([at(0, 0), at(30, 0)]).toEqual([first, second]);
  });
});

test('what is moved is clipped where it is seen', () => {
  const inner: FigureMark<InlinePhoto> = { kind: 'path', d: 'M1.5 -53.123456789H9', stroke: '#ff0000', width: 0.1 };
  const clip = { x: 0, y: 0, width: 9, height: 8 };
  const group = parsed(svgOf([{ kind: 'group', clip, move: { x: 1, y: 2, scale: 3 }, marks: [inner] }])).querySelector('g');
  expect(group?.outerHTML.replaceAll(/ xmlns(?::\w+)?="[^"]*"|\n/g, '')).toBe(
    '<g clip-path="url(#clip0)"><g transform="translate(1 2) scale(3)"><path d="M1.5 -53.123456789H9" fill="none" stroke="#ff0000" stroke-width="0.1" stroke-linejoin="round"/></g></g>',
  );
});

test('paths keep the digits of what was sent', () => {
  expect(linePath([0.1 + 0.2, 1e-7, -5, 1 / 3], true)).toBe('M0.30000000000000004 1e-7L-5 0.3333333333333333Z');
  expect(linePath([], true)).toBe('');
  expect(roundedPath({ x: 0, y: 0, width: 10, height: 4 }, 9)).toBe(
    'M2 0h6a2 2 0 0 1 2 2v0a2 2 0 0 1 -2 2h-6a2 2 0 0 1 -2 -2v0a2 2 0 0 1 2 -2Z',
  );
});

test.each([
  ['cod', 3, 'cod'],
  ['codfish', 4, 'cod…'],
  ['codfish', 1, '…'],
  ['🐟🐟🐟', 2, '🐟…'],
])('%s in room for %i letters is %s', (name, room, shown) => {
  expect(fitted(name, room, (words) => [...words].length)).toBe(shown);
});
