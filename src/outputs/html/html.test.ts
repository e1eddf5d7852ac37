// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawnByScripts, harmlessPage } from './harmless.ts';

const parse = (source: string) => new DOMParser().parseFromString(harmlessPage(source), 'text/html');

test.each<[string, string]>([
  ['scripts', '<script>alert(1)</script><p>kept'],
  ['handlers', '<p onclick="alert(1)" ONLOAD=x>kept'],
  ['links', '<a href="https://example.org" target=_self ping=x>kept</a>'],
  ['links of SVG', '<svg><a xlink:href="https://example.org" href="javascript:alert(1)"><text>kept</text></a></svg>'],
  ['frames and objects', '<iframe src=x></iframe><object data=x></object><embed src=x>kept'],
  ['what leads away by itself', '<meta http-equiv=refresh content="0;url=https://example.org"><base href="https://example.org">kept'],
  ['hints to the network', '<link rel=preconnect href="https://example.org"><link rel=stylesheet href=x>kept'],
  ['pictures from elsewhere', '<img src="https://example.org/x.png" srcset=x><video poster=x src=y></video>kept'],
  ['forms', '<form action="https://example.org"><button>Send</button></form>kept'],
])('drops %s', (_, source) => {
  const page = parse(source);
  expect(page.body.textContent).toContain('kept');
  expect(page.querySelectorAll('script, iframe, object, embed, base, link, form, meta[http-equiv=refresh]')).toHaveLength(0);
  expect([...page.querySelectorAll('*')].flatMap((element) => [...element.attributes].map(({ name }) => name))).toEqual([
    'http-equiv',
    'content',
  ]);
});

test('keeps what a page looks like, and places inside it', () => {
  const page = parse(
    '<!doctype html><html><head><title>T</title><style>p{color:red}</style></head><body><h1 id=a>Hi</h1><a href="#a">up</a>',
  );
  expect([page.querySelector('style')?.textContent, page.querySelector('a')?.getAttribute('href'), page.querySelector('h1')?.id]).toEqual([
    'p{color:red}',
    '#a',
    'a',
  ]);
});

test.each<[string, string, ReturnType<typeof drawnByScripts>]>([
  [
    'a plot',
    '<html><body><div><script>var a = 1;</script><div id="p" class="plotly-graph-div"></div><script>draw()</script></div></body></html>',
    'all',
  ],
  [
    'a map',
    '<!DOCTYPE html><head><script src="https://example.org/map.js"></script><style>#m{height:1px}</style></head><body><div id="m"></div></body><script>draw()</script>',
    'all',
  ],
  ['a report with a script', `<h1>Report</h1><p>${'words '.repeat(20)}</p><script>x()</script>`, 'nothing'],
  ['a few words with a script', '<h1>Report</h1><p>Forty objects.</p><script>x()</script>', 'perhaps some'],
  ['a table with a script', '<table><tr><td>1</td></tr></table><script>x()</script>', 'nothing'],
  ['a picture with a script', '<img src="data:image/png;base64,x"><script>x()</script>', 'nothing'],
  ['an empty page', '<p></p>', 'nothing'],
])('of %s scripts draw: %s', (_, source, expected) => {
  expect(drawnByScripts(source)).toBe(expected);
});

test('the policy stands first in any page', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('<', '>', 'head', 'html', 'body', '/', ' ', '"', 'script', 'meta', '!--', '-->', 'a') }),
      (source) => {
        const page = parse(source);
        expect(page.head.firstElementChild?.getAttribute('http-equiv')).toBe('Content-Security-Policy');
        expect(page.querySelector('script')).toBeNull();
      },
    ),
  );
});
